import DelimitedText
import PipelineModel

// The first deals of a file: what the notations of its columns are guessed by.
extension DealReader {
  /// Reads the first deals, one by one.
  mutating func readSample(from start: Int, atMost maximum: Int) throws(PartReading.Failure) {
    var parts = PartReader(self, mayBatch: false, checksText: false)
    var end = start
    while end < source.count, receipt.deals < maximum {
      do throws(PartReader.Failure) {
        var part = try parts.part(from: end, before: min(end + 1 << 15, source.count))
        add(&part, parts.batches, &parts.known, atMost: maximum)
        end = part.end
      } catch {
        throw error == .changed ? .changed : .needsWholeText
      }
    }
  }
}
