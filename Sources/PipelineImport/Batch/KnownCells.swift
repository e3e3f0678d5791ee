import DelimitedText
import PipelineModel

/// What the cells of one column mean, as far as it was learned: unlike ``RecentCells`` it keeps
/// all of them, of any length.
struct KnownCells {
  private var recent = RecentCells()
  private var all = DistinctCells<Int32>()

  /// The meanings of a column's cells, -1 for empty ones; rows of unknown cells become odd.
  mutating func meanings(of column: Int, in cells: BatchCells, _ read: inout DealBatch) -> [Int32] {
    var far: [(row: Int, meaning: Int32)] = []
    let all = all
    var codes =
      recent.withEntries { recent in
        read.column { row, isOdd -> Int32 in
          let cell = cells[row, column]
          if cell.count == 0 { return -1 }
          if let meaning = recent.meaning(of: cell) { return meaning }
          if !cell.isEscaped, let meaning = all.meaning(of: cell.buffer.span) {
            far.append((row, meaning))
            return meaning
          }
          isOdd[row] = true
          return -1
        }
      } ?? []
    if codes.isEmpty { codes = [Int32](repeating: -1, count: read.count) }
    for (row, meaning) in far.prefix(16) { recent.remember(cells[row, column], meaning) }
    return codes
  }

  /// Learns what a cell means, unless it knows that already.
  mutating func learn(_ cell: BatchCells.Bytes, _ meaning: Int32) {
    guard !cell.isEscaped, all.meaning(of: cell.buffer.span) == nil else { return }
    all.insert(cell.buffer.span, meaning)
    recent.remember(cell, meaning)
  }
}
