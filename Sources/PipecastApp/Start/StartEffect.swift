public import PipelineModel

/// What the program asks of the world before it has deals to show.
public enum StartEffect: Hashable, Sendable {
  /// Ends the program.
  case quit
  /// Ends the program and says that reading was stopped.
  case stop
  /// Stops reading; the list of files is shown again.
  case cancel
  /// Reads the file with this path.
  case open(path: RawText)
  /// Makes the invented company.
  case openDemo
  /// Looks through the folder again.
  case lookAgain
  /// Reads the file with these columns, and writes the lines down once that has worked.
  case useColumns([ColumnChoice], saving: ColumnMapping.ConfLines?)
  /// Goes on without an answer to which column is what.
  case leaveColumns
}
