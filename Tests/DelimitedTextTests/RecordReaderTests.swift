import DelimitedText
import RandomData
import Testing

/// Every record of `text` as texts.
private func rows(_ text: String, _ dialect: Dialect = .comma) -> [[String]] {
  records(text, dialect).map(\.texts)
}

private func records(
  _ text: String, _ dialect: Dialect? = .comma
) -> [(record: Record, texts: [String])] {
  var reader = RecordReader(Array(text.utf8), dialect: dialect)
  var record = Record()
  var result: [(Record, [String])] = []
  while reader.next(into: &record) {
    result.append((record, record.cells.map(reader.text(of:))))
  }
  return result
}

struct RecordReaderTests {
  @Test(arguments: [
    ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
    ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
    ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
    ("\"a\",\"b,c\"\n", [["a", "b,c"]]),
    ("\"5\"\" pipe\",\"\"\"\"\n", [["5\" pipe", "\""]]),
    ("\"two\r\nlines\",x\n", [["two\r\nlines", "x"]]),
    (",\n,,", [["", ""], ["", "", ""]]),
    ("\"\"\n", [[""]]),
    ("5\" pipe,a\"b\"\n", [["5\" pipe", "a\"b\""]]),
    (" \"a\",b\n", [[" \"a\"", "b"]]),
    ("a\u{85}b\u{2028}c\u{B}d\n", [["a\u{85}b\u{2028}c\u{B}d"]]),
    ("a,\u{301}b\n", [["a", "\u{301}b"]]),
    ("", []),
  ])
  func `quotes, delimiters and line ends are read as RFC 4180 says`(
    text: String, expected: [[String]]
  ) {
    #expect(rows(text) == expected)
  }

  @Test func `a byte order mark is no part of the first cell`() {
    #expect(rows("\u{FEFF}a,b\n") == [["a", "b"]])
    #expect(rows("\u{FEFF}\"a\",b\n") == [["a", "b"]])
    #expect(RecordReader(Array("\u{FEFF}a".utf8)).start == 3)
  }

  @Test func `a line that states the delimiter for Excel is no record`() {
    let read = records("sep=;\r\na,b;c\r\n", nil)
    #expect(read.map(\.texts) == [["a,b", "c"]])
    #expect(read.map(\.record.offset) == [7])
    #expect(read.map(\.record.line) == [2])
  }

  @Test func `line numbers count physical lines, inside quotes too`() {
    let read = records("a\n\"b\n\r\n\rb\"\r\n\nc\n")
    #expect(read.map(\.record.line) == [1, 2, 7])
    #expect(read.map(\.record.lines) == [1, 4, 1])
  }

  @Test(arguments: [
    ("\n\na,b\n\n", 3), ("a\n  \t \nb\n   ", 0), ("\r\n\r\n", 2), (",,,,\n", 0), ("\" \"\n", 0),
  ])
  func `blank lines are counted and are no records`(text: String, blankLines: Int) {
    var reader = RecordReader(Array(text.utf8), dialect: .comma)
    var record = Record()
    while reader.next(into: &record) {}
    #expect(reader.blankLines == blankLines)
  }

  @Test func `a line of tabs is a record where the tab is the delimiter`() {
    #expect(rows("\t\t\n \n", .tab) == [["", "", ""], [" "]])
  }

  @Test func `text after a closing quote stays in the cell and is told`() {
    let read = records("x\né,\"Big, old\" deal,\"c\"\n")
    #expect(read.map(\.texts) == [["x"], ["é", "Big, old deal", "c"]])
    #expect(
      read.last?.record.problem
        == QuoteProblem(kind: .textAfterQuote, line: 2, column: 3, cell: 1))
  }

  @Test func `a quote that is never closed swallows no row`() {
    let read = records("a,b\nc,\"d\ne,f\n")
    #expect(read.map(\.texts) == [["a", "b"], ["c", "\"d"], ["e", "f"]])
    #expect(read.map(\.record.line) == [1, 2, 3])
    #expect(
      read[1].record.problem == QuoteProblem(kind: .unclosedQuote, line: 2, column: 3, cell: 1))
    #expect(read[2].record.problem == nil)
  }

  @Test func `a stray quote does not hide the rows up to the next quoted cell`() {
    let read = records("a,\"stray,1\nb,c,2\nd,\"quoted\",3\n")
    #expect(read.map(\.texts) == [["a", "\"stray", "1"], ["b", "c", "2"], ["d", "quoted", "3"]])
    #expect(read.map(\.record.problem?.kind) == [.unclosedQuote, nil, nil])
  }

  @Test func `the problem of a record stands on the line where its quote opens`() {
    let read = records("\"a\nb\",\"c\"d,\"e\"f\n")
    #expect(
      read.map(\.record.problem)
        == [QuoteProblem(kind: .textAfterQuote, line: 2, column: 4, cell: 1)])
  }

  @Test func `a record can be read once more at its offset`() {
    let text = "a,b\n\n\"c\nd\",e\nf\n"
    let reader = RecordReader(Array(text.utf8), dialect: .comma)
    for (record, _) in records(text) {
      #expect(reader.record(at: record.offset, line: record.line) == record)
    }
    #expect(reader.record(at: 99).cells.isEmpty)
    #expect(reader.record(at: -1).cells.count == 2)
  }

  @Test func `reading stays exact on random text`() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<6000 {
      let dialect = [Dialect.comma, .semicolon, .tab].randomElement(using: &generator) ?? .comma
      let text = generator.text(length: 24)
      // A leading line end keeps the text from opening with a mark, which the simple reader lacks.
      let bytes = Array(("\n" + text).utf8)
      let simple = SimpleReader(bytes, dialect: dialect)
      var reader = RecordReader(bytes, dialect: dialect)
      var record = Record()
      var read: [SimpleReader.SimpleRecord] = []
      while reader.next(into: &record) {
        read.append(
          .init(
            offset: record.offset, end: record.end, line: record.line,
            cells: record.cells.map { Array(reader.bytes(of: $0)) },
            hasProblem: record.problem != nil))
      }
      #expect(read == simple.records, "\(text.debugDescription)")
      #expect(reader.blankLines == simple.blankLines)
    }
  }

  @Test func `every byte of random text belongs to one record or to a blank line`() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<6000 {
      let bytes = Array(("\u{FEFF}" + generator.text(length: 24)).utf8)
      var reader = RecordReader(bytes)
      var record = Record()
      var next = (offset: reader.start, line: 1)
      var blankLines = 0
      while true {
        let isRecord = reader.next(into: &record)
        let gap = bytes[next.offset..<(isRecord ? record.offset : bytes.count)]
        #expect(gap.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) })
        let gapLines = reader.blankLines - blankLines
        blankLines = reader.blankLines
        guard isRecord else { break }
        #expect(record.line == next.line + gapLines)
        next = (record.end, record.line + record.lines)
      }
    }
  }

  @Test func `any bytes at all can be read`() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      var reader = RecordReader(bytes)
      var record = Record()
      var end = reader.start
      while reader.next(into: &record) {
        #expect(record.offset >= end && record.end > record.offset)
        end = record.end
      }
      #expect(end <= bytes.count)
    }
  }
}
