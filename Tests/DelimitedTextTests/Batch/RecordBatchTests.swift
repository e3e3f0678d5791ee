import DelimitedText
import RandomData
import Testing

/// A record as its place, its line and the texts of its cells.
private struct Reading: Equatable {
  var offset: Int
  var line: Int
  var texts: [[UInt8]]
  var isOdd = false
}

struct RecordBatchTests {
  /// Reads all records, in batches where they are even, one by one where they are not.
  private func readings(
    _ bytes: [UInt8], _ dialect: Dialect, width: Int, window: Int, instructions: UInt32
  ) -> (all: [Reading], batched: Int) {
    var reader = RecordReader(bytes, dialect: dialect)
    var batch = RecordBatch(width: width, instructions: instructions)
    batch.largestWindow = window
    var record = Record()
    var all: [Reading] = []
    var batched = 0
    while true {
      if reader.next(into: &batch) {
        batched += batch.count
        batch.withCells(in: reader) { cells in
          for row in 0..<batch.count {
            let texts = (0..<width).map { column in
              let cell = cells[row, column]
              let bytes = Array(UnsafeBufferPointer(start: cell.start, count: cell.count))
              return cell.isEscaped
                ? Array(String(decoding: bytes, as: UTF8.self).replacing("\"\"", with: "\"").utf8)
                : bytes
            }
            all.append(
              Reading(offset: batch.offset(of: row), line: Int(batch.lines[row]), texts: texts))
          }
        }
      } else if reader.next(into: &record) {
        all.append(
          Reading(
            offset: record.offset, line: record.line,
            texts: record.cells.map { Array(reader.bytes(of: $0)) },
            isOdd: record.problem != nil))
      } else {
        return (all, batched)
      }
    }
  }

  /// Text that is mostly even, with everything odd thrown in.
  private func text(_ generator: inout SeededGenerator, rows: Int) -> [UInt8] {
    let cells = ["a", "", "Bär", "\"x, y\"", "\"two\nlines\"", "\"5\"\" pipe\"", "\"\"", "1234.50"]
    let odd = [
      "b\"c", "\"open", "\"a\" tail", "d\re", "x,y", "\"three\r\n\rlines\"", "\"a\"\"b\"\"\"", "😀",
    ]
    let ends = ["\n", "\n", "\n", "\r\n"]
    let oddEnds = ["\r", "\n\n", "", "\r\n\r\n"]
    var text = "\n"
    for _ in 0..<rows {
      let isOdd = Int.random(in: 0..<8, using: &generator) == 0
      for column in 0..<3 {
        if column > 0 { text += "," }
        let source = isOdd && Bool.random(using: &generator) ? odd : cells
        text += source.randomElement(using: &generator) ?? ""
      }
      let source = Int.random(in: 0..<16, using: &generator) == 0 ? oddEnds : ends
      text += source.randomElement(using: &generator) ?? ""
    }
    return Array(text.utf8)
  }

  @Test(arguments: [1, 7, 64, 65_536], [0, 1, 2, 3, 4, 5])
  func `batches hold what the simple reader reads, with any window and any instructions`(
    window: Int, instructions: UInt32
  ) {
    var generator = SeededGenerator(seed: UInt64(window))
    var batched = 0
    for round in 0..<150 {
      let bytes = text(&generator, rows: round % 40)
      let simple = SimpleReader(bytes, dialect: .comma).records.map {
        Reading(offset: $0.offset, line: $0.line, texts: $0.cells, isOdd: $0.hasProblem)
      }
      let read = readings(
        bytes, .comma, width: 3, window: window, instructions: instructions)
      #expect(read.all == simple, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      batched += read.batched
    }
    // With room for a row, most rows come in batches.
    #expect(window < 64 || batched > 500)
  }

  @Test func `random bytes are read as the simple reader reads them`() {
    var generator = SeededGenerator(seed: 5)
    for width in 1...3 {
      for _ in 0..<3000 {
        let bytes = Array(("\n" + generator.text(length: 60)).utf8)
        let simple = SimpleReader(bytes, dialect: .comma).records.map {
          Reading(offset: $0.offset, line: $0.line, texts: $0.cells, isOdd: $0.hasProblem)
        }
        let read = readings(bytes, .comma, width: width, window: 65_536, instructions: 4)
        #expect(read.all == simple, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      }
    }
  }

  @Test func `an even file is read in batches up to its last bytes`() {
    let bytes = Array(("id,name\n" + String(repeating: "1,\"Acme, Inc\"\r\n", count: 999)).utf8)
    let read = readings(bytes, .comma, width: 2, window: 65_536, instructions: 4)
    #expect(read.all.count == 1000)
    #expect(read.batched >= 997)
    #expect(read.all.last?.texts == [Array("1".utf8), Array("Acme, Inc".utf8)])
  }
}
