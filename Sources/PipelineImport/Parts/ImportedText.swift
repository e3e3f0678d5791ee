import DelimitedText
import PipelineModel

/// The text of a file that is imported: all of it in memory, or where its parts are read from.
struct ImportedText {
  /// The text in UTF-8.
  let source: TextSource
  /// Reads the first records.
  let beginning: RecordReader
  let encoding: TextEncoding
  let quoting: Quoting
  /// The places that are no text.
  let broken: [DecodedText.Broken]
  /// Bytes of the file, from which those of the text may differ.
  let fileSize: Int
  /// Whether it has still to be shown that the text is UTF-8.
  let checksText: Bool

  /// How much of a file is looked at first, and where its records are long; a smaller file is read
  /// as a whole.
  private static let beginningLengths = [1 << 17, 1 << 18, 1 << 20]
  /// More records are never looked at before the deals are read.
  private static let beginningRecords = 250

  /// Takes all of a file.
  init(_ file: TextSource, _ text: DecodedText) {
    fileSize = file.count
    encoding = text.encoding
    quoting = text.quoting
    broken = text.broken
    // Bytes that are those of the file are read from there again.
    source = text.isUnchanged ? file : TextSource(text.bytes)
    beginning = RecordReader(text.bytes)
    checksText = false
  }

  /// Looks at the beginning of a large file; nil when that does not do.
  init?(beginningOf file: TextSource) {
    guard file.memory == nil, let beginning = Self.beginning(of: file) else { return nil }
    source = file
    fileSize = file.count
    self.beginning = beginning
    encoding = .utf8
    quoting = .standard
    broken = []
    checksText = true
  }

  /// Reads the first records of a large file in UTF-8; nil where there are too few of them.
  private static func beginning(of file: TextSource) -> RecordReader? {
    for length in beginningLengths where length < file.count {
      guard let bytes = file.bytes(in: 0..<length), TextEncoding.isUTF8(bytes),
        Quoting.isStandard(bytes)
      else { return nil }
      let reader = RecordReader(bytes)
      if reader.hasRecords(beginningRecords) { return reader }
    }
    return nil
  }
}
