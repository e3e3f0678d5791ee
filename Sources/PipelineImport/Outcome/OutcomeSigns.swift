import PipelineModel

/// What the columns beside the stage say of a deal's outcome, nil where they say nothing.
struct OutcomeSigns {
  var isClosed: Bool?
  var isWon: Bool?
  var isLost: Bool?
  /// False for what Odoo calls archived.
  var isActive: Bool?
  var status: Outcome?

  /// What the flags alone decide.
  var byFlags: Outcome? {
    if isWon == true { return .won }
    if isLost == true || isClosed == true && isWon == false { return .lost }
    return isClosed == false || isWon == false && isLost == false ? .open : nil
  }
}

// Each sign is a digit, so that those of a record are one number.
extension OutcomeSigns {
  /// More than any digit.
  static let base = 5
  /// The digit of a status that says nothing that is known, and of which nobody was told.
  static let untold: Int32 = 4

  static func digit(of truth: Bool?) -> Int32 { truth.map { $0 ? 2 : 1 } ?? 0 }
  static func digit(of outcome: Outcome?) -> Int32 { outcome.map { Int32($0.rawValue) + 1 } ?? 0 }
  static func truth(_ digit: Int) -> Bool? { digit == 0 ? nil : digit == 2 }
  static func outcome(_ digit: Int) -> Outcome? {
    digit == 0 ? nil : Outcome(rawValue: UInt8(truncatingIfNeeded: digit - 1))
  }
}
