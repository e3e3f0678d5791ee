import PipelineModel

extension AppState {
  /// What a place shows; nil while its filter cannot be read, so that the screen stays as it is.
  func content(of place: Place) -> (any ScreenContent)? {
    guard var content = usualContent(of: place) else { return nil }
    if let layout = place.screen.tableKind.flatMap({ columnLayouts[$0] }) {
      content.tableView?.layout = layout
    }
    return content
  }

  /// The same with all columns as they usually are.
  private func usualContent(of place: Place) -> (any ScreenContent)? {
    guard let scope = scope(filter: place.filter) else { return nil }
    switch place.screen {
    case .overview:
      return OverviewScreen(
        OverviewReport(scope, horizon: horizon), sort: place.sort, isFiltered: place.isFiltered,
        dataAge: session.dataAge)
    case .forecast(let currency, let filter):
      guard
        let report = ForecastReport(
          scope.narrowed(to: filter), currency: currency, horizon: horizon)
      else { return EmptyContent() }
      return ForecastScreen(report, sort: place.sort)
    case .weeks:
      return WeeksScreen(
        WeeksReport(scope, horizon: horizon, by: place.step), isFiltered: place.isFiltered)
    case .reps(let dimension):
      return RepsScreen(
        BreakdownReport(scope, by: .dimension(dimension), horizon: horizon), of: dimension,
        sort: place.sort, isFiltered: place.isFiltered)
    case .rep(let rep):
      let (column, sort) = dealSort(place.sort, usual: .weighted, isDescending: true)
      return RepScreen(
        RepReport(
          scope, rep: rep, horizon: horizon, sort: column, descending: sort.isDescending),
        horizon: horizon, sort: sort, isFiltered: place.isFiltered)
    case .deals(let filter):
      // What a Forecast opens to begins with the deals that make most of it.
      let isForecast =
        scope.forecasts != nil && filter.terms.contains(FilterTerm(.outcome(.open)))
      let (column, sort) = dealSort(
        place.sort, usual: isForecast ? .forecast : .close, isDescending: isForecast)
      return DealsScreen(
        DealsReport(
          scope.narrowed(to: filter), horizon: horizon, sort: column,
          descending: sort.isDescending),
        horizon: horizon, sort: sort, isFiltered: place.isFiltered,
        paneFileName: showsPane ? session.fileName : nil)
    case .deal(let index, _):
      guard index < session.pipeline.count else { return nil }
      return DealScreen(
        session.pipeline[index], cells: session.cells(ofDealAt: index),
        fileName: session.fileName, forecasts: scope.forecasts)
    case .stages:
      return StagesScreen(
        StagesReport(scope, horizon: horizon), sort: place.sort, isFiltered: place.isFiltered)
    case .accuracy:
      return AccuracyScreen(
        AccuracyReport(scope, horizon: horizon), sort: place.sort, isFiltered: place.isFiltered)
    case .data: return DataScreen(session)
    case .help(let screen): return HelpScreen(of: screen, search: place.search.text)
    }
  }

  /// The column and order of a list of deals: what the user chose, else what is usual there.
  private func dealSort(
    _ sort: Sort?, usual: DealsReport.Column, isDescending: Bool
  ) -> (DealsReport.Column, Sort) {
    let chosen = DealsReport.Column.allCases.first {
      DealsReport.column($0).key == sort?.key
    }
    guard let chosen, let sort else {
      return (usual, Sort(key: DealsReport.column(usual).key, isDescending: isDescending))
    }
    return (chosen, sort)
  }
}
