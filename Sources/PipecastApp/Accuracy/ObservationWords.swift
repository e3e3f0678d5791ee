public import ForecastEngine
import PipelineModel
public import TextUI

extension [Observation] {
  /// What of the deals is not learned from, a sentence each; of several currencies together.
  ///
  ///     // 500 deals without a day of creation are left out.
  public var leftOutWords: [SafeText] {
    var words: [SafeText] = []
    func add(_ count: (Observation) -> Int, _ reason: SafeText) {
      let deals = reduce(0) { $0 + count($1) }
      guard deals > 0 else { return }
      words.append(
        SafeText(deals, "deal") + " " + reason + (deals == 1 ? " is" : " are") + " left out.")
    }
    add(\.withoutCreated, "without a day of creation")
    add(\.closedWithoutClose, "closed without a close date")
    add(\.importedDeals, "closed on one day, as a move from another CRM does,")
    return words
  }
}
