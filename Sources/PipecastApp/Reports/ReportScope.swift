public import PipelineImport
public import PipelineModel
public import TextUI

/// Which deals a report is made of, and from where it looks at them.
public struct ReportScope: Sendable {
  /// All deals of the file, also those that `filter` leaves out.
  public var pipeline: Pipeline
  /// The as-of day and the horizons.
  public var outlook: Outlook
  /// How the as-of day was decided.
  public var asOfSource: AsOfSource
  /// Conditions that every deal of the report meets, such as `--rep Ana`.
  public var filter: DealFilter
  /// Fields without a column in the file, of those that the figures need.
  public var missing: [Field] = []
  /// Whether all that is open in the file is past due.
  public var isOldExport = false
  /// What of the file could not be read.
  public var unread = Unread()
  /// How far the learned forecast is.
  public var forecasting = Forecasting.off

  /// Makes a scope of the deals that meet `filter`, and of no missing fields.
  public init(
    pipeline: Pipeline, outlook: Outlook, asOfSource: AsOfSource, filter: DealFilter = .none
  ) {
    self.pipeline = pipeline
    self.outlook = outlook
    self.asOfSource = asOfSource
    self.filter = filter
  }

  /// The learned forecast of the scope's days, once it is there.
  var forecasts: Forecasts? {
    guard let forecasts = forecasting.forecasts, forecasts.outlook == outlook,
      forecasts.saysSomething
    else { return nil }
    return forecasts
  }

  /// Why there is no Forecast, or none that is learned, where one was wanted.
  var wordsWithoutForecast: SafeText? {
    switch forecasting {
    case .off, .learning: nil
    case .pastData(let day):
      "No Forecast: the file ends on " + day.fullWords + "; --as-of "
        + SafeText(sanitizing: day.description) + " looks from there"
    case .ready(let forecasts):
      forecasts.isLearned
        ? nil
        : "Forecast not learned: " + SafeText(forecasts.wonCount, "deal")
          + (forecasts.wonCount == 1 ? " is" : " are") + " won, "
          + SafeText(Forecasts.leastWon, "deal") + " are needed"
    }
  }

  /// The same scope, narrowed further.
  public func narrowed(to filter: DealFilter) -> ReportScope {
    var scope = self
    scope.filter = self.filter.and(filter)
    return scope
  }

  /// The deals that meet the filter, looked for anew each time: several sums share them.
  var deals: DealIndices {
    filter.isEmpty ? DealIndices(of: pipeline) : DealIndices(filter.indices(in: pipeline))
  }

  /// What is said in place of a table of deals without rows.
  public var wordsWhenEmpty: SafeText {
    if pipeline.count > 0 { return "No deal meets these conditions." }
    return pipeline.isReconstructed
      ? "No deal of the file had been created by then." : "The file holds no deals."
  }

  /// The open deals that meet the filter: words need not be looked for in those that are closed.
  var openDeals: DealIndices {
    DealIndices(DealFilter(.outcome(.open)).and(filter).indices(in: pipeline))
  }

  /// What a list that looks as far as `horizon` does not count, in a sentence; nil for nothing.
  func notCountedWords(horizon: Int, among open: DealIndices? = nil) -> SafeText? {
    let scope = looking(asFarAs: horizon)
    return LeftOut.words(of: scope.notCounted(among: open ?? openDeals), scope)
  }

  /// The same scope with one of its horizons alone.
  func looking(asFarAs horizon: Int) -> ReportScope {
    var scope = self
    scope.outlook = Outlook(
      asOf: outlook.asOf, from: outlook.from, horizons: [outlook.horizons[horizon]])
    return scope
  }

  /// What of the open deals its longest horizon leaves out.
  func notCounted(among open: DealIndices) -> [NotCounted] {
    pipeline.notCounted(outlook: outlook, among: open)
  }

  /// Whether amounts of more than one currency occur.
  var hasCurrencies: Bool { pipeline.columns.currencies.count > 1 }

  /// The conditions that open the deals of a group.
  func filter(of key: GroupKey, grouping: Grouping, currency: Currency) -> DealFilter {
    var own = filter
    if case .dimension(let dimension) = grouping {
      switch key {
      case .name(let name): own = own.and(DealFilter(.equals(dimension, name)))
      case .unnamed: own = own.and(DealFilter(.missing(.dimension(dimension))))
      case .total, .week, .month: break
      }
    }
    return hasCurrencies ? own.and(DealFilter(.currency(currency))) : own
  }

  /// The window of a horizon, or for a week the part of the week that lies in it.
  func window(of key: GroupKey, horizon: Int) -> Window {
    let window = outlook.windows[horizon]
    switch key {
    case .week(let monday): return window.week(of: monday)
    case .month(let day): return window.month(of: day)
    case .total, .name, .unnamed: return window
    }
  }
}

/// What of the files could not be read, and is in no figure.
public struct Unread: Hashable, Sendable {
  /// Records that became no deal.
  public var rows = 0
  /// Cells that deals are without.
  public var cells = 0
  /// What the readable amounts of those records sum to, per currency.
  public var amounts: [Money] = []

  /// Takes what a receipt counts; by default everything was read.
  public init(rows: Int = 0, cells: Int = 0, amounts: [Money] = []) {
    self.rows = rows
    self.cells = cells
    self.amounts = amounts
  }
}
