public import ForecastEngine
import PipelineModel
public import TextUI

extension Observation {
  /// What of the deals is not learned from, a sentence each.
  ///
  ///     // 500 deals without a day of creation are left out.
  public var leftOutWords: [SafeText] {
    var words: [SafeText] = []
    func add(_ count: Int, _ reason: SafeText) {
      if count > 0 {
        words.append(
          SafeText(count, "deal") + " " + reason + (count == 1 ? " is" : " are")
            + " left out.")
      }
    }
    add(withoutCreated, "without a day of creation")
    add(closedWithoutClose, "closed without a close date")
    add(importedDeals, "closed on one day, as a move from another CRM does,")
    return words
  }
}
