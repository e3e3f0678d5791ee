public import PipelineModel
public import TextUI

/// The day that the deals are of, how that is known, and how long ago it was.
public struct DataAge: Hashable, Sendable {
  /// The day the pipeline is looked at from.
  public var asOf: Day
  /// How that day was decided.
  public var source: AsOfSource
  /// The day on which the program runs.
  public var today: Day
  /// The latest day up to today on which anything happened to a deal; nil where none is known.
  public var newest: Day?
  /// Which of several files is shown, as a sentence; nil where there is but one.
  public var choice: SafeText?

  /// Makes an age of what is known.
  public init(
    asOf: Day, source: AsOfSource, today: Day, newest: Day?, choice: SafeText? = nil
  ) {
    self.asOf = asOf
    self.source = source
    self.today = today
    self.newest = newest
    self.choice = choice
  }

  /// `1 day old`; nil where the day says nothing of the data's age.
  public var short: SafeText? {
    let days = today.days(since: asOf)
    guard source == .fileName, days >= 0 else { return nil }
    return days == 0 ? "today" : SafeText(days, "day") + " old"
  }

  /// The day, how it was decided, and how old the data is.
  ///
  ///     // Data of Sat 21 Nov 2026, the date in the file's name, 1 day old.
  public var words: SafeText {
    let day = asOf.fullWords
    let words: SafeText =
      switch source {
      case .fileName:
        "Data of " + day + ", the date in the file's name" + (short.map { ", " + $0 } ?? "") + "."
      case .option: "Seen from " + day + ", as asked for."
      case .today:
        // Where more follows, the line has no room for the reason.
        "Seen from today, " + day
          + (newestWords == nil && choice == nil ? ": the file's name has no date." : ".")
      }
    return [words, choice, newestWords].compactMap(\.self).joined(separator: " ")
  }

  /// The same for a line of `columns`: which of dated exports is shown is said where there is room.
  func words(in columns: Int) -> SafeText {
    guard source == .fileName, choice != nil, words.columns > columns else { return words }
    var shorter = self
    shorter.choice = nil
    return shorter.words
  }

  /// The newest day, where it says more than the day looked from.
  private var newestWords: SafeText? {
    guard let newest else { return nil }
    let gap = asOf.days(since: newest)
    guard gap > (source == .fileName ? 7 : 0) else { return nil }
    return "Last change in the file: " + newest.words(near: today) + ", "
      + SafeText(today.days(since: newest), "day") + " ago."
  }
}

extension Pipeline {
  /// The latest day up to `day` on which a deal was entered, moved, worked on or closed.
  func newestDay(upTo day: Day) -> Day? {
    DealColumns.day(
      max(
        columns.latestChange(upTo: day.number),
        columns.latestClose(ofOpen: false, upTo: day.number)))
  }
}
