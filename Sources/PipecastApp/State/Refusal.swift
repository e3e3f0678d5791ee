import PipelineModel
import TextUI

extension AppState {
  /// Why an action can do nothing here and now, in a sentence; nil where it does something.
  func refusal(of action: Action) -> SafeText? {
    let (content, selection) = (place.content, place.selection)
    let isSum = content.cell(at: selection)?.isSum == true
    switch action {
    case .open where isSum && content.opening(at: selection) == nil:
      return content.cell(at: selection)?.value == .empty
        ? "No sum stands in this column: choose another with ← →."
        : "The deals of this sum are those listed above it."
    case .open where nothingWords(countingNames: true) != nil:
      return nothingWords(countingNames: true)
    case .open where content.opening(at: selection) == nil:
      guard case .help = screen else { return "Nothing lies behind this." }
      guard content.action(at: selection) == nil else { return nil }
      return "Nothing to run on this line: choose a key with ↑ ↓."
    case .back where isAtRest && reading == nil && !stopsReplaying:
      return "This is the first screen. q quits."
    case .explain where content.explanation(at: selection).isEmpty:
      return "There is no number here. Choose one with the arrows."
    case .switchHorizon, .later, .earlier:
      if !content.changesWithHorizon {
        return "This list says itself which deals it shows: no other days here."
      }
      guard case .earlier = action, !outlook.isShifted else { return nil }
      return "The horizon begins on the as-of day already."
    case .breakDown where breakdowns.count < 2:
      let words = Screen.breakdowns.dropFirst().map { SafeText(sanitizing: $0.words) }
      return "The file has no column for " + words.joined(separator: ", ") + "."
    case .sort where screen == .weeks:
      return "Weeks and months stand in the order of time: nothing else sorts them."
    case .sort
    where content.tableView == nil || selection.panel != content.tablePanel:
      return "Nothing to sort here: Tab goes to the table."
    case .filterByCell, .leaveOutCell:
      if isSum { return "This is a sum: f filters by a value of the rows above it." }
      guard let cell = content.cell(at: selection) else {
        return "No value to filter by here: Tab goes to the table."
      }
      guard cell.title.condition(for: cell.value) == nil else { return nil }
      return selection.panel == content.tablePanel
        ? "Nothing filters by " + cell.title.title + ": choose another column with ← →."
        : "Enter opens the deals behind this; f filters by a name of the table: Tab goes there."
    case .copyRow, .copyCell, .copyColumn, .copyList:
      return content.cell(at: selection) == nil
        ? "Nothing to copy here: Tab goes to the table." : nil
    case .undo where !history.canUndo:
      return "Nothing to undo: no filter, sort, column or horizon was changed."
    case .redo where !history.canRedo: return "Nothing to do again: u undoes first."
    default: return nil
    }
  }

  /// By what `b` breaks down next; nil on other screens than Reps.
  var nextBreakdown: Dimension? {
    guard case .reps(let dimension) = screen else { return nil }
    let known = breakdowns
    return known.firstIndex(of: dimension).map { known[($0 + 1) % known.count] }
  }

  /// By what the Reps screen can break down: what the file has a column for, and what is shown.
  var breakdowns: [Dimension] {
    Screen.breakdowns.filter {
      $0 == .rep || screen == .reps(by: $0) || session.pipeline.columns.has($0)
    }
  }
}
