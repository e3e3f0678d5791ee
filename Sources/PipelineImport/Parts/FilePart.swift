import DelimitedText

/// A part of a file as one thread has read it, to be added when those before it are.
struct FilePart {
  /// Reads the bytes of the part; its lines count from 0.
  var reader: RecordReader
  /// Offset in the file of the first record.
  let start: Int
  /// What was read, in the order of the file.
  var pieces: [Piece] = []
  /// Whether all bytes of its records are UTF-8.
  var isText = true

  /// Offset in the file behind the last record.
  var end: Int { reader.base + reader.position }
  /// How many physical lines it has.
  var lines: Int { reader.line }

  /// Records that are read together, or one that is not as the others.
  enum Piece {
    /// The deals of the next batch; see ``PartReader/batches``.
    case batch(DealBatch)
    case record(Record)
    /// What was taken already.
    case added
  }
}
