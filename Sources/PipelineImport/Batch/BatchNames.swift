import DelimitedText
import PipelineModel

// Names, currencies and categories of a batch that its reader does not know yet.
extension DealReader {
  /// Looks up reps that the reader of a batch does not know; a new one makes its record odd, since
  /// it brings its team with it.
  mutating func findReps(_ read: inout DealBatch, _ cells: BatchCells, _ known: inout BatchReader) {
    let rep = Dimension.rep.rawValue
    guard let index = layout.names.firstIndex(where: { $0.dimension == .rep }) else { return }
    for row in read.unknownNames(of: .rep, in: 0..<read.count) where !read.isOdd[row] {
      let cell = cells[row, layout.names[index].column]
      if let code = knownCode(of: cell, layout.names[index]) {
        read.deals.names[rep][row] = code
        known.recentNames[index].remember(cell, code)
      } else {
        read.isOdd[row] = true
      }
    }
  }

  private func knownCode(of cell: BatchCells.Bytes, _ column: DealLayout.NameColumn) -> Int32? {
    let span = cell.buffer.span
    let range = span.trimmed
    if span.saysNothing(in: range) { return -1 }
    let name = span.extracting(range)
    if let meaning = column.meaning(of: name) {
      return meaning.withUnsafeBufferPointer { builder.knownCode(for: $0, in: column.dimension) }
    }
    return name.withUnsafeBufferPointer { builder.knownCode(for: $0, in: column.dimension) }
      ?? spellings.code(of: name, column.dimension)
  }

  /// Looks up all other names of even records, and sets what depends on stage and rep.
  mutating func findNames(
    _ rows: Range<Int>, _ read: inout DealBatch, _ cells: BatchCells, _ known: inout BatchReader
  ) {
    for (index, column) in layout.names.enumerated()
    where column.dimension != .stage && column.dimension != .rep
      && keepsNames(of: column.dimension)
    {
      let dimension = column.dimension.rawValue
      for row in read.unknownNames(of: column.dimension, in: rows) {
        let cell = cells[row, column.column]
        let code = newCode(of: cell, column)
        read.deals.names[dimension][row] = code
        known.recentNames[index].remember(cell, code)
      }
    }
    setTeams(rows, &read)
    guard layout.lossReason != nil, keepsNames(of: .lossReason) else { return }
    for row in rows where read.deals.outcomes[row] != Outcome.lost.number {
      read.deals.names[Dimension.lossReason.rawValue][row] = -1
    }
  }

  private mutating func newCode(
    of cell: BatchCells.Bytes, _ column: DealLayout.NameColumn
  ) -> Int32 {
    let span = cell.buffer.span
    let range = span.trimmed
    if span.saysNothing(in: range) { return -1 }
    return code(of: span.extracting(range), column)
  }

  private func setTeams(_ rows: Range<Int>, _ read: inout DealBatch) {
    guard teams.contains(where: { $0 >= 0 }) else { return }
    for row in rows {
      let rep = Int(read.deals.names[Dimension.rep.rawValue][row])
      guard rep >= 0, teams[rep] >= 0 else { continue }
      read.deals.names[Dimension.team.rawValue][row] = teams[rep]
    }
  }

  /// Teaches the reader of a batch what a record said that it did not know.
  func teach(_ known: inout BatchReader, _ row: Int, _ cells: BatchCells) {
    if let column = layout.names.first(where: { $0.dimension == .stage }) {
      let cell = cells[row, column.column]
      if let code = knownCode(of: cell, column) { known.stages.learn(cell, code) }
    }
    known.signs.learn(row, cells, from: self)
    if let column = layout.currency {
      let cell = cells[row, column]
      if let code = currencies.knownCode(cell.buffer.span) { known.currencies.learn(cell, code) }
    }
    if let column = layout.category {
      let cell = cells[row, column]
      if let category = categories.meaning(of: cell.buffer.span) {
        known.categories.learn(cell, category.map { Int32($0.rawValue) } ?? -1)
      }
    }
  }
}
