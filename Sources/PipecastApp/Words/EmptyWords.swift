import PipelineModel
import TextUI

// What stands in place of a list without rows, and the key that leads on.
extension ReportScope {
  /// `No open deal matches rep:ana. Esc clears the filter.`; Esc is named only where it does.
  func noMatchWords(_ what: SafeText, isFiltered: Bool) -> SafeText {
    let sentence = what + " matches " + SafeText(sanitizing: filter.description) + "."
    return isFiltered ? sentence + " Esc clears the filter." : sentence
  }

  /// That the file has no open deal at all, where no other days would show one; nil where it has.
  var nothingOpenWords: SafeText? {
    pipeline.columns.outcomes.holds(.open)
      ? nil : "No open deal was read. Press 9 to see what the file holds."
  }

  /// `Nothing is due before 22 Dec. Press w for 90 days.`: the horizon that w really leads to.
  func nothingDueWords(horizon: Int, otherwise: SafeText) -> SafeText {
    if let nothingOpenWords { return nothingOpenWords }
    let end = (outlook.windows[horizon].last + 1).words(near: outlook.asOf)
    let next = outlook.horizons[(horizon + 1) % outlook.horizons.count].days
    let leadsOn = next > outlook.horizons[horizon].days
    return "Nothing is due before " + end + ". "
      + (leadsOn ? "Press w for " + SafeText(next, "day") + "." : otherwise)
  }
}
