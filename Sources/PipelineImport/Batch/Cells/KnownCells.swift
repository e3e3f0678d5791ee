import DelimitedText
import PipelineModel

/// What the cells of one column mean, as far as it was learned: unlike ``RecentCells`` it keeps
/// all of them, of any length.
struct KnownCells {
  private var recent = RecentCells()
  private var all = DistinctCells<Int32>()

  /// The meanings of a column's cells, -1 for empty ones; rows of unknown cells become odd.
  mutating func meanings(of column: Int, in cells: BatchCells, _ read: inout DealBatch) -> [Int32] {
    var meanings = recent.findMeanings(of: column, in: cells, unknown: -1, &read)
    var remembered = 0
    for place in 0..<read.otherCount {
      let row = read.other(place)
      let cell = cells[row, column]
      if cell.count == 0 { continue }
      guard !cell.isEscaped, let meaning = all.meaning(of: cell.buffer.span) else {
        read.isOdd[row] = true
        continue
      }
      meanings[row] = meaning
      guard remembered < 16 else { continue }
      recent.remember(cell, meaning)
      remembered += 1
    }
    return meanings
  }

  /// Learns what a cell means, or means from now on.
  mutating func learn(_ cell: BatchCells.Bytes, _ meaning: Int32) {
    guard !cell.isEscaped, all.meaning(of: cell.buffer.span) != meaning else { return }
    all.insert(cell.buffer.span, meaning)
    recent.remember(cell, meaning)
  }
}
