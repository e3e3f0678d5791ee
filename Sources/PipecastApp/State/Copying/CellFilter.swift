import PipelineModel
import TextUI

extension AppState {
  /// Narrows the screen to the selected value, or to everything without it.
  mutating func filterByCell(isNegated: Bool) {
    guard let cell = place.content.cell(at: place.selection),
      let condition = cell.title.condition(for: cell.value),
      let filter = try? DealFilter(place.filter)
    else { return }
    let term = DealFilter(terms: [FilterTerm(condition, isNegated: isNegated)])
    place.filter = filter.and(term).description
    place = renewed(place)
    settle()
    let matches = place.content.matches.map { ": " + $0 } ?? ""
    message =
      "Filter " + SafeText(sanitizing: term.description) + matches + ". u undoes, Esc clears."
  }
}

extension ReportColumn {
  /// What the deals meet that have `value` in this column; nil where no filter asks for it.
  func condition(for value: ReportValue) -> FilterCondition? {
    switch (filter, value) {
    case (nil, _): nil
    case (.words, .name(let name)): .word(name.unsanitized)
    case (.field(.dimension(let dimension)), .name(let name)): .equals(dimension, name)
    // Our own words stand for an empty cell.
    case (.field(let field), .empty), (.field(let field), .words): .missing(field)
    case (.field(.amount), .money(let money)): money.thousandths.map { .amount(.equal, $0) }
    case (.field(.date), .day(let day)): .close(.equal, .date(day))
    case (.field(.activity), .count(let days)): .idle(.equal, days)
    case (.category, .words(let words)):
      ForecastCategory.allCases.first { $0.words == words.description }.map { .category($0) }
    default: nil
    }
  }
}

extension Money {
  /// The sum in thousandths of the major unit; nil beyond what a filter can hold.
  fileprivate var thousandths: Int64? {
    let (product, isTooLarge) = minorUnits.multipliedReportingOverflow(by: 1000)
    return isTooLarge ? nil : Int64(exactly: product / Int128(currency.minorUnitsInOne))
  }
}
