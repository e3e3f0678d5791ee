public import PipelineModel

/// Which past days a backtest looks from.
public enum BacktestStep: Hashable, Sendable {
  /// From the ends of months.
  case month
  /// Every so many days, back from the last day whose window is over.
  case days(Int)
  /// From these days.
  case at([Day])

  /// The most days that are looked from, the latest: ten years of weeks.
  static let most = 520
  /// Days that must have been seen before a day can be looked from.
  static let lead = 30

  /// The days, earliest first, each with enough behind it to learn from and its window over.
  ///
  ///     BacktestStep.month.days(from: march1, to: december31, horizon: 90)
  ///     // 31 Mar, 30 Apr, … 30 Sep
  ///
  /// - Parameters:
  ///   - first: the first day on which the file tells who closed.
  ///   - last: the last one.
  ///   - horizon: days in each window, which begins on the day after.
  /// - Returns: at most ``most`` days, the latest; each lies ``lead`` days or more after `first`.
  public func days(from first: Day, to last: Day, horizon: Int) -> [Day] {
    let (earliest, latest) = (first + Self.lead, last - horizon)
    var days: [Day] = []
    switch self {
    case .month:
      var day = latest.lastOfMonth
      if day > latest { day = latest.firstOfMonth - 1 }
      while day >= earliest, days.count < Self.most {
        days.append(day)
        day = day.firstOfMonth - 1
      }
    case .days(let step):
      var day = latest
      while day >= earliest, days.count < Self.most {
        days.append(day)
        day = day - max(1, step)
      }
    case .at(let chosen):
      days = Set(chosen).filter { earliest <= $0 && $0 <= latest }.sorted(by: >)
    }
    return days.reversed()
  }
}
