package import ForecastEngine
import PipelineModel
package import TextUI

/// Sentences that say what a Forecast rests on, and what the file cannot tell.
package enum EvidenceWords {
  /// A sentence for each piece of evidence, most important first.
  ///
  ///     EvidenceWords.sentences(for: [.lumpy(0.62)], horizon: 30)
  ///     // ["Revenue here is lumpy: the Forecast was off by 62% of what was won. Plan with the
  ///     // range."]
  ///
  /// Days that begin later than tomorrow have no past windows to be verified on: `isShifted`.
  package static func sentences(
    for evidence: [Evidence], horizon: Int, isShifted: Bool = false
  ) -> [SafeText] {
    evidence.map { words(of: $0, horizon: horizon, isShifted: isShifted) }
  }

  private static func words(of evidence: Evidence, horizon: Int, isShifted: Bool) -> SafeText {
    let window = SafeText(horizon, "day")
    switch evidence {
    case .fewWon(let won):
      let deals: SafeText =
        won == 0 ? "No deal is won" : "Only " + SafeText(won, "deal is", "deals are") + " won"
      return deals
        + ": chances are learned from 10 on. Until then the weights of the stages count, and the range is wide."
    case .noCreated:
      return
        "No deal says when it was created, so nobody knows its age: the weights of the stages count instead of learned chances."
    case .noLost:
      return
        "The file holds no lost deal: how often deals are lost cannot be learned, and chances may be too high."
    case .notVerified where isShifted:
      return "Not verified: past windows are replayed only for the days right after the as-of day."
    case .notVerified(windows: 0, _):
      return
        "Not verified on your data: the file's past is too short or too thin to replay a window of \(window)."
    case .notVerified(let windows, _):
      return
        "Not verified on your data: the \(SafeText(windows, "past window")) of \(window) that could be replayed overlap; it takes two that do not."
    case .verified(let windows, let inside, let independent):
      let apart = SafeText(grouping: Int(independent.rounded(.down)))
      return
        "Checked on your data: of \(SafeText(windows, "past window")) of \(window), worth \(apart) that do not overlap, \(SafeText(grouping: inside)) ended inside Likely."
    case .lumpy(let error):
      return
        "Revenue here is lumpy: the Forecast was off by \(error.wholePercent) of what was won. Plan with the range."
    case .shortHistory(let days):
      return
        "The file tells of \(SafeText(days, "day")), less than two windows of \(window): growth and season cannot be told apart."
    case .imported(let days, let deals):
      let closed = SafeText(deals, "deal was", "deals were")
      let day = days.first.map { $0.wordsWithYear } ?? "one day"
      let more: SafeText =
        days.count > 1 ? " and \(SafeText(days.count - 1, "other day"))" : ""
      return
        "\(closed) closed on \(day)\(more), as a move from another CRM does: nothing is learned from them."
    case .openWithoutCreated(let deals):
      return
        "\(SafeText(deals, "open deal has", "open deals have")) no day of creation and \(deals == 1 ? "is" : "are") not in the Forecast."
    case .closedWithoutClose(let deals):
      return
        "\(SafeText(deals, "closed deal has", "closed deals have")) no close date: nothing is learned from \(deals == 1 ? "it" : "them")."
    case .closedBeforeCreated(let deals):
      return
        "\(SafeText(deals, "deal closes", "deals close")) before the day of creation: amounts are learned from, ages are not."
    }
  }
}

extension Double {
  /// A share in whole percent, for sentences: `24%`; small ones with a decimal: `0.4%`.
  var wholePercent: SafeText {
    guard abs(self) >= 0.0095 || self == 0 else { return percent }
    let whole = (self * 100).rounded()
    guard abs(whole) < 1e30 else { return "–" }
    return (whole < 0 ? "−" : "") + SafeText(digits: UInt128(abs(whole))) + "%"
  }
}
