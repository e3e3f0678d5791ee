import DelimitedText
import Testing

/// Files whose cells are quoted in another way than RFC 4180's, and those that only look so.
@Suite struct QuotingTests {
  private func read(_ text: String) -> (quoting: Quoting, records: [[String]], lines: [Int]) {
    let decoded = DecodedText(Array(text.utf8))
    var reader = RecordReader(decoded.bytes)
    var record = Record()
    var records: [[String]] = []
    var lines: [Int] = []
    while reader.next(into: &record) {
      records.append(record.cells.map(reader.text(of:)))
      lines.append(record.line)
    }
    return (decoded.quoting, records, lines)
  }

  private func words(_ quoting: Quoting) -> String {
    "\(quoting.quote)" + (quoting.escape.map { "\($0)".debugDescription } ?? "")
      + (quoting.skipsBlanks ? " blank" : "") + (quoting.wrapsRows ? " rows" : "")
  }

  private static let others: [(String, String, [[String]])] = [
    (
      "id,name,amount\n1,'Pumps, large',5\n2,Taps,6\n", "'",
      [["id", "name", "amount"], ["1", "Pumps, large", "5"], ["2", "Taps", "6"]]
    ),
    // Doubled apostrophes, line ends, a " of its own, an apostrophe inside a word.
    (
      "'id';'name'\n'1';'O''Brien; \"Sons\"'\n'2';'two\nlines'\n3;D'Arc\n", "'",
      [["id", "name"], ["1", "O'Brien; \"Sons\""], ["2", "two\nlines"], ["3", "D'Arc"]]
    ),
    (
      "id,name\n'1','\"x'\n'2',\"y\n", "'", [["id", "name"], ["1", "\"x"], ["2", "\"y"]]
    ),
    // A spreadsheet has put each row into one cell, or each row that holds quotes.
    (
      "\"id,name,amount\"\n\"1,\"\"Pumps, large\"\",5\"\n\"2,Taps 5\"\"\"\",6\"\n", "\" rows",
      [["id", "name", "amount"], ["1", "Pumps, large", "5"], ["2", "Taps 5\"\"", "6"]]
    ),
    (
      "\"id;\"\"a\nb\"\";c\"\r\n1;2;3\r\n\"4;\"\"5\"\";6\"", "\" rows",
      [["id", "a\nb", "c"], ["1", "2", "3"], ["4", "5", "6"]]
    ),
    // A column all in quotes proves them, though all rows are even without.
    ("id,name\n1,'Pumps'\n2,'Taps'\n", "'", [["id", "name"], ["1", "Pumps"], ["2", "Taps"]]),
    (
      "id,name,amount\n1,\"say \\\"hi, you\\\"\",5\n2,\"C:\\\\\",6\n3,\"a\\b\",7\n", "\"\"\\\\\"",
      [
        ["id", "name", "amount"], ["1", "say \"hi, you\"", "5"], ["2", "C:\\", "6"],
        ["3", "a\\b", "7"],
      ]
    ),
    (
      "id,name\n1,\"say \0\"hi\0\"\"\n2,x\n", "\"\"\\0\"",
      [["id", "name"], ["1", "say \"hi\""], ["2", "x"]]
    ),
    (
      "id,name,amount\n1,'it\\'s, ok',5\n2,'x',6\n", "'\"\\\\\"",
      [["id", "name", "amount"], ["1", "it's, ok", "5"], ["2", "x", "6"]]
    ),
    (
      "id, name, a, b\n" + String(repeating: "1, \"x, y\", 2,  3\n", count: 5), "\" blank",
      [["id", "name", "a", "b"]] + Array(repeating: ["1", "x, y", "2", " 3"], count: 5)
    ),
    (
      "\u{FEFF}sep=;\r\nid;name\r\n1;'a;b'\r\n2;c\r\n", "'",
      [["id", "name"], ["1", "a;b"], ["2", "c"]]
    ),
  ]

  @Test(arguments: others)
  func `other quotes are seen where all the first records prove them`(
    _ text: String, _ expected: String, _ records: [[String]]
  ) {
    let read = read(text)
    #expect(words(read.quoting) == expected)
    #expect(read.records == records)
  }

  @Test(arguments: [
    "id,name\n1,O'Brien\n2,D'Arc\n",
    "id,name\n1,'tis\n2,'twas\n",
    "id,name\n1,'tis so'\n2,Taps\n",
    "id,name,note\n1,'x,y'\n2,'z,w'\n",
    "id,name\n1,\"'Pumps'\"\n2,\"'Taps'\"\n",
    "id,name\n\"1\",\"a, 'b', c\"\n\"2\",\"'d', e\"\n",
    "name\n\"ok\"\n\"call back, soon\"\n\"'so', she said\"\n",
    "id,path\n1,\"C:\\\"\n2,\"D:\\\"\n",
    "id,path,x\n1,\"C:\\\",5\n2,\"D:\\\",\"6\"\n",
    "id,name\n1,5\\\" pipe\n2,x\n",
    "id, name\n1, \"x\"\n",
    "id, name, a\n1, x,y\n2, x, y\n3, x, y\n4, x, y\n5, x, y\n6, x, y\n7, x, y\n8, x, y\n",
    "",
    "'",
    "'\n'\n'",
    ",'\n,'\n",
  ])
  func `apostrophes, paths and blanks of ordinary text are no quotes`(_ text: String) {
    let bytes = Array(text.utf8)
    let decoded = DecodedText(bytes)
    #expect(decoded.quoting == .standard)
    #expect(decoded.isUnchanged && decoded.bytes == bytes)
  }

  @Test func `line numbers stay, and a stray quote behind the first records swallows nothing`() {
    let rows = (1...300).map { "'\($0)','a, b'\r\n" }.joined()
    let read = read("'id','name'\n\n" + rows + "'301','open\n'302','two\nlines'\n'303','x'y\n")
    #expect(read.quoting.quote == "'")
    #expect(read.records.count == 304)
    #expect(read.lines.suffix(4) == [302, 303, 304, 306])
    #expect(
      read.records.suffix(3) == [["301", "'open"], ["302", "two\nlines"], ["303", "xy"]])
  }

  @Test func `a place in restated text is found in the file`() {
    let rows = (1...20).map { "'\($0)','O''Neil, \($0)','x\($0)'\n" }.joined()
    let text = "'id','näme','a'\n" + rows
    for file in [Array(text.utf8), text.unicodeScalars.map { UInt8($0.value) }] {
      let decoded = DecodedText(file)
      #expect(!decoded.isUnchanged && decoded.quoting.quote == "'")
      for cell in ["x1", "x7", "x20", "20"] {
        let found = decoded.bytes.indices.first {
          decoded.bytes[$0...].starts(with: Array("\"\(cell)\"".utf8))
        }
        let places = decoded.fileOffsets(of: [found ?? 0], in: file)
        #expect(found != nil && file[places[0]...].starts(with: Array("'\(cell)'".utf8)))
      }
      let ends = decoded.fileOffsets(of: [decoded.bytes.count, 0], in: file)
      #expect(ends == [file.count, 0])
    }
  }

  @Test func `broken bytes keep their place in the file`() {
    var file = Array("'id','n'\n'1','Ł, ó'\n'2','d, ź'\n".utf8)
    let place = file.count + 5
    file += Array("'3','".utf8) + [0xFF] + Array("'\n".utf8)
    let decoded = DecodedText(file)
    #expect(decoded.quoting.quote == "'")
    #expect(decoded.broken.map(\.fileOffset) == [place])
    #expect(decoded.broken.map { decoded.bytes[$0.offset] } == [0xFF])
  }
}
