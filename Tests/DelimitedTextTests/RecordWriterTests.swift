import DelimitedText
import RandomData
import Testing

struct RecordWriterTests {
  @Test(arguments: [
    (["a", "b"], "a,b\n"),
    (["Acme, Inc", "5\" pipe"], "\"Acme, Inc\",\"5\"\" pipe\"\n"),
    (["two\nlines", "\r"], "\"two\nlines\",\"\r\"\n"),
    (["", ""], ",\n"),
    ([""], "\"\"\n"),
    ([" "], "\" \"\n"),
    (["-5", "a;b"], "-5,a;b\n"),
    ([], "\n"),
  ])
  func `cells are quoted only where they must be`(cells: [String], expected: String) {
    var writer = RecordWriter()
    writer.append(cells)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: ["\u{FEFF}a", "sep=;", "sep=;\n"])
  func `a first cell is never taken for the mark of a file`(cell: String) {
    var writer = RecordWriter()
    writer.append([cell, "b"])
    let reader = RecordReader(writer.bytes, dialect: .comma)
    #expect(reader.record(at: 0).cells.map(reader.text(of:)) == [cell, "b"])
  }

  @Test func `what is written is read back`() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<2000 {
      let dialect = [Dialect.comma, .semicolon, .tab, .pipe].randomElement(using: &generator)
      var writer = RecordWriter(dialect: dialect ?? .comma)
      let rows = (0..<4).map { _ in
        (0..<Int.random(in: 1...4, using: &generator)).map { _ in generator.text(length: 6) }
      }
      for row in rows { writer.append(row) }
      var reader = RecordReader(writer.bytes, dialect: writer.dialect)
      var record = Record()
      var read: [[String]] = []
      while reader.next(into: &record) {
        // A random cell may hold lines that look like rows.
        #expect(record.problem == nil || record.problem?.kind == .joinedRows)
        read.append(record.cells.map(reader.text(of:)))
      }
      #expect(read.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
      #expect(reader.blankLines == 0)
    }
  }

  @Test func `bytes that are not UTF-8 are written as they are`() {
    var writer = RecordWriter()
    writer.append(bytes: [[0xFF, 0x2C], [0x80]] as [[UInt8]])
    #expect(writer.bytes == [0x22, 0xFF, 0x2C, 0x22, 0x2C, 0x80, 0x0A])
  }
}
