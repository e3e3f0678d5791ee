public import PipelineModel
public import TextUI

/// One figure or text of a report, before any format shapes it.
public enum ReportValue: Hashable, Sendable {
  case empty
  /// Text of the file.
  case name(RawText)
  /// Our own words.
  case words(SafeText)
  case count(Int)
  case money(Money)
  case day(Day)
  case weight(Weight)
  /// A share of something, 1 for all of it; it may lie below 0 and above 1.
  case share(Double)
  /// A condition that opens the deals behind the row.
  case filter(DealFilter)
  /// What a window may bring, in one currency.
  case likely(ForecastFigure.Range, Currency)
  /// How a forecast did on the past.
  case record(ForecastFigure.Record)

  /// Whether `self` comes before `other` in rising order; empty values come last in both orders.
  func precedes(_ other: ReportValue, descending: Bool) -> Bool {
    switch (self, other) {
    case (.empty, _): return false
    case (_, .empty): return true
    default: return descending ? other.isLess(than: self) : isLess(than: other)
    }
  }

  private func isLess(than other: ReportValue) -> Bool {
    switch (self, other) {
    case (.name(let a), .name(let b)): FoldedText(a) < FoldedText(b)
    case (.words(let a), .words(let b)):
      FoldedText(RawText(a.description)) < FoldedText(RawText(b.description))
    case (.words(let a), .name(let b)): FoldedText(RawText(a.description)) < FoldedText(b)
    case (.name(let a), .words(let b)): FoldedText(a) < FoldedText(RawText(b.description))
    case (.count(let a), .count(let b)): a < b
    case (.money(let a), .money(let b)):
      a.currency == b.currency ? a.minorUnits < b.minorUnits : a.currency < b.currency
    case (.day(let a), .day(let b)): a < b
    case (.weight(let a), .weight(let b)): a < b
    case (.share(let a), .share(let b)): a < b
    case (.likely(let a, let x), .likely(let b, let y)): x == y ? a.high < b.high : x < y
    case (.record(let a), .record(let b)): (a.error ?? .infinity) < (b.error ?? .infinity)
    default: false
    }
  }
}
