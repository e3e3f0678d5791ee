import PipelineModel
import TextUI

/// Why a sum below a table is what it is, in sentences.
struct SumWords {
  let scope: ReportScope
  /// The table as it is shown.
  let table: ReportTable
  /// The horizon whose figures stand for a line as a whole, an index.
  let horizon: Int

  /// Explains the figure of a line of sums; nothing where the column has none.
  func sentences(line: Int, column: Int) -> [SafeText] {
    guard table.isSum(line), table.columns.indices.contains(column),
      let opening = table.opening(line, column)
    else { return [] }
    let key = table.columns[column].key
    if opening == .explanation, !key.hasPrefix("error") { return restSentences(line, column) }
    if let horizon = forecastHorizon(key, opening) {
      return forecastSentences(key, line, horizon: horizon) + enterWords(opening)
    }
    guard let filter = opening.filter else { return [] }
    let currency = currency(of: line)
    let sum = scope.pipeline.totals(of: filter.indices(in: scope.pipeline))
      .first { $0.currency == currency }
    return dealSentences(key, sum?.totals ?? Totals(), filter, currency) + enterWords(opening)
  }

  // MARK: Forecasts

  /// The horizon that is forecast in the column; nil where that is made of something else.
  private func forecastHorizon(_ key: String, _ opening: Opening) -> Int? {
    if case .openDeals(_, let horizon) = opening { return horizon }
    guard key.hasPrefix("error") || key == "forecast" else { return nil }
    return horizon
  }

  private func forecastSentences(_ key: String, _ line: Int, horizon: Int) -> [SafeText] {
    guard let figure = figure(line, horizon: horizon) else { return [] }
    let sentences = sentences(figure, currency(of: line), horizon: horizon)
    if key.hasPrefix("likely") {
      return sentences.likely + sentences.record + sentences.evidence
    }
    return key.hasPrefix("error")
      ? sentences.record
      : sentences.forecast + sentences.likely.prefix(1) + sentences.record.prefix(1)
  }

  private func sentences(
    _ figure: ForecastFigure, _ currency: Currency, horizon: Int
  ) -> ForecastSentences {
    ForecastSentences(
      figure: figure, currency: currency, days: scope.outlook.horizons[horizon].days,
      period: scope.outlook.words(ofHorizon: horizon), isShifted: scope.outlook.isShifted)
  }

  private func figure(_ line: Int, horizon: Int) -> ForecastFigure? {
    scope.forecasts.flatMap { forecasts in
      ForecastBreakdown(forecasts, scope, by: .total, among: scope.deals)
        .total(currency(of: line), horizon: horizon)
    }
  }

  /// What of a Forecast stands in no row: the amount of the column, else of the leading one.
  private func restSentences(_ line: Int, _ column: Int) -> [SafeText] {
    let days = scope.outlook.horizons[horizon].days
    let leading = table.columns.firstIndex { $0.key == "forecast\(days)" || $0.key == "forecast" }
    let own = column == 0 ? leading ?? column : column
    guard case .money(let money) = table.value(line, own) else { return [] }
    let place = scope.outlook.horizons.firstIndex {
      table.columns[own].key == "forecast\($0.days)"
    }
    let period = scope.outlook.words(ofHorizon: place ?? horizon)
    return table.value(line, 0) == .words(ForecastBreakdown.Rest.coming)
      ? [
        "\(ForecastBreakdown.Rest.coming) \(money.exact): what of the Forecast of the \(period) comes from deals that will be created and won by then, as often as in the past. No deal stands behind it yet."
      ]
      : [
        "\(ForecastBreakdown.Rest.pace) \(money.exact): what the reps used to win beyond what such deals promise, or less than it. No single deal stands behind it."
      ]
  }

  // MARK: Deals

  private func dealSentences(
    _ key: String, _ sum: Totals, _ filter: DealFilter, _ currency: Currency
  ) -> [SafeText] {
    let amount = Money(minorUnits: sum.amount, currency: currency).exact
    let (kind, when) = which(filter)
    guard sum.deals > 0 else { return [filter.nothingWords(near: scope.outlook.asOf)] }
    let what = SafeText(sum.deals, kind + "deal") + when
    if key.hasPrefix("weighted") || filter.due != nil && key == table.columns[0].key {
      return Explanation.weighted(sum, currency: currency, what: what)
    }
    if key.hasPrefix("due") { return ["Due \(amount): the full amount of \(what)."] }
    if key.hasPrefix("won") { return ["Won \(amount): the amount of \(what)."] }
    return ["\(what), together \(amount)."]
  }

  /// What kind of deals a sum is made of, and when they close.
  private func which(_ filter: DealFilter) -> (kind: SafeText, when: SafeText) {
    let asOf = scope.outlook.asOf
    if let window = filter.due { return ("open ", " due" + window.words(near: asOf)) }
    if let window = filter.won { return ("", " won" + window.words(near: asOf)) }
    return filter.isOfOpenDeals ? ("open ", "") : ("", "")
  }

  private func enterWords(_ opening: Opening) -> [SafeText] {
    opening.filter == nil ? [] : ["Enter opens them."]
  }

  /// The one currency of a line of sums.
  private func currency(of line: Int) -> Currency {
    table.columns.indices.lazy.compactMap { column -> Currency? in
      if case .money(let money) = table.value(line, column) { money.currency } else { nil }
    }.first ?? .unnamed
  }
}
