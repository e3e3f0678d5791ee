import ForecastEngine
import PipelineModel
import TextUI

/// Why a Forecast is what it is, in sentences with the arithmetic.
struct ForecastSentences {
  let figure: ForecastFigure
  let currency: Currency
  /// Days in the window.
  let days: Int
  /// Which days: `next 90 days`, or `90 days from 22 Dec`.
  let period: SafeText
  /// Whether the window begins later than on the day after the as-of day.
  let isShifted: Bool
  /// Whose it is: `Ana Ruiz`; nil for everybody's.
  var who: SafeText?

  /// The sum with its parts.
  var forecast: [SafeText] {
    var parts: SafeText =
      "\(money(figure.open)) from open deals (chance × amount, rounded once per deal)"
    func add(_ amount: Int128, _ what: SafeText) {
      guard amount != 0 else { return }
      parts += (amount < 0 ? " − " : " + ") + money(Int128(amount.magnitude)) + what
    }
    add(figure.coming, " not in the pipeline yet")
    add(figure.habit, " own pace")
    return [
      "Forecast \(money(figure.total))\(whose): what history says will be won in the \(period). \(parts) = \(money(figure.total))."
    ] + (figure.habit == 0 ? [] : [paceSentence])
  }

  /// What the window may bring, and how often such ranges were right.
  var likely: [SafeText] {
    guard let range = figure.range else { return [] }
    let high = Money(minorUnits: range.high, currency: currency).short
    let words: SafeText =
      range.isForecastable
      ? "Likely \(range.words(currency))\(whose): 8 of 10 windows of \(SafeText(days, "day")) should end inside, one in ten below and one above."
      : "Fewer than three wins are expected\(whose), so a single number says little: the chance that nothing is won is \(range.chanceOfNothing.wholePercent), and one time in ten it is more than \(high)."
    return [words, "Ranges do not add up: what one rep misses another may make good."]
  }

  /// What no deal stands behind yet.
  var coming: [SafeText] {
    [
      "\(money(figure.coming)) of the Forecast\(whose) come from deals that are not in the pipeline yet: created and won within the \(period), as often as in the past. No deal stands behind them."
    ]
  }

  /// What a rep's past adds to the chances of the deals.
  var habit: [SafeText] { [paceSentence] }

  private var paceSentence: SafeText {
    let amount = Money(minorUnits: Int128(figure.habit.magnitude), currency: currency).exact
    let reps: SafeText = who ?? "the reps"
    return figure.habit < 0
      ? "Own pace −\(amount): \(reps) used to win less than such deals promise, so the Forecast takes that off."
      : "Own pace \(amount): \(reps) used to win more than such deals promise, so the Forecast adds it."
  }

  /// How near past forecasts came.
  var record: [SafeText] {
    guard let record = figure.record else { return [] }
    let inside: SafeText =
      "On the past of this file \(SafeText(grouping: record.inside)) of \(SafeText(record.windows, "window")) ended inside Likely\(whose)."
    guard let words = record.errorWords else { return [inside] }
    return [
      "Our error\(whose) is \(words): all misses together, as a share of what was won.", inside,
    ]
  }

  /// What the method rests on, and what the file cannot tell.
  var evidence: [SafeText] {
    EvidenceWords.sentences(for: figure.evidence, horizon: days, isShifted: isShifted)
  }

  private var whose: SafeText { who.map { " for " + $0 } ?? "" }

  private func money(_ minorUnits: Int128) -> SafeText {
    Money(minorUnits: minorUnits, currency: currency).exact
  }
}

extension BreakdownReport {
  /// Why a Forecast of the row, or its range or record, is what it is; nil for other columns.
  func forecastSentences(_ row: Breakdown.Row, column key: String) -> [SafeText]? {
    let outlook = scope.outlook
    let figures = ["forecast", "likely", "error"]
    guard let kind = figures.first(where: key.hasPrefix),
      let horizon = outlook.horizons.firstIndex(where: { key == kind + "\($0.days)" }),
      let figure = forecast?.figure(row.key, row.currency, horizon: horizon)
    else { return nil }
    let name = Self.name(of: row.key, grouping: breakdown.grouping)
    let sentences = ForecastSentences(
      figure: figure, currency: row.currency, days: outlook.horizons[horizon].days,
      period: outlook.words(ofHorizon: horizon), isShifted: outlook.isShifted,
      who: row.key == .total ? nil : ReportColumn("", "").words(for: name, near: outlook.asOf))
    switch kind {
    case "forecast":
      return sentences.forecast + sentences.likely.prefix(1) + sentences.record.prefix(1)
        + (row.open.deals > 0 ? ["Enter opens the open deals."] : [])
    case "likely": return sentences.likely + sentences.record + sentences.evidence
    default: return sentences.record
    }
  }

  /// Why something of the Forecast belongs to no group.
  func restSentences(_ currency: Currency, horizon: Int) -> [SafeText] {
    guard let figure = forecast?.total(currency, horizon: horizon) else { return [] }
    let outlook = scope.outlook
    let sentences = ForecastSentences(
      figure: figure, currency: currency, days: outlook.horizons[horizon].days,
      period: outlook.words(ofHorizon: horizon), isShifted: outlook.isShifted,
      who: forecast?.share.rep)
    return sentences.coming + (figure.habit == 0 ? [] : sentences.habit)
  }

  /// The row of the report behind a row of `table`, which may be sorted otherwise.
  func row(at place: Int, of table: ReportTable) -> Breakdown.Row? {
    guard let key = table.rowKey(place) else { return nil }
    return rows.indices.first { self.table.rowKey($0) == key }.map { rows[$0] }
  }
}
