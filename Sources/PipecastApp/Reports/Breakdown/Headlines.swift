import PipelineModel

extension BreakdownReport {
  /// The headlines of the horizon at `index`, one per row of sums over all deals; at least one.
  package func headlines(_ index: Int) -> [OverviewReport.Headline] {
    let outlook = scope.outlook
    let before = outlook.horizons[index].windowBefore(outlook.asOf)
    return (rows.isEmpty ? [emptyRow] : rows).map { row in
      let base = scope.filter(of: .total, grouping: .total, currency: row.currency)
      return OverviewReport.Headline(
        horizon: outlook.horizons[index], window: outlook.windows[index], currency: row.currency,
        due: row.due[index], won: row.won[index],
        forecast: forecast?.total(row.currency, horizon: index),
        dueFilter: DealFilter(.due(outlook.windows[index])).and(base),
        wonFilter: DealFilter(.won(before)).and(base),
        isShifted: outlook.isShifted,
        place: index, who: forecast?.share.rep)
    }
  }

  private var emptyRow: Breakdown.Row {
    Breakdown.Row(
      key: .total, currency: scope.pipeline.currencies.first ?? .unnamed,
      horizons: scope.outlook.horizons.count)
  }
}
