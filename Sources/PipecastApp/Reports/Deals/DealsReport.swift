public import PipelineModel
import TextUI

/// A list of deals: what every figure opens to.
public struct DealsReport: Sendable {
  /// What a list of deals can be sorted by, and what it shows.
  public enum Column: Int, CaseIterable, Sendable {
    case name, account, rep, stage, amount, weight, weighted, chance, forecast, close, idle
    case nextStep
    // What a list shows only where the user asks for it.
    case team, segment, region, product, source, type, category, outcome, lossReason
    case created, stageEntered, lastActivity, weightSource, id, line

    /// The property of the deal whose name it shows; nil for other values.
    var dimension: Dimension? {
      switch self {
      case .account: .account
      case .rep: .rep
      case .stage: .stage
      case .team: .team
      case .segment: .segment
      case .region: .region
      case .product: .product
      case .source: .source
      case .type: .type
      case .lossReason: .lossReason
      default: nil
      }
    }
  }

  /// The deals that the list chooses from.
  public let scope: ReportScope
  /// The conditions in force, with the horizon where the user named no other scope.
  public let filter: DealFilter
  /// The deals, sorted.
  public private(set) var indices: DealList
  /// Whether the decimals of minor units are of any use in a column.
  private let minorParts: (amount: Bool, weighted: Bool)
  /// Sums of the listed deals, one per currency.
  public let sums: [(currency: Currency, totals: Totals)]
  /// What a list that follows the horizon does not count, in a sentence; nil for nothing.
  let notCountedWords: SafeText?
  /// What the deals add to the Forecast; nil while there is none.
  let forecasts: DealForecasts?

  /// Lists the deals of `scope`; without a scope of their own, those due in `horizon`.
  public init(
    _ scope: ReportScope, horizon: Int, sort: Column = .close, descending: Bool = false
  ) {
    self.scope = scope
    let window = scope.outlook.windows[horizon]
    filter = scope.filter.scoped(to: window)
    let deals: [Int]
    if scope.filter.replacesHorizon {
      deals = filter.indices(in: scope.pipeline)
      notCountedWords = nil
    } else {
      // Words are looked for once: the same open deals are listed, or not counted.
      let open = scope.openDeals
      deals = DealFilter(.due(window)).indices(in: scope.pipeline, among: open)
      notCountedWords = scope.notCountedWords(horizon: horizon, among: open)
    }
    var listed = scope
    listed.filter = filter
    forecasts = DealForecasts(listed, horizon: horizon, listing: deals)
    let order = DealOrder(
      pipeline: scope.pipeline, column: sort, isDescending: descending, forecasts: forecasts)
    // In the order of the file columns are read many times faster than in any other.
    let sums = scope.pipeline.totals(of: deals)
    let others = forecasts?.others(than: sums.map { $0.currency }) ?? []
    self.sums = sums + others.map { ($0, Totals()) }
    minorParts = Self.minorParts(of: deals, scope.pipeline.columns)
    indices = order.sorted(deals)
  }

  /// The same with all deals read and sorted at once, where all of them are shown.
  func settled() -> DealsReport {
    var report = self
    scope.pipeline.readTexts(of: filter.indices(in: scope.pipeline))
    report.indices.settle()
    return report
  }

  /// The list as a table with the columns that are usual for it.
  public var table: ReportTable { everyColumn.arranged(by: ColumnLayout()) }

