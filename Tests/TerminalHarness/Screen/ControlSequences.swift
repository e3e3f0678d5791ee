/// The sequences that the screen understands.
extension VirtualScreen {
  mutating func perform(_ element: SequenceDecoder.Element) {
    switch element {
    case .scalar(let scalar): put(scalar)
    case .control(let byte): control(byte)
    case .escape("", "M"):
      if cursor.row == scrolled.lowerBound {
        insertRows(1, at: cursor.row)
      } else {
        move(to: cursor.row - 1, cursor.column)
      }
    case .escape("", "7"): saved = (cursor, style)
    case .escape("", "8"):
      move(to: saved.cursor.row, saved.cursor.column)
      style = saved.style
    case .escape("", "="), .escape("", ">"): break  // keypad modes
    case .escape("(", _), .escape(")", _): break  // character sets
    case .escape(let intermediates, let final):
      unknownSequences.append("ESC \(intermediates)\(final)")
    case .controlSequence("?", let modes, "h"): modes.forEach { set(mode: $0, true) }
    case .controlSequence("?", let modes, "l"): modes.forEach { set(mode: $0, false) }
    case .controlSequence("", let parameters, let final):
      if !perform(parameters, final) {
        unknownSequences.append("CSI \(parameters) \(final)")
      }
    case .controlSequence(let prefix, let parameters, let final):
      unknownSequences.append("CSI \(prefix)\(parameters) \(final)")
    case .command(let text):
      if text.hasPrefix("52;c;") {
        clipboard = String(text.dropFirst(5))
      } else {
        unknownSequences.append("OSC \(text)")
      }
    }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x08: move(to: cursor.row, cursor.column - 1)
    case 0x09: move(to: cursor.row, (cursor.column / 8 + 1) * 8)
    case 0x0A:
      wraps = false
      feedLine()
    case 0x0D: move(to: cursor.row, 0)
    case 0x00, 0x07, 0x0E, 0x0F: break  // padding, bell, character sets
    default: unknownSequences.append("byte \(byte)")
    }
  }

  private mutating func perform(_ parameters: [Int], _ final: Character) -> Bool {
    let first = parameters.first ?? 0
    let count = max(first, 1)
    let (row, column) = cursor
    switch final {
    case "A": move(to: row - count, column)
    case "B": move(to: row + count, column)
    case "C": move(to: row, column + count)
    case "D": move(to: row, column - count)
    case "G": move(to: row, count - 1)
    case "H": move(to: count - 1, max(parameters.dropFirst().first ?? 1, 1) - 1)
    case "d": move(to: count - 1, column)
    case "Z": move(to: row, (column - 1) / 8 * 8)
    case "J": eraseScreen(first)
    case "K": eraseRow(first)
    case "X": erase(column..<column + count, inRow: row)
    case "@": insertCells(count)
    case "P": removeCells(count)
    case "L": insertRows(count, at: row)
    case "M": removeRows(count, at: row)
    case "S": scroll(up: count)
    case "T": insertRows(count, at: scrolled.lowerBound)
    case "b": for _ in 0..<count { put(lastScalar) }
    case "r":
      let last = parameters.count > 1 && parameters[1] > 0 ? parameters[1] : rows
      scrolled = min(count, rows) - 1...max(min(last, rows), min(count, rows)) - 1
      move(to: 0, 0)
    case "m":
      let unknown = style.apply(parameters)
      unknownSequences += unknown.map { "SGR \($0)" }
    case "l" where parameters == [4]: break  // insert mode off, as it always is
    case "t": break  // the stack of window titles
    default: return false
    }
    return true
  }

  private mutating func eraseScreen(_ kind: Int) {
    eraseRow(kind)
    let others: [Range<Int>] =
      switch kind {
      case 0: [cursor.row + 1..<rows]
      case 1: [0..<cursor.row]
      default: [0..<rows]
      }
    for row in others.joined() { erase(0..<columns, inRow: row) }
  }

  private mutating func eraseRow(_ kind: Int) {
    switch kind {
    case 0: erase(cursor.column..<columns, inRow: cursor.row)
    case 1: erase(0..<cursor.column + 1, inRow: cursor.row)
    default: erase(0..<columns, inRow: cursor.row)
    }
  }
}
