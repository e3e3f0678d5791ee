/// A property of a deal that an export's column may hold.
///
/// The raw value is the word for it in `--column` and `--alias`.
public enum Field: String, CaseIterable, Sendable {
  case id
  case name
  case account
  case rep
  case team
  case amount
  case currency
  case stage
  case pipeline
  case probability
  case category
  case closeDate = "close-date"
  case actualCloseDate = "actual-close-date"
  case wonDate = "won-date"
  case lostDate = "lost-date"
  case actualAmount = "actual-amount"
  case created
  case stageEntered = "stage-entered"
  case lastActivity = "last-activity"
  case nextStep = "next-step"
  case type
  case source
  case region
  case segment
  case product
  case lossReason = "loss-reason"
  case status
  case isClosed = "is-closed"
  case isWon = "is-won"
  case isLost = "is-lost"
  case isActive = "is-active"
  case weighted
  case baseAmount = "base-amount"
  case pushCount = "push-count"
  case fiscalPeriod = "fiscal-period"
  case isDeleted = "is-deleted"

  /// The field in words: `close date`.
  public var words: String {
    rawValue.split(separator: "-").joined(separator: " ")
  }

  /// Whether its cells are only known for what they are, and nothing is counted by them.
  public var isOnlyKnown: Bool {
    switch self {
    case .pipeline, .weighted, .baseAmount, .pushCount, .fiscalPeriod: true
    default: false
    }
  }

  /// Whether its cells are amounts.
  var isMoney: Bool {
    switch self {
    case .amount, .actualAmount, .baseAmount, .weighted: true
    default: false
    }
  }

  /// Whether the cells are words that an alias may replace, and no numbers, days or flags.
  public var takesAliases: Bool {
    switch self {
    case .stage, .rep, .team, .account, .segment, .region, .product, .source, .type, .lossReason,
      .status, .currency, .category:
      true
    default: false
    }
  }
}
