public import PipelineModel
public import TextUI

extension NotCounted {
  /// The condition that opens these deals.
  public func filter(_ scope: ReportScope) -> DealFilter {
    let outlook = scope.outlook
    let window = outlook.windows[outlook.windows.count - 1]
    let own: DealFilter =
      switch reason {
      case .pastDue: DealFilter(.pastDue)
      case .beforeWindow:
        DealFilter(
          .outcome(.open), .close(.greaterOrEqual, .date(outlook.asOf)),
          .close(.less, .date(outlook.from)))
      case .noDate: DealFilter(.outcome(.open), .missing(.date))
      case .omitted:
        DealFilter(
          .outcome(.open), .category(.omitted), .close(.greaterOrEqual, .date(window.first)),
          .close(.lessOrEqual, .date(window.last)))
      case .noWeight: DealFilter(.due(window), .missing(.weight))
      case .noAmount: DealFilter(.due(window), .missing(.amount))
      case .later: DealFilter(.outcome(.open), .close(.greater, .date(window.last)))
      }
    let all = own.and(scope.filter)
    return scope.hasCurrencies ? all.and(DealFilter(.currency(currency))) : all
  }

  /// A line of the attention list: `6 deals are past their close date`.
  public var words: SafeText {
    let count = SafeText(totals.deals, "deal")
    let verb: SafeText = totals.deals == 1 ? "is" : "are"
    let has: SafeText = totals.deals == 1 ? "has" : "have"
    return switch reason {
    case .pastDue: "\(count) \(verb) past due"
    case .beforeWindow: "\(count) \(verb) due before these days"
    case .noDate: "\(count) \(has) no close date"
    case .omitted: "\(count) \(verb) in the category omitted"
    case .noWeight: "\(count) \(has) no weight"
    case .noAmount: "\(count) \(has) no amount"
    case .later: "\(count) \(verb) due later"
    }
  }

  /// The money of the deals; nil where none of them has an amount.
  public var money: Money? {
    totals.withoutAmount == totals.deals
      ? nil : Money(minorUnits: totals.amount, currency: currency)
  }
}
