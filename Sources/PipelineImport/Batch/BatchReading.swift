import DelimitedText
import PipelineModel

// Records by the batch: what a record without anything odd says is read column by column.
extension DealReader {
  /// Adds the deals of a batch, odd ones read alone and all in the order of the file.
  mutating func add(
    _ read: inout DealBatch, _ batch: RecordBatch, _ reader: RecordReader,
    _ known: inout BatchReader
  ) {
    _ = batch.withCells(in: reader) { cells in
      markBroken(&read, batch, reader)
      findReps(&read, cells, &known)
      read.move(byLines: UInt32(bitPattern: firstLine))
      if let column = layout.id, !ids.areRising || !isRising(read, cells) {
        ids.fill(from: builder.columns)
        for row in 0..<read.count { ids.prepare(cells[row, column].buffer.span) }
      }
      var start = 0
      while start < read.count {
        // What is even is a deal, and remarks before a deal are deals.
        if !read.isOdd[start], otherHeader == nil { addRemarks() }
        // Below another header the columns are others than those that were read.
        let end = otherHeader == nil ? self.end(ofEvenRecordsFrom: start, read, cells) : start
        if start < end {
          add(start..<end, of: &read, cells, &known)
          receipt.bytesRead.records += batch.offset(of: end) - batch.offset(of: start)
        }
        if end < read.count {
          let line = Int(read.deals.lines[end])
          add(anyKindOf: reader.record(at: batch.offset(of: end), line: line), reader)
          if otherHeader == nil { teach(&known, end, cells) }
        }
        start = end + 1
      }
    }
  }

  /// Records with bytes that are no text are looked at alone.
  private func markBroken(_ read: inout DealBatch, _ batch: RecordBatch, _ reader: RecordReader) {
    for place in broken {
      let offset = place.offset - reader.base
      guard offset < batch.offset(of: batch.count) else { break }
      let row = (0..<batch.count).last { batch.offset(of: $0) <= offset }
      if let row { read.isOdd[row] = true }
    }
  }

  /// Whether the ids of a batch rise, from the last one before it on.
  private func isRising(_ read: DealBatch, _ cells: BatchCells) -> Bool {
    guard let column = layout.id, read.hasAscendingIDs else { return false }
    let first = (0..<read.count).first { cells[$0, column].count > 0 }
    return first.map { ids.isBehindAll(cells[$0, column].buffer.span) } ?? true
  }

  /// The first odd record from `start` on: ids seen before are found here, and new ones kept.
  private mutating func end(
    ofEvenRecordsFrom start: Int, _ read: DealBatch, _ cells: BatchCells
  ) -> Int {
    let even = read.isOdd[start...].firstIndex(of: true) ?? read.count
    guard let column = layout.id else { return even }
    if ids.areRising {
      let last = (start..<even).last { cells[$0, column].count > 0 }
      if let last { ids.rise(to: cells[last, column].buffer.span) }
      return even
    }
    let columns = builder.columns
    for row in start..<even where cells[row, column].count > 0 {
      let id = cells[row, column].buffer.span
      // Those of this batch are not added yet.
      func added(_ known: Int) -> TextRange? {
        known < columns.count ? columns.id(at: known) : nil
      }
      func pending(_ known: Int) -> BatchCells.Bytes {
        cells[known - columns.count + start, column]
      }
      let known = ids.deal(id, orAdd: columns.count + row - start) {
        added($0).map { source.holds(id, at: $0) } ?? pending($0).buffer.span.isSameID(as: id)
      } tagOf: {
        added($0).map { source.tag(at: $0) } ?? IDTable.tag(of: pending($0).buffer.span)
      }
      if known != nil { return row }
    }
    return even
  }

  /// Adds even records.
  private mutating func add(
    _ rows: Range<Int>, of read: inout DealBatch, _ cells: BatchCells, _ known: inout BatchReader
  ) {
    findNames(rows, &read, cells, &known)
    builder.append(rows, of: read.deals)
    read.add(evidenceOf: rows, to: &evidence)
    count(rows, of: read.deals)
    if !read.isRounded.isEmpty {
      receipt.roundedAmounts += read.isRounded[rows].count { $0 }
    }
  }
}
