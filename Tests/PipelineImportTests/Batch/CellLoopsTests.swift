import CScan
import DelimitedText
import PipelineModel
import RandomData
import Testing

/// The loops of CScan over one column: what they read is right, and the rest they leave over.
@Suite struct CellLoopsTests {
  /// Calls `body` with cells of three columns, of which one has `texts`: most of them with quotes
  /// or most without, or no more quotes than they need.
  private func withCells(
    _ texts: [String], column: Int, isQuoted: Bool? = nil, lineEnd: String = "\n",
    _ body: (cs_cells) -> Void
  ) {
    let lines = texts.enumerated().map { place, text in
      // Some cells are not as most are.
      let isOwn = isQuoted.map { $0 != (place % 7 == 5) } ?? false
      let needsQuotes = isOwn || text.contains { ",\"\n".contains($0) }
      let cell = needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
      return (0..<3).map { $0 == column ? cell : "x" }.joined(separator: ",") + lineEnd
    }
    // Behind the last cell a word more is read.
    let bytes = Array((lines.joined() + String(repeating: "x", count: 64)).utf8)
    guard let dialect = Dialect(delimiter: UInt8(ascii: ",")) else { return }
    var reader = RecordReader(part: bytes, dialect: dialect)
    var batch = RecordBatch(width: 3)
    batch.window = 1 << 20
    #expect(reader.next(into: &batch) && batch.count == texts.count)
    _ = batch.withCells(in: reader) { body($0.scanned) }
  }

  /// The values of a loop, and the texts it leaves over.
  private func read<Value>(
    _ texts: [String], _ none: Value, column: Int = 1, isQuoted: Bool? = nil,
    lineEnd: String = "\n",
    _ loop: (cs_cells, UnsafeMutablePointer<Value>, UnsafeMutablePointer<UInt32>) -> Int
  ) -> (values: [Value], others: [String]) {
    var values = [Value](repeating: none, count: texts.count)
    var others = [UInt32](repeating: 0, count: texts.count)
    var count = 0
    withCells(texts, column: column, isQuoted: isQuoted, lineEnd: lineEnd) { cells in
      values.withUnsafeMutableBufferPointer { values in
        others.withUnsafeMutableBufferPointer { others in
          guard let values = values.baseAddress, let others = others.baseAddress else { return }
          count = loop(cells, values, others)
        }
      }
    }
    return (values, others.prefix(count).map { texts[Int($0)] })
  }

  /// Mutations of usual cells, and some that look like them.
  private func texts(_ usual: [String], _ generator: inout SeededGenerator) -> [String] {
    (0..<500).map { _ in
      var bytes = Array((usual.randomElement(using: &generator) ?? "").utf8)
      if Int.random(in: 0..<4, using: &generator) == 0, !bytes.isEmpty {
        let place = Int.random(in: bytes.indices, using: &generator)
        let byte = Array("0123456789./-+,\" :a".utf8).randomElement(using: &generator) ?? 0
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] = byte
        case 1: bytes.remove(at: place)
        default: bytes.insert(byte, at: place)
        }
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  @Test(arguments: 0..<24 as Range<UInt64>)
  func `days are those of the calendar`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let usual = (0..<40).map { _ in
      "\(Day(number: Int32.random(in: -719_162...2_932_896, using: &generator)))"
    }
    let edges = [
      "2023-02-29", "1900-02-29", "2000-02-29", "2026-13-01", "2026-00-10", "", "0000-01-01",
    ]
    let texts = texts(usual + edges, &generator)
    var months = [cs_month](
      repeating: cs_month(text: .max, first: 0, length: 0), count: cs_month_count)
    let (days, others) = read(
      texts, 0, column: Int(seed % 3), isQuoted: seed % 2 == 0,
      lineEnd: seed % 4 < 2 ? "\n" : "\r\n"
    ) { cells, days, others in
      months.withUnsafeMutableBufferPointer {
        $0.baseAddress.map {
          cs_read_days(cells, Int(seed % 3), $0, DealColumns.noDay, days, others)
        } ?? 0
      }
    }
    let expected = texts.map { Day(iso: $0)?.number ?? DealColumns.noDay }
    #expect(days == expected)
    #expect(others == texts.filter { !$0.isEmpty && Day(iso: $0) == nil })
  }

