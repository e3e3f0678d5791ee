public import PipelineModel
public import TextUI

/// What the user or the world does to the program.
public enum Action: Sendable {
  case move(Movement)
  case nextPanel, previousPanel
  /// Opens what lies behind the selection.
  case open
  /// Goes back one step, clears a filter or closes a box; never quits.
  case back
  case show(Tab)
  case switchHorizon
  /// Shifts the horizon to the days right after it, or right before it.
  case later, earlier
  /// Shows the same figures by team, account and so on in turn.
  case breakDown
  /// The next or previous rep or deal, on their screens.
  case next, previous
  case filter
  /// Narrows to the value of the selected cell, or leaves it out.
  case filterByCell, leaveOutCell
  case sort
  /// Lists the columns to sort by, and sorts by one of them.
  case sortList, sortBy(column: String)
  /// Lists the columns of the table, and changes one of them.
  case columns, changeColumn(String, ColumnChange)
  /// Makes the selected column narrower or wider.
  case narrower, wider
  /// Takes back the last change of filter, sort, columns or horizon, or does it again.
  case undo, redo
  case explain
  case export
  /// Copies the selected row, or lists what else can be copied.
  case copyRow, copyList
  case copyCell, copyColumn, copyTable
  case switchMouse
  /// Shows or hides the pane beside a list of deals.
  case switchPane
  case reload
  case help
  case quit
  /// Lists all commands to choose from.
  case palette
  /// The terminal itself answers the key, or nothing does.
  case none

  // What comes back from the effects.
  case loaded(Session)
  case loadFailed(SafeText)
  case written(path: RawText, rows: Int)
  /// A file of that name exists; nothing was written.
  case writeRefused(path: RawText)
  case writeFailed(SafeText)
  case weightWritten(WeightChange)
  /// `stages.csv` is not what it was when it was read; nothing was written.
  case weightOutdated(WeightChange)
  /// So far the learning of the forecast is, 0...1.
  case learning(Double)
  case learned(Forecasts)
  /// The files are being read again, and so far it is.
  case reading(ReadProgress)
  /// The lines that say which column is what stand in this file, or why they do not.
  case columnsKept(path: RawText, problem: SafeText?)
}

/// What the user changes about a column.
public enum ColumnChange: Hashable, Sendable {
  /// Shows it where it was hidden, and hides it where it was shown.
  case shown
  /// Moves it so many places to the right, or with a negative number to the left.
  case moved(by: Int)
  case widened(by: Int)
  /// Shows all columns of the table as they usually are.
  case allUsual
}

/// A step of the selection.
public enum Movement: Hashable, Sendable {
  case up, down, left, right, pageUp, pageDown, first, last
}

/// A screen that a digit opens.
public enum Tab: Int, CaseIterable, Sendable {
  case overview = 1
  case weeks = 2
  case reps = 3
  case deals = 4
  case stages = 5
  case accuracy = 7
  case data = 9

  /// The word on the tab: `Overview`.
  public var title: SafeText {
    switch self {
    case .overview: "Overview"
    case .weeks: "Weeks"
    case .reps: "Reps"
    case .deals: "Deals"
    case .stages: "Stages"
    case .accuracy: "Accuracy"
    case .data: "Data"
    }
  }
}

/// What the program asks of the world outside.
public enum Effect: Hashable, Sendable {
  case quit
  case reload
  /// Writes a new file; an existing one only when it may be replaced.
  case write(path: RawText, bytes: [UInt8], rows: Int, isReplacing: Bool)
  /// Hands a text to the clipboard.
  case copy(String)
  /// Takes wheel and presses, or leaves them to the terminal.
  case useMouse(Bool)
  /// Writes a stage's weight into `stages.csv`, unless that has changed meanwhile.
  case writeWeight(WeightChange)
  /// Stops reading the files again.
  case stopReading
  /// Reads what filters search, before the first letter of one is typed.
  case readSearchedTexts
  /// Learns the forecast of what is looked at, and drops what was being learned before.
  case learn
  /// Reads the files again with these columns, and writes the lines down once that has worked.
  case useColumns([ColumnChoice], saving: ColumnMapping.ConfLines?)
}
