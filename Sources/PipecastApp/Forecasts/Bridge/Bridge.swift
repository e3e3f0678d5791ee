import ForecastEngine
public import PipelineModel

/// The way from Weighted to Forecast in steps that add up, per currency and horizon.
///
///     // Weighted 2,292,345, due but usually later -812,000, ..., Forecast 2,121,094
public struct Bridge: Sendable {
  /// Why the two differ.
  public enum Step: Int, Hashable, Sendable, CaseIterable {
    /// Where the way begins.
    case weighted
    /// Deals due in the window that are usually won after it.
    case later
    /// Deals due in the window whose chance to be won at all is not their weight.
    case chances
    /// Deals due after the window that may be won in it.
    case early
    /// Deals due before a shifted window.
    case before
    /// Deals past due, which Weighted leaves out.
    case pastDue
    /// Deals without a close date.
    case noDate
    /// Deals of the category omitted.
    case omitted
    /// What reps usually bring in beyond their deals; of all reps together nothing.
    case habit
    /// Deals that are created and won within the window.
    case coming
    /// Where the way ends.
    case forecast

    /// Why Weighted leaves the deals of the step out; nil where it does not.
    var reason: NotCounted.Reason? {
      switch self {
      case .early: .later
      case .before: .beforeWindow
      case .pastDue: .pastDue
      case .noDate: .noDate
      case .omitted: .omitted
      default: nil
      }
    }
  }

  /// One step of the way.
  public struct Bar: Sendable {
    /// Why the amount changes.
    public let step: Step
    /// What it adds, in minor units; of the two ends all of it.
    public let amount: Int128
    /// How many deals it is made of.
    public let deals: Int
    /// The condition that opens them; nil where no deal stands behind it.
    public let filter: DealFilter?
  }

  /// Weighted, the steps that are not 0, and Forecast.
  public let bars: [Bar]
  /// The one currency of all amounts.
  public let currency: Currency
  /// The horizon, an index of the outlook.
  public let horizon: Int

  /// Sums up the steps of the open deals of `scope`; nil while there is no Forecast of them.
  init?(
    _ scope: ReportScope, _ figure: ForecastFigure?, currency: Currency, horizon: Int,
    among deals: DealIndices
  ) {
    guard let figure, let forecasts = scope.forecasts, let own = forecasts[currency],
      let code = scope.pipeline.columns.currencies.firstIndex(of: currency)
    else { return nil }
    self.currency = currency
    self.horizon = horizon
    var sums = StepSums(scope, forecasts, own, horizon: horizon)
    let codes = scope.pipeline.columns.currencyCodes
    for some in deals.openRuns(in: scope.pipeline) {
      sums.add(zip(some, codes.values(at: some)).filter { Int($1) == code }.map(\.0)[...])
    }
    sums[.habit].amount = figure.habit
    sums[.coming].amount = figure.coming
    sums[.forecast].amount = figure.total
    var narrow = scope
    narrow.outlook = Outlook(
      asOf: scope.outlook.asOf, from: scope.outlook.from,
      horizons: [scope.outlook.horizons[horizon]])
    let base = scope.filter(of: .total, grouping: .total, currency: currency)
    let window = scope.outlook.windows[horizon]
    bars = Step.allCases.compactMap { step in
      let (amount, deals) = sums[step]
      let isEnd = step == .weighted || step == .forecast
      guard amount != 0 || isEnd else { return nil }
      let filter: DealFilter? =
        switch step {
        case .weighted, .later, .chances: DealFilter(.due(window)).and(base)
        case .forecast: DealFilter(.outcome(.open)).and(base)
        case .habit, .coming: nil
        default: step.reason.map { $0.filter(narrow).and(base) }
        }
      return Bar(step: step, amount: amount, deals: deals, filter: filter)
    }
  }
}

/// The amounts and deals of each step while deals are added.
private struct StepSums {
  private let forecasts: Forecasts
  private let horizon: Int
  /// That of the deals' currency.
  private let forecast: Forecast
  private let columns: DealColumns
  private let asOf: Int32
  private let window: Window
  private let step: Int64
  /// By the raw value of the step.
  private var sums: [(amount: Int128, deals: Int)]

  init(
    _ scope: ReportScope, _ forecasts: Forecasts, _ own: CurrencyForecasts, horizon: Int
  ) {
    self.forecasts = forecasts
    self.horizon = horizon
    forecast = own.horizons[horizon].forecast
    step = own.step
    columns = scope.pipeline.columns
    asOf = scope.outlook.asOf.number
    window = scope.outlook.windows[horizon]
    sums = Array(repeating: (0, 0), count: Bridge.Step.allCases.count)
  }

  subscript(step: Bridge.Step) -> (amount: Int128, deals: Int) {
    get { sums[step.rawValue] }
    set { sums[step.rawValue] = newValue }
  }

  /// Adds open deals to the steps that they are part of.
  mutating func add(_ deals: ArraySlice<Int>) {
    let (closes, categories) = (
      columns.closes.values(at: deals), columns.categories.values(at: deals)
    )
    let amounts = forecasts.amounts(of: deals, horizon: horizon)
    for (place, deal) in deals.enumerated() {
      let part = amounts[place] == Forecasts.none ? nil : Int128(amounts[place])
      let step = step(close: closes[place], isCounted: categories[place] != .omitted)
      if let step {
        if let part { add(part, to: step) }
      } else {
        let weighted = Int128(columns.weighted(at: deal))
        let ever = eventualAmount(of: deal)
        add(weighted, to: .weighted)
        add(ever - weighted, to: .chances)
        add((part ?? 0) - ever, to: .later)
      }
      if part != nil { self[.forecast].deals += 1 }
    }
  }

  private mutating func add(_ amount: Int128, to step: Bridge.Step) {
    sums[step.rawValue].amount += amount
    sums[step.rawValue].deals += 1
  }

  /// What the deal brings sooner or later; 0 for a deal that the Forecast does not know.
  private func eventualAmount(of deal: Int) -> Int128 {
    forecast.eventualMean(ofRow: forecasts.row(ofDeal: deal))
      .map { Int128(minorUnits: $0, step: step) } ?? 0
  }

  /// Why Weighted leaves a deal out; nil for one that it counts.
  private func step(close: Int32, isCounted: Bool) -> Bridge.Step? {
    if close == DealColumns.noDay { return .noDate }
    if close < asOf { return .pastDue }
    if close < window.first.number { return .before }
    if close > window.last.number { return .early }
    return isCounted ? nil : .omitted
  }
}