  @Test(arguments: 0..<24 as Range<UInt64>)
  func `amounts are whole numbers or have two decimals`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let usual = [
      "0", "7", "42", "1200", "99999999", "0.05", "1.50", "876482.10", "12345678.90", "",
    ]
    let texts = texts(usual, &generator)
    func hundredths(_ text: String) -> Int64? {
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count < 3, parts.allSatisfy({ $0.utf8.allSatisfy { (48..<58).contains($0) } }),
        (1...8).contains(parts[0].utf8.count), parts.count == 1 || parts[1].utf8.count == 2
      else { return nil }
      return Int64(parts[0] + (parts.count == 1 ? "00" : parts[1]))
    }
    var dots = [UInt8](repeating: 0, count: texts.count)
    let (amounts, others) = read(
      texts, Int64(0), column: Int(seed % 3), isQuoted: seed % 2 == 0,
      lineEnd: seed % 4 < 2 ? "\n" : "\r\n"
    ) { cells, amounts, others in
      dots.withUnsafeMutableBufferPointer {
        $0.baseAddress.map {
          cs_read_amounts(cells, Int(seed % 3), DealColumns.noAmount, amounts, $0, others)
        } ?? 0
      }
    }
    #expect(amounts == texts.map { hundredths($0) ?? DealColumns.noAmount })
    #expect(others == texts.filter { !$0.isEmpty && hundredths($0) == nil })
    #expect(dots == texts.map { hundredths($0) != nil && $0.contains(".") ? 1 : 0 })
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `percents are whole numbers up to 100`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let texts = texts(["0", "1", "5", "10", "99", "100", "101", "050", ""], &generator)
    let lowest = UInt32(seed % 3)
    let (numbers, others) = read(texts, Int16(0), isQuoted: seed % 2 == 0) {
      cs_read_percents($0, 1, lowest, $1, $2)
    }
    let expected = texts.map { text -> Int16 in
      let isPlain =
        (1...3).contains(text.utf8.count) && text.utf8.allSatisfy { (48..<58).contains($0) }
      let number = isPlain ? Int16(text) ?? -1 : -1
      return number >= Int16(lowest) && number <= 100 ? number : -1
    }
    #expect(numbers == expected)
    #expect(others == zip(texts, expected).filter { !$0.isEmpty && $1 < 0 }.map(\.0))
  }

  @Test(arguments: [CS_PLAIN.rawValue, CS_BEST.rawValue])
  func `cells that were kept are found again, by any instructions`(level: UInt32) {
    let kept = [
      "", "a", "b", "Ada", "Adam", "Zürich Re", "exactly thirty-two bytes, no more",
      "seven", "Pied Piper, Inc.",
    ].map { String(decoding: $0.utf8.prefix(32), as: UTF8.self) }
    let texts = kept + kept.map { $0 + "x" } + ["ada", "A", String(repeating: "long", count: 30)]
    var entries = [cs_meaning](
      repeating: cs_meaning(key: cs_key(), count: -1, meaning: 0), count: 64 + cs_reach)
    let (found, others) = read(texts, Int32(0)) { cells, found, others in
      entries.withUnsafeMutableBufferPointer { entries in
        guard let entries = entries.baseAddress else { return 0 }
        let table = cs_meanings(entries: entries, bits: 6, level: cs_level(level))
        for (place, text) in kept.enumerated() {
          let bytes = Array(text.utf8) + [UInt8](repeating: 7, count: 32)
          cs_remember(table, bytes, text.utf8.count, Int32(place), 0)
        }
        return cs_find_meanings(cells, 1, table, -1, found, others)
      }
    }
    #expect(found == texts.map { kept.firstIndex(of: $0).map(Int32.init) ?? -1 })
    #expect(others == texts.filter { !kept.contains($0) })
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `ids rise by their length and then by their bytes`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var texts = (0..<50).map { _ in
      String(
        decoding: (0..<Int.random(in: 1...16, using: &generator)).map { _ in
          UInt8.random(in: 0x30...0x39, using: &generator)
        }, as: UTF8.self)
    }
    let (isSorted, isDistinct) = (seed % 4 > 0, seed % 8 != 5)
    if isDistinct { texts = Array(Set(texts)) }
    if isSorted { texts.sort { ($0.utf8.count, $0) < ($1.utf8.count, $1) } }
    if !isDistinct { texts.insert(texts[20], at: 20) }
    var rise = false
    var lengths = [UInt32](repeating: 0, count: texts.count)
    let (starts, others) = read(texts, UInt32(0)) { cells, starts, others in
      lengths.withUnsafeMutableBufferPointer {
        $0.baseAddress.map { cs_find_ids(cells, 1, &rise, starts, $0, others) } ?? 0
      }
    }
    #expect(rise == (isSorted && isDistinct))
    #expect(others.isEmpty)
    #expect(starts == texts.map { _ in 2 })
    #expect(lengths == texts.map { UInt32($0.utf8.count) * 2 })
  }

  @Test func `texts that take a closer look are left over`() {
    let texts = [
      "", "a", " a", "a ", "Zürich", "\u{A0}a", "say \"hi\"", "a, b", "é", "46E+10", "-",
    ]
    var lengths = [UInt32](repeating: 0, count: texts.count)
    let (starts, others) = read(texts, UInt32(0)) { cells, starts, others in
      lengths.withUnsafeMutableBufferPointer {
        $0.baseAddress.map { cs_find_texts(cells, 1, starts, $0, others) } ?? 0
      }
    }
    #expect(others == [" a", "a ", "\u{A0}a", "say \"hi\"", "é"])
    #expect(starts[1] == 2 && lengths[1] == 2 && starts[7] == 3 && lengths[7] == 8)
  }
}
