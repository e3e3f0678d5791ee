public import PipelineModel
public import TextUI

extension Day {
  /// `22 Dec`; with the year where it lies over ten months from `day`: `22 Dec 2028`.
  public func words(near day: Day) -> SafeText {
    let (year, month, number) = civil
    let text = "\(number) \(Self.months[month - 1])"
    return SafeText(sanitizing: abs(days(since: day)) > 305 ? "\(text) \(year)" : text)
  }

  /// `22 Dec`; with the year where it is not that of `day`: for what is read when that is long ago.
  public func keptWords(near day: Day) -> SafeText {
    civil.year == day.civil.year ? words(near: day) : wordsWithYear
  }

  /// `22 Dec 2026`, where days of many years stand together.
  public var wordsWithYear: SafeText { words(near: .last) }

  /// `22Dec`, for labels under a chart where a blank is dear.
  public var tightWords: SafeText {
    let (_, month, number) = civil
    return SafeText(sanitizing: "\(number)\(Self.months[month - 1])")
  }

  /// `Tue 22 Dec`, with the year where ``words(near:)`` has one.
  public func wordsWithWeekday(near day: Day) -> SafeText {
    SafeText(sanitizing: Self.weekdays[weekday]) + " " + words(near: day)
  }

  /// `Tue 22 Dec`, with the year where ``keptWords(near:)`` has one.
  public func keptWordsWithWeekday(near day: Day) -> SafeText {
    SafeText(sanitizing: Self.weekdays[weekday]) + " " + keptWords(near: day)
  }

  /// `Tue 22 Dec 2026`.
  public var fullWords: SafeText {
    let (year, month, number) = civil
    return SafeText(
      sanitizing: "\(Self.weekdays[weekday]) \(number) \(Self.months[month - 1]) \(year)")
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
}
