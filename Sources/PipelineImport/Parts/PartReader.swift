import DelimitedText
import PipelineModel

/// Reads parts of a file; each thread has one of its own.
struct PartReader {
  let source: TextSource
  let dialect: Dialect
  /// Whether records are read by the batch.
  let mayBatch: Bool
  /// Whether the bytes have to be looked at, since it is not known that they are UTF-8.
  let checksText: Bool
  var known: BatchReader
  /// Where the cells of the part's batches lie, one after the other: used again for the next part.
  private(set) var batches: [RecordBatch] = []
  private var window: Int

  /// Why a part cannot be read.
  enum Failure: Error {
    /// The source gives no bytes any more.
    case changed
    /// A record is so long that only the whole text in memory can be read.
    case tooLong
  }

  /// The most bytes of a part, unless the text is in memory.
  private static let longest = 1 << 24
  /// How much of the text behind a part is read with it, so that its last record is whole.
  private static let overlap = 1 << 12

  init(_ reader: borrowing DealReader, mayBatch: Bool, checksText: Bool) {
    source = reader.source
    dialect = reader.receipt.dialect
    self.mayBatch = mayBatch
    self.checksText = checksText
    known = BatchReader(reader)
    window = RecordBatch(width: known.layout.columns.headers.count).window
  }

  private func bytes(from start: Int, length: Int) throws(Failure) -> [UInt8] {
    guard let bytes = source.bytes(in: start..<start + length) else { throw .changed }
    return bytes
  }

  /// Reads the records that begin from `start` on and before `limit`; a record begins at `start`.
  mutating func part(from start: Int, before limit: Int) throws(Failure) -> FilePart {
    var length = limit - start + Self.overlap
    while true {
      let bytes = try bytes(from: start, length: length)
      if let part = part(bytes, at: start, position: 0, before: limit) { return part }
      guard length < Self.longest || source.memory != nil else { throw .tooLong }
      length *= 4
    }
  }

  /// The same for a `start` anywhere in the text; nil where that takes the part before.
  mutating func likelyPart(from start: Int, before limit: Int) throws(Failure) -> FilePart? {
    let bytes = try bytes(from: start - 1, length: limit - start + 1 + Self.overlap)
    guard let position = RecordReader.likelyStart(in: bytes, dialect: dialect),
      start - 1 + position < limit
    else { return nil }
    return part(bytes, at: start - 1, position: position, before: limit)
  }

  /// Nil when the last record may go on behind the bytes.
  private mutating func part(
    _ bytes: [UInt8], at base: Int, position: Int, before limit: Int
  ) -> FilePart? {
    let reader = RecordReader(
      part: bytes, dialect: dialect, base: base, position: position, line: 0,
      reachesEnd: base + bytes.count >= source.count)
    var part = FilePart(reader: reader, start: base + position)
    var used = 0
    while part.end < limit {
      guard let piece = nextPiece(&part.reader, before: limit - base, batch: used) else {
        guard part.reader.reachesEnd else { return nil }
        break
      }
      if case .batch = piece { used += 1 }
      part.pieces.append(piece)
    }
    if checksText { part.isText = part.reader.isUTF8(from: position) }
    return part
  }

  private mutating func nextPiece(
    _ reader: inout RecordReader, before limit: Int, batch place: Int
  ) -> FilePart.Piece? {
    if mayBatch {
      if place == batches.count {
        batches.append(RecordBatch(width: known.layout.columns.headers.count))
      }
      batches[place].window = window
      let isFound = reader.next(into: &batches[place], before: limit)
      window = batches[place].window
      if isFound {
        let batch = batches[place]
        let deals = batch.withCells(in: reader) { cells in
          known.deals(cells, lines: batch.lines, from: reader.base + batch.offset)
        }
        if let deals { return .batch(deals) }
      }
    }
    var record = Record()
    return reader.next(into: &record) ? .record(record) : nil
  }
}
