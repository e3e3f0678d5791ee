public import PipelineModel
import TextUI

/// Why a Forecast is what it is: the bridge from Weighted, and the deals that decide it.
public struct ForecastReport: Sendable {
  /// The deals that are forecast, and from where they are looked at.
  public let scope: ReportScope
  /// The figures of the horizon in one currency.
  public let headline: OverviewReport.Headline
  /// The way from Weighted to Forecast; nil while there is no Forecast, or nobody asked for it.
  public let bridge: Bridge?
  /// The open deals that move the Forecast most, with their index in the pipeline.
  public let deciding: [(deal: Int, effect: DecidingDeal)]

  /// Looks at the horizon of that index; the headline of `currency` is among those of `total`.
  ///
  /// Without `deals` the bridge, which takes a look at each of them, is left out.
  init?(
    _ total: BreakdownReport, currency: Currency, horizon: Int, among deals: DealIndices? = nil
  ) {
    scope = total.scope
    guard let headline = total.headlines(horizon).first(where: { $0.currency == currency })
    else { return nil }
    self.headline = headline
    bridge = deals.flatMap {
      Bridge(total.scope, headline.forecast, currency: currency, horizon: horizon, among: $0)
    }
    // A rep's deals decide the rep's Forecast otherwise than everybody's.
    deciding =
      scope.filter.isEmpty ? scope.forecasts?.deciding(currency, horizon: horizon) ?? [] : []
  }

  /// Looks at the deals of `scope`; nil where none is in `currency`.
  public init?(_ scope: ReportScope, currency: Currency, horizon: Int) {
    let deals = scope.deals
    self.init(
      BreakdownReport(scope, by: .total, horizon: horizon, among: deals), currency: currency,
      horizon: horizon, among: deals)
  }

  /// Whether Forecast and Weighted differ by more than 15 % of the Weighted.
  public var differs: Bool {
    guard let forecast = headline.forecast else { return false }
    let gap = (forecast.total - headline.due.weighted).magnitude
    return gap * 100 > headline.due.weighted.magnitude * 15
  }

  /// The steps of the bridge as a table.
  public var bridgeTable: ReportTable {
    let bars = bridge?.bars ?? []
    return ReportTable(
      columns: [
        ReportColumn("step", "From Weighted to Forecast", minimum: 20),
        ReportColumn("amount", "Amount", isNumber: true),
        ReportColumn("deals", "Deals", isNumber: true, priority: 2),
      ],
      rows: bars.map { bar in
        [
          .words(bar.step.words), .money(headline.money(bar.amount)),
          bar.filter == nil ? .empty : .count(bar.deals),
        ]
      },
      openings: bars.map { bar in
        let opening = bar.filter.map(Opening.deals) ?? .explanation
        return [opening, opening, opening]
      })
  }

  /// The deals that decide the horizon, and what each of them moves.
  public var decidingTable: ReportTable {
    ReportTable(
      columns: [
        ReportColumn("deal", "Without it", minimum: 14),
        ReportColumn("rep", "Rep", priority: 4, minimum: 8),
        ReportColumn("amount", "Amount", isNumber: true, priority: 3),
        ReportColumn("chance", "Chance", isNumber: true, priority: 2),
        ReportColumn("forecast", "Forecast", isNumber: true),
        ReportColumn("share", "Share", isNumber: true, priority: 2),
        ReportColumn("low", "Low end", isNumber: true),
        ReportColumn("won", "If won", isNumber: true, priority: 5),
      ],
      rows: deciding.map { deal, effect in
        let deal = scope.pipeline[deal]
        return [
          .name(deal.title), deal.name(.rep).map(ReportValue.name) ?? .empty,
          .money(headline.money(effect.value)), .share(effect.chance),
          .money(headline.money(effect.lost.total)), .share(share(effect.lost.total)),
          .money(headline.money(effect.lost.end)), .money(headline.money(effect.won.total)),
        ]
      },
      openings: deciding.map { deal, _ in Array(repeating: .deal(deal), count: 8) })
  }

  /// An amount as a share of the Forecast; 0 where there is none.
  func share(_ amount: Int128) -> Double {
    guard let total = headline.forecast?.total, total != 0 else { return 0 }
    return Double(amount) / Double(total)
  }

  /// What a deal of the deciding table moves, in a sentence.
  func decidingWords(_ table: ReportTable, row: Int) -> [SafeText] {
    guard row < table.count, case .deal(let deal)? = table.opening(row, 0),
      let effect = deciding.first(where: { $0.deal == deal })?.effect
    else { return [] }
    return [
      words(deal, effect) + ".",
      "If it is won, Forecast rises by \(headline.money(effect.won.total).exact) and the high end by \(headline.money(effect.won.end).exact).",
    ]
  }

  /// `Without Acme, $450K: Forecast −12.0%, low end −$380K`.
  func words(_ deal: Int, _ effect: DecidingDeal) -> SafeText {
    "Without \(scope.pipeline[deal].title.safe), \(headline.money(effect.value).short): Forecast \(share(effect.lost.total).percent), low end \(headline.money(effect.lost.end).short)"
  }
}
