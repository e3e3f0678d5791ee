public import PipelineModel

extension NotCounted {
  /// The condition that opens these deals.
  public func filter(_ scope: ReportScope) -> DealFilter {
    let all = reason.filter(scope)
    return scope.hasCurrencies ? all.and(DealFilter(.currency(currency))) : all
  }
}

extension NotCounted.Reason {
  /// The condition that opens the deals left out for this reason, in any currency.
  func filter(_ scope: ReportScope) -> DealFilter {
    let outlook = scope.outlook
    let window = outlook.windows[outlook.windows.count - 1]
    let own: DealFilter =
      switch self {
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
    return own.and(scope.filter)
  }
}
