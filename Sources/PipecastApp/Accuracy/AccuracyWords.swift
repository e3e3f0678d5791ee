import ForecastEngine
public import TextUI

extension AccuracyTable {
  /// How many windows, and how many of them do not overlap.
  ///
  ///     // 20 windows, 7 of which do not overlap
  public var windowsWords: SafeText {
    let count = SafeText(windows.count, "window")
    if windows.count < 2 { return count }
    if separate == windows.count { return count + ", which do not overlap" }
    return count
      + (separate == 1
        ? ", which all overlap" : ", " + SafeText(grouping: separate) + " of which do not overlap")
  }

  /// How far off Forecast was, and the best plain method beside it; nil without a window.
  ///
  ///     // Forecast was off by 9.1% of what was won, the best plain method (Run-rate by season)
  ///     // by 12.2%.
  public var errorWords: SafeText? {
    guard let error = rows.first?.accuracy?.error else { return nil }
    let words: SafeText = "Forecast was off by " + error.percent + " of what was won"
    let plain = rows.dropFirst().compactMap { row in row.accuracy?.error.map { (row, $0) } }
    guard let best = plain.min(by: { $0.1 < $1.1 }) else { return words + "." }
    return words + ", the best plain method (" + best.0.title + ") by " + best.1.percent + "."
  }

  /// How often Likely held what was won, and what so few windows can mean; nil without a window.
  ///
  ///     // 8 of 9 windows ended inside Likely, which may mean anything between 52% and 99%.
  public var insideWords: SafeText? {
    guard let inside = rows.first?.accuracy?.inside, !windows.isEmpty else { return nil }
    let words =
      SafeText(grouping: inside) + " of " + SafeText(windows.count, "window")
      + " ended inside Likely"
    // Windows that overlap share their luck: those that do not are the trials.
    let trials = separate
    if trials == 1 { return words + ", which proves nothing yet." }
    let hits = Int((Double(inside * trials) / Double(windows.count)).rounded())
    let range = HitRange(hits: hits, of: trials)
    // What is not certain is never rounded to certainty.
    let low = range.low > 0 ? max(1, Int((range.low * 100).rounded())) : 0
    let high = range.high < 1 ? min(99, Int((range.high * 100).rounded())) : 100
    return words
      + (trials == windows.count
        ? ", which" : "; " + SafeText(grouping: trials) + " of them do not overlap, so it")
      + " may mean anything between \(low)% and \(high)%."
  }

  /// What the measures of the table mean, a sentence each.
  public var measureWords: [SafeText] { Self.totalWords + (repCount > 1 ? [Self.repWords] : []) }

  private static let repWords: SafeText =
    "Rep: the same for each rep's own part, all reps together."
  private static let totalWords: [SafeText] = [
    "Error (WAPE): the misses of all windows together, as a share of what was won.",
    "Bias: above 0 it promised too much, below 0 too little.",
    "Score (CRPS): the miss of a forecast with its range, less is better; without a range, Error.",
    "Inside: windows in which Likely held what was won. It is meant to be 8 of 10.",
  ]
}
