import ForecastEngine
import PipelineModel
public import TextUI

extension AccuracyReport {
  /// What the record comes to, a sentence or two per currency; nothing without one.
  public var sentences: [SafeText] { known.map { sentence($0) } }

  /// The same where there is little room.
  ///
  ///     // Off by 18.0% over 52 windows of 90 days, 47 inside Likely.
  var shortSentences: [SafeText] {
    known.map { record in
      let misses = record.misses
      let words: SafeText =
        misses.error.map { start(record, "Off", "off") + " by " + $0.percent }
        ?? start(record, "Nothing", "nothing") + " was won"
      return words + " over " + SafeText(misses.windows, "window") + " of "
        + SafeText(record.horizon.days, "day")
        + (misses.inside.map { ", " + SafeText(grouping: $0) + " inside Likely." } ?? ".")
    }
  }

  private func sentence(_ record: TrackRecord) -> SafeText {
    let separate = record.windows.separate
    let count = record.windows.count
    var words =
      start(record, "Over ", "over ") + SafeText(count, "past window") + " of "
      + SafeText(record.horizon.days, "day")
    if separate == 1, count > 1 { words += ", which all overlap" }
    if separate > 1 {
      words +=
        separate == count
        ? ", which do not overlap"
        : ", " + SafeText(grouping: separate) + " of which do not overlap"
    }
    words += ", "
    guard let methods = record.methods else { return words + repSentence(record) }
    guard let error = methods.errorWords else { return words + "nothing was won." }
    // What is certain of one window alone is nothing.
    let inside =
      separate > 1
      ? methods.insideWords : "That is hardly more than one window: it proves nothing yet."
    return words + error + (inside.map { " " + $0 } ?? "")
  }

  /// What the record of some reps comes to.
  ///
  ///     // Forecast was off by 34.0% of what Ben Okafor won (12 deals), in all 5.1% too high.
  private func repSentence(_ record: TrackRecord) -> SafeText {
    let who =
      reps?.count == 1
      ? RepReport.title(reps?.first ?? nil) : SafeText(reps?.count ?? 0, "rep")
    let wins = SafeText(record.reps.reduce(0) { $0 + $1.wins }, "deal")
    guard let error = record.misses.error, let excess = record.misses.excess else {
      return who + " won nothing."
    }
    let words: SafeText =
      "Forecast was off by " + error.percent + " of what " + who + " won ("
      + wins + "), in all " + excess.leanWords + "."
    return words
      + (record.misses.insideWords.map { " " + $0 + " windows ended inside Likely." } ?? "")
  }

  /// The first word of a sentence, or the same behind the name of one currency of several.
  private func start(_ record: TrackRecord, _ first: SafeText, _ later: SafeText) -> SafeText {
    guard known.count > 1 else { return first }
    return record.currency == .unnamed
      ? "Without a currency: " + later
      : "In " + SafeText(sanitizing: record.currency.code) + ": " + later
  }

  /// What must be known of the record: what it is of, and what it is made of.
  public var remarks: [SafeText] {
    var remarks: [SafeText] = []
    if passesOver {
      remarks.append("The record is of all deals: only a filter by rep or team narrows it.")
    }
    if let lastDay, !known.isEmpty {
      remarks.append(
        "The file tells of nothing after " + lastDay.fullWords
          + ": windows that end later lack what was won.")
    }
    if !known.isEmpty {
      remarks.append(
        "Reconstructed from one file: past stages are unknown, and so is Weighted.")
    }
    return remarks
  }

  /// Why there is no record, in a sentence.
  public var emptyWords: SafeText { gap?.words ?? scope.wordsWhenEmpty }
}
