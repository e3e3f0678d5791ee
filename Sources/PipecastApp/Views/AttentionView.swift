import PipelineModel
import TextUI

/// What needs attention: a line each, with its money, that opens what is behind it.
struct AttentionView {
  let items: [OverviewReport.Attention]

  private var title: SafeText {
    let urgent = items.filter(\.isUrgent).count
    return urgent == 0 ? "Not counted" : "Needs attention · \(urgent)"
  }

  var panel: Panel { Panel(rows: items.count, extraRows: 0) }

  /// Draws the list; its title stands in the row above.
  func draw(on frame: inout Frame, in rect: Rect, selection: Selection?, offset: Int) {
    guard !rect.isEmpty else { return }
    Rule(title: title).draw(on: &frame, in: rect.above)
    for (line, index) in (min(offset, items.count)..<items.count).enumerated()
    where line < rect.rows {
      let item = items[index]
      let row = rect.row + line
      frame.mark(rect.line(row), as: .row(index, column: nil))
      let money = frame.appearance.shown(
        Self.money(
          item.amounts, to: max(0, rect.columns - 6 - item.words.columns),
          ellipsis: frame.glyphs.ellipsis))
      let room = rect.columns - 6 - money.columns
      if item.isUrgent { frame.write("!", row: row, column: rect.column + 2, role: .warning) }
      frame.write(
        frame.appearance.shown(item.words).truncated(
          to: max(0, room), ellipsis: frame.glyphs.ellipsis), row: row, column: rect.column + 4)
      frame.write(money, row: row, column: rect.endColumn - money.columns - 1)
      if selection?.row == index {
        frame.write(frame.glyphs.pointer, row: row, column: rect.column)
        frame.select(rect.line(row))
      }
    }
  }

  /// The lines as sentences.
  var plainPart: PlainPart {
    PlainPart(heading: items.isEmpty ? "" : title, rowCount: items.count) { row in
      let money = items[row].amounts.map(\.short).joined(separator: " + ")
      return [items[row].words + (money.isEmpty ? "" : ", " + money) + "."]
    }
  }

  func opening(_ row: Int) -> Opening? {
    items.indices.contains(row) ? items[row].opening : nil
  }

  /// A line as the words of a table of all of them.
  func cell(_ row: Int) -> SelectedCell? {
    SelectedCell(table: OverviewReport.table(of: items), row: row, column: 0)
  }

  /// The line in full, with its exact money and what Enter does.
  func explanation(_ row: Int) -> [SafeText] {
    guard items.indices.contains(row) else { return [] }
    let money = items[row].amounts.map(\.exact).joined(separator: " + ")
    let together: SafeText = money.isEmpty ? "" : ", together " + money
    return items[row].more() + [items[row].words + together + ". Enter opens what is behind it."]
  }

  /// The money of every currency; where words need the room, of the first ones: none is cut.
  private static func money(_ amounts: [Money], to columns: Int, ellipsis: SafeText) -> SafeText {
    var words = amounts.map(\.short)
    while words.count > 1, words.joined(separator: " + ").columns > columns {
      if words.last == ellipsis {
        // One amount stays, and says that there are others: the words are cut for it.
        guard words.count > 2 else { break }
        words.removeLast()
      }
      words[words.count - 1] = ellipsis
    }
    return words.joined(separator: " + ")
  }
}
