import DelimitedText
import PipelineModel

// Records that become no deals: too many cells, a cell as long as a book, no deal at all, the same
// id once more.
extension DealReader {
  /// Whether a record may become a deal; otherwise the issue says why not.
  mutating func isTrustworthy(_ record: Record, _ reader: RecordReader) -> Bool {
    let width = layout.columns.headers.count
    if record.cells.count > width,
      (width..<record.cells.count).contains(where: { !reader.isBlank($0, of: record) })
    {
      noteTooManyCells(record, reader)
      return false
    }
    // Hardly a record is as long as one cell may be.
    if record.bytes > cellLimit,
      let column = record.cells.firstIndex(where: { $0.end - $0.start > cellLimit })
    {
      noteLongCell(column, atMost: cellLimit, record, reader)
      return false
    }
    for exclusion in layout.exclusions
    where exclusion.isMeant(record, reader) {
      note(exclusion, record, reader)
      return false
    }
    guard let column = layout.id, !reader.isBlank(column, of: record) else { return true }
    let bytes = reader.bytes.span
    let cell = record.cells[column]
    let text = bytes.trimming(cell.start..<cell.end)
    let id = bytes.extracting(text)
    if id.saysNothing(in: id.indices) { return true }
    if id.isShortened {
      noteShortenedID(record, reader)
      return true
    }
    if ids.areRising, ids.isBehindAll(id) {
      ids.rise(to: id)
      return true
    }
    let columns = builder.columns
    ids.fill(from: columns)
    let known = ids.deal(id, orAdd: columns.count) {
      source.holds(id, at: columns.id(at: $0))
    } tagOf: {
      source.tag(at: columns.id(at: $0))
    }
    guard let known else { return true }
    noteRepeatedID(known, record, reader)
    return false
  }
}
