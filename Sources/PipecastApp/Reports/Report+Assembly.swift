import PipelineModel
import TextUI

extension Report {
  /// What comes in within each horizon, who carries it, and what needs attention.
  public static func overview(_ scope: ReportScope) -> Report {
    let overview = OverviewReport(scope)
    return Report(
      name: .overview, scope: scope, filter: scope.filter, headline: headline(overview.total),
      sections: [
        Section(repsTitle(scope), overview.reps.table, whenEmpty: scope.wordsWhenEmpty)
      ] + overview.forecastReports.flatMap(sections) + [
        Section("Needs attention", overview.attentionTable, whenEmpty: "Nothing stands out.")
      ],
      records: overview.total.records, notCounted: overview.notCounted,
      remarks: remarks(overview.notCounted, scope))
  }

  /// The bridge to the Forecast, and the deals that decide it.
  private static func sections(of forecast: ForecastReport) -> [Section] {
    let outlook = forecast.scope.outlook
    let currency = forecast.headline.currency
    let days =
      SafeText(forecast.headline.horizon.days, "day")
      + (forecast.scope.hasCurrencies ? ", " + SafeText(sanitizing: currency.code) : "")
    let end = forecast.headline.window.last.keptWords(near: outlook.asOf)
    guard forecast.bridge != nil else { return [] }
    let bridge = Section(
      "From Weighted to Forecast, " + days + " to " + end, forecast.bridgeTable)
    return forecast.deciding.isEmpty
      ? [bridge]
      : [bridge, Section("Deals that decide the " + days, forecast.decidingTable)]
  }

  /// What each rep brings in.
  public static func reps(_ scope: ReportScope) -> Report {
    let reps = BreakdownReport(scope, by: .dimension(.rep))
    return summing(
      .reps, reps, Section(repsTitle(scope), reps.table, whenEmpty: scope.wordsWhenEmpty),
      records: reps.records)
  }

  /// Where in the sales process the money stands.
  public static func stages(_ scope: ReportScope) -> Report {
    let stages = StagesReport(scope)
    var report = summing(
      .stages, stages.breakdown,
      Section("By stage", stages.table, whenEmpty: scope.wordsWhenEmpty), records: stages.records)
    if scope.forecasts != nil, !stages.rows.isEmpty {
      report.remarks.append(StagesReport.rateWords)
    }
    return report
  }

  /// When it lands: every week of the longest horizon, with the total up to each.
  ///
  /// Its records are the weeks of each horizon, so that a horizon's rows sum to the horizon.
  public static func weeks(_ scope: ReportScope) -> Report {
    let weeks = WeeksReport(scope)
    return summing(
      .weeks, BreakdownReport(scope, by: .total),
      Section("Weeks, " + dueWords(scope.outlook), weeks.table, whenEmpty: scope.wordsWhenEmpty),
      records: weeks.records)
  }

  /// A report of one table, under the headlines of all its deals.
  private static func summing(
    _ name: ReportName, _ all: BreakdownReport, _ section: Section,
    records: @autoclosure @escaping @Sendable () -> ReportTable
  ) -> Report {
    let scope = all.scope
    let notCounted = all.breakdown.notCounted
    return Report(
      name: name, scope: scope, filter: scope.filter, headline: headline(all.total),
      sections: [section], records: records(), notCounted: notCounted,
      remarks: remarks(notCounted, scope))
  }

  /// Each rep's own forecast: the number, where it stands in the process, and its deals.
  ///
  /// Its records are the stages of each rep, so that a rep's rows sum to the rep.
  public static func rep(_ scope: ReportScope) -> Report {
    let overview = OverviewReport(scope)
    let reps = overview.reps.rows.map(\.key).reduce(into: [GroupKey]()) { keys, key in
      if !keys.contains(key) { keys.append(key) }
    }.map { key -> RepReport in
      let name: RawText? = if case .name(let name) = key { name } else { nil }
      return RepReport(scope, rep: name, horizon: scope.outlook.horizons.count - 1)
    }
    let none = Section(repsTitle(scope), overview.reps.table, whenEmpty: scope.wordsWhenEmpty)
    return Report(
      name: .rep, scope: scope, filter: scope.filter, headline: headline(overview.total),
      sections: reps.isEmpty ? [none] : reps.flatMap(sections),
      records: records(of: reps, columns: overview.total.records.columns),
      notCounted: overview.notCounted, remarks: remarks(overview.notCounted, scope))
  }