  /// The list with every column that the file gives something for.
  ///
  /// Values are read from the pipeline when they are asked for.
  var everyColumn: ReportTable {
    let (pipeline, indices) = (scope.pipeline, self.indices)
    var columns = Column.allCases.map(Self.column)
    let deals = pipeline.columns
    columns[Column.amount.rawValue].hasMinorUnits = minorParts.amount
    columns[Column.weighted.rawValue].hasMinorUnits = minorParts.weighted
    columns[Column.forecast.rawValue].hasMinorUnits = forecasts?.hasMinorPart ?? false
    for column in [Column.amount, .weighted, .forecast] {
      columns[column.rawValue].hasSigns = sums.count > 1
    }
    nameForecast(&columns)
    // Of closed deals nothing is weighted: there the amounts never leave.
    if filter.isOfClosedDeals {
      columns[Column.amount.rawValue].priority = 1
      for column in [Column.weight, .weighted, .chance, .forecast] {
        columns[column.rawValue].priority = 7
      }
    }
    // Where all have the same name there is nothing to compare.
    for column in [Column.account, .rep] where column.dimension.map(filter.fixes) == true {
      columns[column.rawValue].isUsual = false
    }
    let forecasts = self.forecasts
    let shown = Column.allCases.filter { column in
      switch column {
      case .stage: true
      case .chance, .forecast: forecasts != nil
      default: column.isKnown(to: deals)
      }
    }
    return ReportTable(
      columns: shown.map { columns[$0.rawValue] }, count: indices.count,
      totals: sums.flatMap { sum in
        rests(sum.currency, shown) + [shown.map { total($0, sum.currency, sum.totals) }]
      },
      totalOpenings: sums.flatMap { sum -> [[Opening?]] in
        // One currency's deals are the whole list: it opens where another screen shows it.
        let own =
          sums.count > 1 ? filter.and(DealFilter(.currency(sum.currency))) : filter
        return rests(sum.currency, shown).map { _ in shown.map { _ in .explanation } }
          + [shown.map { _ in .deals(own) }]
      },
      value: { row, column in
        forecasts?.value(pipeline[indices[row]], shown[column])
          ?? Self.value(pipeline[indices[row]], shown[column])
      },
      opening: { row, _ in .deal(indices[row]) })
  }

  /// Says in the titles which days are forecast; what leads never leaves a narrow screen.
  private func nameForecast(_ columns: inout [ReportColumn]) {
    guard let forecasts else { return }
    let days = scope.outlook.horizons[forecasts.horizon].days
    columns[Column.chance.rawValue].title = "Chance \(days)"
    columns[Column.forecast.rawValue].title = "Forecast \(days)"
    guard let currency = sums.first?.currency, forecasts.leads(currency) else { return }
    columns[Column.forecast.rawValue].priority = 1
    columns[Column.weighted.rawValue].priority = 2
  }

  /// What makes the Forecast beside the listed deals, where they are all open ones of somebody.
  private func rests(_ currency: Currency, _ shown: [Column]) -> [[ReportValue]] {
    (forecasts?.rests(currency) ?? []).map { words, amount in
      shown.map { column in
        switch column {
        case .name: .words(words)
        case .forecast: .money(Money(minorUnits: amount, currency: currency))
        default: .empty
        }
      }
    }
  }

  private static func minorParts(
    of indices: [Int], _ deals: DealColumns
  ) -> (amount: Bool, weighted: Bool) {
    let units = deals.currencies.map { Int64($0.minorUnitsInOne) }
    /// Some deals at a time, since mostly the first ones tell.
    func hasMinorParts(_ amounts: (ArraySlice<Int>) -> [Int64]) -> Bool {
      stride(from: 0, to: indices.count, by: 1 << 10).contains { start in
        let some = indices[start..<min(start + 1 << 10, indices.count)]
        return zip(amounts(some), deals.currencyCodes.values(at: some)).contains {
          $0 != DealColumns.noAmount && $0 % units[Int($1)] != 0
        }
      }
    }
    return (
      hasMinorParts { deals.amounts.values(at: $0) },
      hasMinorParts { $0.map { deals.weighted(at: $0) } }
    )
  }

  private func total(_ column: Column, _ currency: Currency, _ totals: Totals) -> ReportValue {
    switch column {
    case .name: .words(SafeText("Total ") + SafeText(totals.deals, "deal"))
    case .amount: .money(Money(minorUnits: totals.amount, currency: currency))
    case .weighted: .money(Money(minorUnits: totals.weighted, currency: currency))
    case .forecast:
      .money(Money(minorUnits: forecasts?.total(currency) ?? 0, currency: currency))
    default: .empty
    }
  }
}
