import PipelineImport
public import PipelineModel
public import TextUI

/// The answer first: what comes in within each horizon, who carries it, and what needs attention.
public struct OverviewReport: Sendable {
  /// The deals that are summed up, and from where they are looked at.
  public let scope: ReportScope
  /// All deals together: one row per currency.
  public let total: BreakdownReport
  /// The horizon's weeks, each from Monday and clipped to the horizon.
  public let weeks: BreakdownReport
  /// One row per rep and currency; deals without a rep have one of their own.
  public let reps: BreakdownReport
  /// What the leading horizon leaves out, per reason and currency.
  public let notCounted: [NotCounted]
  /// The open deals among those that are summed up.
  private let open: DealIndices
  /// Deals that make over a quarter of the leading horizon's Weighted, one per currency at most.
  public let bigDeals: [Int]

  /// Sums up the deals of `scope`; weeks and reps are those of `horizon`, else of the longest.
  public init(_ scope: ReportScope, horizon: Int? = nil) {
    self.scope = scope
    let deals = scope.deals
    // Most deals of a file are closed, and all but the sums of what was won is about open ones.
    open = DealIndices(scope.pipeline.indices(.open, among: deals))
    reps = BreakdownReport(scope, by: .dimension(.rep), horizon: horizon, among: deals)
    total = reps.total
    weeks = BreakdownReport(scope, by: .week, horizon: horizon, among: open)
    notCounted = scope.looking(asFarAs: reps.horizon).notCounted(among: open)
    bigDeals = Self.bigDeals(scope, open, total: total)
  }

  /// One horizon in one currency, as the top of the screen shows it.
  public struct Headline: Sendable {
    /// How many days are looked ahead.
    public var horizon: Horizon
    /// The days of the horizon, both ends included.
    public var window: Window
    /// The one currency of all its money.
    public var currency: Currency
    /// Open deals whose close date is in the window.
    public var due: Totals
    /// Won in the same length of time up to the as-of day.
    public var won: Totals
    /// What will be won in the window, as far as history tells; nil while nobody knows.
    public var forecast: ForecastFigure?
    /// The conditions that open the deals due.
    public var dueFilter: DealFilter
    /// The conditions that open the deals won before.
    public var wonFilter: DealFilter
    /// Whether the days begin later than on the as-of day.
    var isShifted = false
    /// The place of the horizon among those that are looked at.
    var place = 0
    /// The one rep whose deals these are; nil for those of everybody, or of several.
    var who: SafeText?

    /// Amount times weight of the deals due, each product rounded once.
    public var weighted: Money { Money(minorUnits: due.weighted, currency: currency) }
    /// The whole amount of the deals due.
    public var amount: Money { Money(minorUnits: due.amount, currency: currency) }
    /// The whole amount of the deals won before.
    public var wonAmount: Money { Money(minorUnits: won.amount, currency: currency) }
    /// All that will be won in the window.
    public var forecastAmount: Money? { forecast.map { money($0.total) } }

    /// Whether a single number says enough: not of a rep with fewer than three wins to come.
    var isOneNumber: Bool { forecast?.range?.isForecastable != false }

    /// An amount of the headline's currency.
    func money(_ minorUnits: Int128) -> Money {
      Money(minorUnits: minorUnits, currency: currency)
    }
  }

  /// The headlines of the horizon at `index`, one per currency; at least one.
  public func headlines(_ index: Int) -> [Headline] { total.headlines(index) }

  /// Something that a leader should look at, its money, and the deals behind it.
  public struct Attention: Sendable {
    /// What is the matter, without the money: `6 deals are past due`.
    public var words: SafeText
    /// The amounts concerned, one per currency: they never add up.
    public var amounts: [Money]
    /// What Enter opens: the deals meant, or the Data screen.
    public var opening: Opening
    /// False for what is only said so that nothing is left unsaid.
    public var isUrgent = true
    /// What more there is to say of it, looked up when it is asked for.
    var more: @Sendable () -> [SafeText] = { [] }
  }

  /// What is not counted, one line per reason.
  public var leftOut: [LeftOut] {
    LeftOut.lines(of: notCounted, scope.looking(asFarAs: reps.horizon))
  }