  private static func records(of reps: [RepReport], columns: [ReportColumn]) -> ReportTable {
    var rows: [[ReportValue]] = []
    for rep in reps {
      let name = rep.rep.map(ReportValue.name) ?? .empty
      let stages = rep.stages.records
      rows += (0..<stages.count).map { [name] + stages.row($0) }
    }
    return ReportTable(columns: [ReportColumn("rep", "Rep")] + columns, rows: rows)
  }

  private static func sections(of rep: RepReport) -> [Section] {
    let title = RepReport.title(rep.rep)
    return [
      Section(
        title + ", by stage", rep.stages.table, whenEmpty: rep.scope.wordsWhenEmpty),
      Section(
        title + ", deals " + dueWords(rep.scope.outlook), rep.deals.table,
        whenEmpty: rep.scope.wordsWhenEmpty),
    ]
  }

  /// The deals that meet the filter of `scope`; without a scope of its own, those that are due.
  public static func deals(_ scope: ReportScope) -> Report {
    let deals = DealsReport(scope, horizon: scope.outlook.horizons.count - 1).settled()
    // A list that says itself which deals it shows leaves none out for the horizon's sake.
    let notCounted =
      scope.filter.replacesHorizon
      ? [] : scope.pipeline.notCounted(outlook: scope.outlook, among: scope.deals)
    return Report(
      name: .deals, scope: scope, filter: deals.filter, headline: [],
      sections: [Section("", deals.table, whenEmpty: scope.wordsWhenEmpty)], records: deals.records,
      notCounted: notCounted, remarks: remarks(notCounted, scope))
  }

  private static func repsTitle(_ scope: ReportScope) -> SafeText {
    "Reps, " + dueWords(scope.outlook)
  }

  /// `due to 19 Feb`.
  private static func dueWords(_ outlook: Outlook) -> SafeText {
    "due to " + (outlook.windows.last?.last ?? outlook.from).keptWords(near: outlook.asOf)
  }

  /// A sentence per horizon and currency.
  private static func headline(_ total: BreakdownReport) -> [SafeText] {
    let outlook = total.scope.outlook
    return outlook.horizons.indices.flatMap { index in
      total.headlines(index).map { $0.sentence(outlook) }
    }
  }

  private static func remarks(_ notCounted: [NotCounted], _ scope: ReportScope) -> [SafeText] {
    LeftOut.words(of: notCounted, scope).map { [$0 + "."] } ?? []
  }
}

extension OverviewReport.Headline {
  /// What is due in the horizon and what was won before it, as a sentence.
  fileprivate func sentence(_ outlook: Outlook) -> SafeText {
    let days = horizon.days
    let start: SafeText =
      outlook.isShifted
      ? SafeText(days, "day") + " from " + window.first.keptWords(near: outlook.asOf)
      : "Next " + SafeText(days, "day")
    return start + ", to " + window.last.keptWordsWithWeekday(near: outlook.asOf) + ": "
      + forecastWords + "Weighted "
      + weighted.short + " of Due " + amount.short + ", " + SafeText(due.deals, "deal")
      + "; won in the last " + SafeText(days, "day") + " " + wonAmount.short + ", "
      + SafeText(won.deals, "deal") + "."
  }

  /// `Forecast $806K, Likely $381K to $1.34M (46 of 52 inside); `; empty without a Forecast.
  private var forecastWords: SafeText {
    guard let forecast else { return "" }
    let likely = forecast.range.map { range -> SafeText in
      let record = forecast.record.map { " (" + $0.words + ")" as SafeText } ?? ""
      return ", Likely " + money(range.low).short + " to " + money(range.high).short + record
    }
    let unverified: SafeText = forecast.isVerified ? "" : ", not verified"
    return "Forecast " + money(forecast.total).short + unverified + (likely ?? "") + "; "
  }
}

extension OverviewReport {
  /// What needs attention as a table.
  public var attentionTable: ReportTable { Self.table(of: attention) }

  static func table(of lines: [Attention]) -> ReportTable {
    ReportTable(
      columns: [
        ReportColumn("words", "What"), ReportColumn("amount", "Amount", isNumber: true),
      ],
      rows: lines.map { [.words($0.words), Self.value(of: $0.amounts)] },
      openings: lines.map { [$0.opening, $0.opening] })
  }

  /// Money of several currencies side by side, since it never adds up.
  private static func value(of amounts: [Money]) -> ReportValue {
    guard let first = amounts.first else { return .empty }
    return amounts.count == 1
      ? .money(first) : .words(amounts.map(\.exact).joined(separator: " + "))
  }
}
