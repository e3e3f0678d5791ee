import DelimitedText
import PipelineModel

/// The text of a file that is imported: all of it in memory, or where its parts are read from.
struct ImportedText {
  /// The text in UTF-8.
  let source: TextSource
  /// Reads the first records.
  let beginning: RecordReader
  let encoding: TextEncoding
  /// The places that are no text.
  let broken: [DecodedText.Broken]
  /// Bytes of the file, from which those of the text may differ.
  let fileSize: Int
  /// Whether it has still to be shown that the text is UTF-8.
  let checksText: Bool

  /// A file of fewer bytes is read as a whole.
  private static let beginningLength = 1 << 20
  /// More records are never looked at before the deals are read.
  private static let beginningRecords = 250

  /// Takes all of a file.
  init(_ file: TextSource, _ text: DecodedText) {
    fileSize = file.count
    encoding = text.encoding
    broken = text.broken
    // Bytes that are UTF-8 already are those of the file: they are read from there again.
    source = text.encoding == .utf8 ? file : TextSource(text.bytes)
    beginning = RecordReader(text.bytes)
    checksText = false
  }

  /// Looks at the beginning of a large file; nil when that does not do.
  init?(beginningOf file: TextSource) {
    guard file.memory == nil, file.count > Self.beginningLength,
      let bytes = file.bytes(in: 0..<Self.beginningLength), TextEncoding.mayBeUTF8(bytes)
    else { return nil }
    let reader = RecordReader(bytes)
    guard reader.hasRecords(Self.beginningRecords) else { return nil }
    source = file
    fileSize = file.count
    beginning = reader
    encoding = .utf8
    broken = []
    checksText = true
  }
}
