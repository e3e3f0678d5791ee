import PipelineModel
import TextUI

/// One line of the headlines: a figure for each horizon.
enum HeadlineFigure {
  case forecast, likely, coming, weighted, due, won
  /// Of a rep: what its own past adds, and how near its past forecasts came.
  case habit, error

  /// The lines that there are, the one that leads first.
  ///
  /// Forecast leads where its record on these deals' past beats the plain methods.
  static func figures(
    of report: OverviewReport, _ headlines: [[OverviewReport.Headline]]
  ) -> [HeadlineFigure] {
    let all = headlines.flatMap { $0 }
    let plain: [HeadlineFigure] = [.due, .won]
    if case .learning = report.scope.forecasting { return [.weighted, .forecast] + plain }
    let known = all.compactMap(\.forecast)
    guard !known.isEmpty, known.count == all.count else { return [.weighted] + plain }
    let isRep = all.contains { $0.who != nil }
    let learned: [HeadlineFigure] =
      [.forecast] + (known.contains { $0.range != nil } ? [.likely] : [])
      + (isRep && known.contains { $0.record?.error != nil } ? [.error] : [])
    let parts: [HeadlineFigure] =
      (known.contains { $0.coming != 0 } ? [.coming] : [])
      + (known.contains { $0.habit != 0 } ? [.habit] : [])
    let leads = headlines.last?.first?.forecast?.isVerified == true
    // A rep's screen is for one-to-ones: both methods come before the parts of one.
    if isRep { return (leads ? learned + [.weighted] : [.weighted] + learned) + parts + plain }
    return (leads ? learned + parts + [.weighted] : [.weighted] + learned + parts) + plain
  }

  var name: SafeText {
    switch self {
    case .forecast: "Forecast"
    case .likely: "Likely"
    case .coming: "Not in pipeline yet"
    case .weighted: "Weighted"
    case .due: "Due"
    case .won: "Won before"
    case .habit: "Own pace"
    case .error: "Our error"
    }
  }

  /// The figure for people.
  func words(_ headline: OverviewReport.Headline) -> SafeText {
    switch self {
    case .likely:
      headline.forecast?.range?.words(headline.currency) ?? "…"
    case .forecast: headline.forecastAmount?.short ?? "…"
    case .coming: headline.forecast.map { headline.money($0.coming).short } ?? "…"
    case .habit: headline.forecast.map { headline.money($0.habit).short } ?? "…"
    case .error: headline.forecast?.record?.errorWords ?? "…"
    case .weighted: headline.weighted.short
    case .due: headline.amount.short
    case .won: headline.wonAmount.short
    }
  }

  /// The figure in shorter words where there is no room for more; `…` where none fit.
  func words(_ headline: OverviewReport.Headline, room: Int) -> SafeText {
    let words = words(headline)
    guard isWords, words.columns > room else { return words }
    // An error says over how many windows, or nothing.
    guard self == .likely, let range = headline.forecast?.range else { return "…" }
    let shorter = [range.shortWords(headline.currency), range.shortestWords(headline.currency)]
    return shorter.first { $0.columns <= room } ?? "…"
  }

  /// The exact figure.
  func value(_ headline: OverviewReport.Headline) -> ReportValue {
    switch self {
    case .likely, .error: .words(words(headline))
    case .forecast: headline.forecastAmount.map(ReportValue.money) ?? .empty
    case .coming: headline.forecast.map { .money(headline.money($0.coming)) } ?? .empty
    case .habit: headline.forecast.map { .money(headline.money($0.habit)) } ?? .empty
    case .weighted: .money(headline.weighted)
    case .due: .money(headline.amount)
    case .won: .money(headline.wonAmount)
    }
  }

  /// How many deals make the figure; nil where it is not made of deals.
  func deals(_ headline: OverviewReport.Headline) -> Int? {
    switch self {
    case .forecast, .likely, .coming, .habit, .error: nil
    case .weighted, .due: headline.due.deals
    case .won: headline.won.deals
    }
  }

  /// What stands beside the figure in so many columns: how many deals, or the record.
  func note(_ headline: OverviewReport.Headline, room: Int) -> SafeText {
    switch self {
    case .forecast: headline.forecast?.isVerified == false ? "not verified" : ""
    case .likely:
      headline.forecast?.record.map { $0.words.columns <= room ? $0.words : $0.shortWords } ?? ""
    case .coming, .habit, .error: ""
    case .weighted, .due, .won: deals(headline).map { SafeText($0, "deal") } ?? ""
    }
  }

  /// Whether it is words beside the amounts, and may be wider than they are.
  var isWords: Bool { self == .likely || self == .error }

  /// What Enter opens.
  func opening(
    _ headline: OverviewReport.Headline, horizon: Int, of filter: DealFilter
  ) -> Opening? {
    switch self {
    case .forecast, .likely:
      headline.forecast == nil ? nil : .forecast(headline.currency, horizon: horizon, filter)
    case .coming, .habit, .error: .explanation
    case .weighted, .due: .deals(headline.dueFilter)
    case .won: .deals(headline.wonFilter)
    }
  }

  /// The figure in sentences with its arithmetic.
  func explanation(_ headline: OverviewReport.Headline, asOf: Day) -> [SafeText] {
    let first = headline.window.first.words(near: asOf)
    let last = headline.window.last.words(near: asOf)
    let deals = SafeText(headline.due.deals, "open deal")
    switch self {
    case .forecast, .likely, .coming, .habit, .error:
      return headline.forecast.map { ForecastWords.explanation(of: self, $0, headline) } ?? []
    case .weighted:
      return Explanation.weighted(
        headline.due, currency: headline.currency, what: "\(deals) due from \(first) to \(last)")
    case .due:
      return [
        "Due \(headline.amount.exact): the full amount of the \(deals) with a close date from \(first) to \(last). It is what would come in if all of them were won."
      ]
    case .won:
      let before = headline.horizon.windowBefore(asOf)
      return [
        "Won \(headline.wonAmount.exact): the amount of \(SafeText(headline.won.deals, "deal")) won from \(before.first.words(near: asOf)) to \(before.last.words(near: asOf)), the \(headline.horizon.days) days up to the as-of day."
      ]
    }
  }
}
