public import PipelineModel
public import TextUI

extension ReportColumn {
  /// A value of this column as people read it: amounts with separators, days in words.
  ///
  /// - Parameters:
  ///   - value: a value of this column.
  ///   - day: days within ten months of it are written without their year.
  ///   - isKept: whether the words outlive the screen, so that days of another year name it.
  /// - Returns: `1,234.50`, `22 Dec`, `30%`, or nothing for an empty value.
  public func words(for value: ReportValue, near day: Day, isKept: Bool = false) -> SafeText {
    switch value {
    case .empty: ""
    case .name(let name): name.safe
    case .words(let words): words
    case .count(let count): SafeText(grouping: count)
    case .money(let money): money.grouped(minor: hasMinorUnits, sign: hasSigns)
    case .day(let value): isKept ? value.keptWords(near: day) : value.words(near: day)
    case .weight(let weight): SafeText(sanitizing: weight.description)
    case .share(let share): share.percent(hasPlus: hasPlus)
    case .filter(let filter): SafeText(sanitizing: filter.description)
    case .likely(let range, let currency): range.words(currency)
    case .record(let record): record.errorWords ?? ""
    }
  }
}
