import DelimitedText
import PipelineModel

// The first deals of a file: what the notations of its columns are guessed by.
extension DealReader {
  /// Reads the first records, one by one: so many stand in every beginning of a file.
  mutating func readSample(_ start: RecordReader, records: Int) {
    var reader = start
    var record = Record()
    for _ in 0..<records {
      guard reader.next(into: &record) else { return }
      add(anyKindOf: record, reader)
    }
  }
}
