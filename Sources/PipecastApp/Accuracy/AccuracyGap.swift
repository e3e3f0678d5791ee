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

  /// The key in JSON and CSV: `few-won`.
  public var name: String {
    switch self {
    case .needsDatedExports: "needs-dated-exports"
    case .fewWon: "few-won"
    case .noCreated: "no-created"
    case .shortHistory: "short-history"
    case .noWindow: "no-window"
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
    }
  }
}
