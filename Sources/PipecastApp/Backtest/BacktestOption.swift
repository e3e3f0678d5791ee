public import PipelineModel

extension BacktestStep {
  /// Reads `month` or `7`, a number of days up to a year.
  public init(option text: String) throws(OptionError) {
    if text == "month" {
      self = .month
    } else if let days = Int(text), (1...366).contains(days) {
      self = .days(days)
    } else {
      throw OptionError("write month, or a number of days like 7")
    }
  }
}

extension [Day] {
  /// Reads `2026-03-31,2026-06-30`.
  public init(option text: String) throws(OptionError) {
    let days = text.split(separator: ",", omittingEmptySubsequences: false).map { Day(iso: $0) }
    self = days.compactMap(\.self)
    guard count == days.count else {
      throw OptionError("write days like 2026-03-31,2026-06-30")
    }
  }
}
