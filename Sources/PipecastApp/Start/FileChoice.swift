public import PipelineModel
import TextUI

/// The CSV files of a folder to choose from, newest first, and the demo after them.
public struct FileChoice: Sendable {
  /// The folder as the user named it.
  public let folder: RawText
  /// The files, newest first; of one age by name.
  public let files: [ExportFile]
  /// Why the folder could not be looked through.
  public let problem: String?
  /// The selected row; the one after the files is the demo.
  var row: Int
  var offset = 0

  /// Selects the newest file that looks like deals, without one the demo.
  public init(folder: RawText, files: [ExportFile], problem: String? = nil) {
    self.folder = folder
    self.files = files.sorted { ($0.age, $0.name) < ($1.age, $1.name) }
    self.problem = problem
    row = self.files.firstIndex(where: \.looksLikeDeals) ?? files.count
  }

  /// The selected file; nil for the demo.
  package var selectedFile: ExportFile? { files.indices.contains(row) ? files[row] : nil }

  /// Why there is something to choose.
  var question: SafeText {
    if let problem { return "This folder cannot be read: " + SafeText(sanitizing: problem) + "." }
    if files.isEmpty { return "There is no CSV file in this folder." }
    return switch files.count(where: \.looksLikeDeals) {
    case 0: "No file of this folder looks like deals."
    case 1: "Open the file that looks like deals?"
    default: "Several files could be your deals. Which one is it?"
    }
  }

  /// Moves the selection; `page` is the rows in sight.
  mutating func move(_ movement: Movement, page: Int) {
    switch movement {
    case .up: row -= 1
    case .down: row += 1
    case .pageUp: row -= page
    case .pageDown: row += page
    case .first: row = 0
    case .last: row = files.count
    case .left, .right: break
    }
    select(row, page: page)
  }

  /// Selects a row, the nearest that there is, and scrolls to it.
  mutating func select(_ row: Int, page: Int) {
    self.row = min(max(0, row), files.count)
    offset = Table.scrolledOffset(selected: self.row, offset: offset, height: page)
  }

  /// The list as it is drawn.
  var table: Table {
    Table(
      columns: [
        TableColumn("File", minimum: 14, maximum: 60),
        TableColumn("Size", priority: 4, isNumber: true),
        TableColumn("Written", minimum: 12, maximum: 14, priority: 3),
        TableColumn("Looks like", minimum: 10, priority: 2),
      ],
      rowCount: files.count + 1, selectedRow: row, offset: offset
    ) { row in
      guard row < files.count else {
        return ["Try the demo", "", "", "an invented company"]
      }
      let file = files[row]
      return [
        TableCell(file.name.safe), TableCell(SafeText(bytes: file.bytes)),
        TableCell(SafeText(ageInSeconds: file.age)),
        TableCell(file.columnWords, role: file.looksLikeDeals ? .normal : .dim),
      ]
    }
  }
}
