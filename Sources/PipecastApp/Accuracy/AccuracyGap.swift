public import PipelineModel
public import TextUI

/// Why a method has no record.
public enum AccuracyGap: Hashable, Sendable {
  /// One export tells neither the stages nor the close dates of earlier days.
  case needsDatedExports
  /// Fewer deals were won than chances are learned from.
  case fewWon(Int)
  /// No deal says when it was created.
  case noCreated
  /// The file tells of so many days, which is less than learning and one window take.
  case shortHistory(days: Int, needed: Int)
  /// Too little was known on each of the days that were asked for, or their windows are not over.
  case noWindow
  /// The past was not replayed, as asked for.
  case notReplayed
  /// The past is being replayed; the share done, 0...1.
  case learning(Double)
  /// The user stopped the replay.
  case stopped
  /// The file ends on that day, longer ago than the Forecast looks ahead.
  case pastData(Day)
  /// Other days than those from the as-of day on are looked at.
  case shifted

  /// The key in JSON and CSV: `few-won`.
  public var name: String {
    switch self {
    case .needsDatedExports: "needs-dated-exports"
    case .fewWon: "few-won"
    case .noCreated: "no-created"
    case .shortHistory: "short-history"
    case .noWindow: "no-window"
    case .notReplayed: "not-replayed"
    case .learning: "learning"
    case .stopped: "stopped"
    case .pastData: "past-data"
    case .shifted: "shifted"
    }
  }

  /// The reason as a sentence.
  public var words: SafeText {
    switch self {
    case .needsDatedExports: "Needs dated exports."
    case .fewWon(let won):
      (won == 0 ? "No deal was won" : "Only " + SafeText(won, "deal was", "deals were") + " won")
        + ": the past can be replayed from 10 on."
    case .noCreated:
      "No deal says when it was created, so what was known on a past day cannot be told."
    case .shortHistory(let days, let needed):
      "The file tells of " + SafeText(days, "day") + " in which deals closed: looking back takes "
        + SafeText(needed, "day") + "."
    case .noWindow:
      "On none of these days were 10 deals won and the window over by now."
    case .notReplayed: "The past was not replayed: start without --no-replay."
    case .learning(let done):
      SafeText("\(Int(done * 100))% of the past replayed: the record appears here when it is done.")
    case .stopped: "The replay was stopped. r reads the files and replays the past again."
    case .pastData(let day):
      "The file ends on " + day.fullWords + ": --as-of " + SafeText(sanitizing: day.description)
        + " looks from there."
    case .shifted: "Only windows that begin on the as-of day can be replayed."
    }
  }
}