  /// What needs attention: deals left out of the numbers first, then one deal that decides them.
  public var attention: [Attention] {
    let missing = scope.missing.map { field in
      Attention(
        words: "The file has no column for " + SafeText(sanitizing: field.words), amounts: [],
        opening: .data)
    }
    let left = leftOut.map { line in
      Attention(
        words: line.words, amounts: line.amounts, opening: .deals(line.filter),
        isUrgent: line.reason != .later,
        more: { [scope, horizon = reps.horizon] in line.forecastWords(scope, horizon: horizon) })
    }
    let weightless = scope.stagesWithoutWeight(among: open)
    let stages = weightless.prefix(3).map { stage, sums in
      Attention(
        words: stage.safe + " needs a weight",
        amounts: sums.map { Money(minorUnits: $0.totals.amount, currency: $0.currency) },
        opening: .stage(stage))
    }
    let old =
      scope.isOldExport
      ? [Attention(words: "All is past due: an old export?", amounts: [], opening: .data)] : []
    var lines = missing + left.filter(\.isUrgent) + old + stages
    let isIdle = DealFilter(
      .idle(.greater, Self.idleLimit), .due(scope.outlook.windows[reps.horizon]))
    let idle = isIdle.and(scope.filter)
    let idleDeals = isIdle.indices(in: scope.pipeline, among: open)
    if !idleDeals.isEmpty {
      lines.append(
        Attention(
          words: SafeText(idleDeals.count, "deal") + " idle for over \(Self.idleLimit) days",
          amounts: amounts(of: idleDeals), opening: .deals(idle)))
    }
    for index in bigDeals {
      let deal = scope.pipeline[index]
      let days = scope.outlook.words(ofHorizon: reps.horizon)
      lines.append(
        Attention(
          words: "1 deal makes over a quarter of the " + days + ": " + deal.title.safe,
          amounts: deal.weighted.map { [$0] } ?? [], opening: .deal(index)))
    }
    let absent = scope.wordsWithoutForecast.map {
      [Attention(words: $0, amounts: [], opening: .explanation)]
    }
    return (absent ?? []) + forecastLines + lines + unreadLines + left.filter { !$0.isUrgent }
  }

  /// How far Forecast and Weighted are apart, and the deal that decides most of it.
  private var forecastLines: [Attention] {
    forecastReports(among: nil).flatMap { report -> [Attention] in
      guard let figure = report.headline.forecast else { return [] }
      let opening = Opening.forecast(
        report.headline.currency, horizon: reps.horizon, scope.filter)
      let gap = figure.total - report.headline.due.weighted
      let days = scope.outlook.words(ofHorizon: reps.horizon)
      let bridge = Attention(
        words: "Forecast " + (gap < 0 ? "below" : "above") + " Weighted, " + days,
        amounts: [report.headline.money(gap)], opening: opening)
      let deciding = report.deciding.prefix(1)
        .filter { report.share($0.effect.lost.total) < -Self.decidingShare }
        .map { deal, effect in
          Attention(
            words: "Forecast " + report.share(effect.lost.total).percent + " without "
              + scope.pipeline[deal].title.safe,
            amounts: [report.headline.money(effect.lost.total)], opening: opening)
        }
      return (report.differs ? [bridge] : []) + deciding
    }
  }

  /// Why the Forecast of the leading horizon is what it is, per currency; none while there is none.
  var forecastReports: [ForecastReport] { forecastReports(among: open) }

  private func forecastReports(among deals: DealIndices?) -> [ForecastReport] {
    total.rows.compactMap { row in
      row.currency == scope.forecasts?[row.currency]?.currency
        ? ForecastReport(total, currency: row.currency, horizon: reps.horizon, among: deals) : nil
    }
  }

  /// What could not be read: the Data screen lists it.
  private var unreadLines: [Attention] {
    let unread = scope.unread
    let rows = Attention(
      words: SafeText(unread.rows, "row") + " could not be read",
      amounts: unread.amounts, opening: .data)
    let cells = Attention(
      words: SafeText(unread.cells, "cell") + " could not be read", amounts: [], opening: .data)
    return (unread.rows > 0 ? [rows] : []) + (unread.cells > 0 ? [cells] : [])
  }

  /// The share of the Forecast that a single deal must carry to be pointed out.
  static let decidingShare = 0.05

  /// Days without activity after which a deal is pointed out.
  public static let idleLimit = 45

  /// The sums of the amounts, one per currency in which a deal has one.
  private func amounts(of indices: [Int]) -> [Money] {
    scope.pipeline.totals(of: indices)
      .filter { $0.totals.withoutAmount < $0.totals.deals }
      .map { Money(minorUnits: $0.totals.amount, currency: $0.currency) }
  }

  /// Per currency the biggest deal due, where five or more are due and it makes over a quarter.
  private static func bigDeals(
    _ scope: ReportScope, _ deals: DealIndices, total: BreakdownReport
  ) -> [Int] {
    let window = scope.outlook.windows[total.horizon]
    let columns = scope.pipeline.columns
    // The first of the file, of those that are as big.
    var biggest = columns.currencies.map { _ in (index: -1, weighted: Int64.min, line: UInt32.max) }
    for index in deals
    where columns.outcomes[index] == .open && window.contains(number: columns.closes[index])
      && columns.isCounted(index)
    {
      let (known, weighted) = (
        biggest[Int(columns.currencyCodes[index])], columns.weighted(at: index)
      )
      if (weighted, known.line) > (known.weighted, columns.lines[index]) {
        biggest[Int(columns.currencyCodes[index])] = (index, weighted, columns.lines[index])
      }
    }
    return total.rows.compactMap { row in
      let sum = row.due[total.horizon]
      guard sum.deals > 4, sum.weighted > 0,
        let code = columns.currencies.firstIndex(of: row.currency)
      else { return nil }
      return Int128(biggest[code].weighted) * 4 > sum.weighted ? biggest[code].index : nil
    }
  }

  /// `Not counted: 6 past due ($412K), 3 later ($1.2M)`; nil when everything is counted.
  public var notCountedWords: SafeText? {
    LeftOut.words(of: notCounted, scope.looking(asFarAs: reps.horizon))
  }
}
