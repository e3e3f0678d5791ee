import ForecastEngine
import PipelineModel
import TextUI

/// Why a deal has its chances to be won: a sentence per horizon, and the factors in a table.
struct ChanceWords {
  private let deal: Deal
  private let forecasts: Forecasts
  /// By horizon, found by a look at all past deals; nil for a deal without a learned chance.
  private let reasons: [ForecastEngine.Explanation?]

  /// Explains `deal` by what was learned of the pipeline that it is a deal of.
  init(_ deal: Deal, _ forecasts: Forecasts) {
    self.deal = deal
    self.forecasts = forecasts
    reasons = forecasts.outlook.horizons.indices.map {
      forecasts.explanation(ofDeal: deal.index, horizon: $0)
    }
  }

  private var outlook: Outlook { forecasts.outlook }

  /// Why the deal is not in the Forecast; nil for one that is.
  private var absence: SafeText? {
    switch deal.outcome {
    case .won: return "The deal is won: it is not in the Forecast of the days to come."
    case .lost: return "The deal is lost: it is not in the Forecast."
    case .open: break
    }
    guard forecasts.chance(ofDeal: deal.index, horizon: 0) == nil else { return nil }
    guard let created = deal.created else {
      return
        "Not in the Forecast: the deal has no day of creation, and chances are learned by age."
    }
    return created > outlook.asOf
      ? "Not in the Forecast: the deal was created after the as-of day."
      : "Not in the Forecast: nothing gives the deal a chance."
  }

  /// `$8,190, 18.2% of $45,000`, what the deal adds to the Forecast; nil for one that is not in it.
  func product(horizon: Int) -> SafeText? {
    let (own, row) = forecasts.place(ofDeal: deal.index)
    guard let amount = forecasts.amount(ofDeal: deal.index, horizon: horizon),
      let chance = forecasts.chance(ofDeal: deal.index, horizon: horizon),
      let value = own.horizons[horizon].forecast.value(ofRow: row)
    else { return nil }
    let full = Money(
      minorUnits: Int128(minorUnits: value, step: own.horizons[horizon].step),
      currency: deal.currency)
    return Money(minorUnits: Int128(amount), currency: deal.currency).exact + ", "
      + chance.percent + " of " + full.exact
  }

  /// Why the deal has its chance in the horizon, in sentences; or why it has none.
  func sentences(horizon: Int) -> [SafeText] {
    if let absence { return [absence] }
    let (own, _) = forecasts.place(ofDeal: deal.index)
    let days = outlook.horizons[horizon].days
    let period: SafeText =
      outlook.isShifted ? outlook.words(ofHorizon: horizon) : SafeText(days, "day")
    guard let chance = forecasts.chance(ofDeal: deal.index, horizon: horizon) else { return [] }
    let start: SafeText = "Chance within \(period) \(chance.percent): "
    guard let why = reasons[horizon] else {
      return [
        start + (chance == 0 ? "the deal is not due in these days." : "the weight of its stage.")
      ]
        + EvidenceWords.sentences(
          for: Array(own.horizons[horizon].forecast.evidence.prefix(1)), horizon: days,
          isShifted: outlook.isShifted)
    }
    let base: SafeText =
      "deals \(SafeText(why.age, "day")) old win \(why.base.percent) in \(SafeText(days, "day"))"
    let factors = why.factors.filter { !(0.97...1.03).contains($0.factor) }
      .map { sentencePart($0.reason) + " " + Self.words(ofFactor: $0.factor) + count($0.reason) }
    var sentences = [start + ([base] + factors).joined(separator: "; ") + "."]
    if why.similar.deals > 0 {
      let was: SafeText = why.similar.won == 1 ? "was" : "were"
      sentences.append(
        "Of \(SafeText(why.similar.deals, "past deal")) that were open at this age, \(SafeText(grouping: why.similar.won)) \(was) won within \(SafeText(days, "day"))."
      )
    }
    if why.isForgotten {
      sentences.append("No deal this old ever closed: is it still alive?")
    }
    return sentences
  }

  /// The factors of all horizons side by side, their product last; empty where none is known.
  var table: [LinesView.Line] {
    let known = reasons.enumerated().compactMap { horizon, why in why.map { (horizon, $0) } }
    guard let first = known.first?.1 else { return [] }
    func line(_ label: SafeText, _ cells: [SafeText]) -> LinesView.Line {
      LinesView.Line(label, cells.map { $0.padded(to: 9, alignment: .right) }.joined())
    }
    var lines = [line("Within", known.map { SafeText(outlook.horizons[$0.0].days, "day") })]
    lines.append(
      line("Deals \(SafeText(first.age, "day")) old", known.map { $0.1.base.percent }))
    for place in first.factors.indices {
      let reason = first.factors[place].reason
      // A factor that is 1 in every horizon has nothing to say.
      guard known.contains(where: { $0.1.factors[place].factor != 1 }) else { continue }
      lines.append(
        line(
          label(reason) + count(reason),
          known.map { Self.words(ofFactor: $0.1.factors[place].factor) }))
    }
    lines.append(line("Chance", known.map { $0.1.chance.percent }))
    return lines
  }

  private func label(_ reason: ForecastEngine.Explanation.Reason) -> SafeText {
    switch reason {
    case .season: "Time of the quarter"
    case .rep: deal.name(.rep)?.safe ?? "Unassigned"
    case .segment: deal.name(.product)?.safe ?? "No product"
    case .stage: "Stage " + (deal.name(.stage)?.safe ?? "none")
    case .closeDate: "Close date"
    case .trackRecord: "Past forecasts"
    }
  }

  /// The same inside a sentence.
  private func sentencePart(_ reason: ForecastEngine.Explanation.Reason) -> SafeText {
    switch reason {
    case .season: "time of the quarter"
    case .segment where deal.name(.product) == nil: "no product"
    case .stage: "stage " + (deal.name(.stage)?.safe ?? "none")
    case .closeDate: "close date"
    case .trackRecord: "what past forecasts missed"
    default: label(reason)
    }
  }

  /// ` (41 won)`, what the factor was learned from.
  private func count(_ reason: ForecastEngine.Explanation.Reason) -> SafeText {
    switch reason {
    case .rep(let won), .segment(let won): " (\(SafeText(grouping: won)) won)"
    default: ""
    }
  }

  /// `×1.4`, `×0.83`.
  private static func words(ofFactor factor: Double) -> SafeText {
    let hundredths = (factor * 100).rounded()
    guard hundredths >= 0, hundredths < 1e15 else { return "×…" }
    let whole = UInt128(hundredths)
    let zeros = whole % 100 == 0 ? 2 : whole % 10 == 0 ? 1 : 0
    let steps: [UInt128] = [1, 10, 100]
    return "×" + SafeText(digits: whole / steps[zeros], decimals: 2 - zeros)
  }
}
