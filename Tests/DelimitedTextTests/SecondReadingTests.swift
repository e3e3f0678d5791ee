import DelimitedText
import RandomData
import Testing

/// Rows with something wrong between rows that tell how many cells it should have.
@Suite struct SecondReadingTests {
  private static let above = "id,name,city,amount\n1,Pumps,Ulm,10\n2,\"Taps, large\",Bonn,20\n"
  private static let below = "8,Valves,Kiel,80\n9,\"5\"\" pipe\",Trier,90\n"

  private func read(
    _ text: String, reader: RecordReader? = nil
  ) -> [(cells: [String], problem: QuoteProblem?)] {
    var reader = reader ?? RecordReader(Array(text.utf8))
    var record = Record()
    var records: [(cells: [String], problem: QuoteProblem?)] = []
    while reader.next(into: &record) {
      records.append((cells: record.cells.map(reader.text(of:)), problem: record.problem))
    }
    return records
  }

  private static let rows: [(String, [[String]], QuoteProblem.Kind?)] = [
    ("3,\"5\" pipe\",Köln,30", [["3", "5\" pipe", "Köln", "30"]], .textAfterQuote),
    ("3,\"a\"b, c\",Köln,30", [["3", "a\"b, c", "Köln", "30"]], .textAfterQuote),
    ("3,\"a, 5\"\",Köln,30", [["3", "a, 5\"", "Köln", "30"]], .textAfterQuote),
    ("3,\"\"a, b\",Köln,30", [["3", "\"a, b", "Köln", "30"]], .textAfterQuote),
    ("3,\"a, 5\"\",\"Köln\",30", [["3", "a, 5\"", "Köln", "30"]], .textAfterQuote),
    (
      "3,\"said \"\"yes\"\", 5\" x\",Köln,30", [["3", "said \"yes\", 5 x\"", "Köln", "30"]],
      .textAfterQuote
    ),
    ("3,\"a,\"Köln, Deutz\",30", [["3", "\"a", "Köln, Deutz", "30"]], .unclosedQuote),
    ("\"3,a,\"Köln, Deutz\",30", [["\"3", "a", "Köln, Deutz", "30"]], .unclosedQuote),
    ("3;\"a;b\";Köln;30", [["3", "a;b", "Köln", "30"]], .otherMarks),
    ("3;\"two\nlines\";Köln;30", [["3", "two\nlines", "Köln", "30"]], .otherMarks),
    ("3;\"two\n\nlines;\";Köln;30", [["3", "two\n\nlines;", "Köln", "30"]], .otherMarks),
    ("3\t\"a\"\tKöln\t30,5", [["3", "a", "Köln", "30,5"]], .otherMarks),
    ("\"3\"|\"a\"|\"Köln\"|\"30\"", [["3", "a", "Köln", "30"]], .otherMarks),
    ("3, \"a, b\", Köln, 30", [["3", "a, b", "Köln", "30"]], .otherMarks),
    ("3,'a, b',Köln,30", [["3", "a, b", "Köln", "30"]], .otherMarks),
    ("'3','a','Köln','30'", [["3", "a", "Köln", "30"]], .otherMarks),
    ("3,'a','Köln',30", [["3", "a", "Köln", "30"]], .otherMarks),
    ("3,'it''s, b',Köln,30", [["3", "it''s, b", "Köln", "30"]], .otherMarks),
    ("'3','it''s','Köln','30'", [["3", "it''s", "Köln", "30"]], .otherMarks),
    ("3, \"a \"\"b\"\"\", Köln, 30", [["3", "a \"b\"", "Köln", "30"]], .otherMarks),
    ("3;a;Köln;30,,,", [["3", "a", "Köln", "30"]], .otherMarks),
    ("\"3,\"\"a, b\"\",Köln,30\"", [["3", "a, b", "Köln", "30"]], .otherMarks),
    ("\"3;a;\"\"Köln\"\";\"\"\"\"\"", [["3", "a", "Köln", ""]], .otherMarks),
    ("\"3,a,Köln,30\",,,", [["3", "a", "Köln", "30"]], .otherMarks),
    // What fits in no way stays as it is.
    ("3,'t Hoekje,'s Hertogenbosch,30", [["3", "'t Hoekje", "'s Hertogenbosch", "30"]], nil),
    ("3, \"a\",Köln, 30", [["3", " \"a\"", "Köln", " 30"]], nil),
    ("3,'a',Köln,30", [["3", "'a'", "Köln", "30"]], nil),
    ("3,a,'b','30'", [["3", "a", "'b'", "'30'"]], nil),
    ("\"As of Monday, by Ana, Bo, Eve\"", [["As of Monday, by Ana, Bo, Eve"]], nil),
    ("\"3,\"\"5\"\"\"\" pipe\"\",Köln,30\"", [["3,\"5\"\" pipe\",Köln,30"]], nil),
    ("\"3,a\"\"b,Köln,30\"", [["3,a\"b,Köln,30"]], nil),
    ("3;a;Köln,,,", [["3;a;Köln", "", "", ""]], nil),
    ("3,\"a\" b,Köln,30", [["3", "a b", "Köln", "30"]], .textAfterQuote),
    ("3,\"a,Köln,30", [["3", "\"a", "Köln", "30"]], .unclosedQuote),
    ("3,'a, b,Köln,30", [["3", "'a", " b", "Köln", "30"]], nil),
    ("3;a;Köln", [["3;a;Köln"]], nil),
    ("3;a;Köln;30;x", [["3;a;Köln;30;x"]], nil),
    ("3,a,30", [["3", "a", "30"]], nil),
    // Rows that a stray quote has joined are rows again; a text that may be one is left.
    (
      "3,\"a,Köln,30\n4,b,5\",40",
      [["3", "\"a", "Köln", "30"], ["4", "b", "5\"", "40"]], .unclosedQuote
    ),
    ("3,\"a,Köln,30\n4,b\",Bonn,40", [["3", "a,Köln,30\n4,b", "Bonn", "40"]], .joinedRows),
    (
      "3,\"x, y, z\nand, so, on\",Köln,30", [["3", "x, y, z\nand, so, on", "Köln", "30"]], nil
    ),
    ("3,\"x\ny\",30", [["3", "x\ny", "30"]], nil),
    // So are rows of which one has commas inside quotes of its own.
    (
      "3,\"a,Köln,30\n4,b 5\",\"Bonn, Bad\",40",
      [["3", "a,Köln,30\n4,b 5", "Bonn, Bad", "40"]], .joinedRows
    ),
    (
      "3,\"a,Köln,30\n4,b 5\",\"Bonn\",Bad,40",
      [["3", "\"a", "Köln", "30"], ["4", "b 5\"", "Bonn", "Bad", "40"]], .unclosedQuote
    ),
    (
      "3,\"a,Köln,30\n4,\"\"x\ny\"\",Bonn,40\n5,b 6\",Trier,50",
      [["3", "a,Köln,30\n4,\"x\ny\",Bonn,40\n5,b 6", "Trier", "50"]], .joinedRows
    ),
    (
      "3,a,Köln,\"30, 40, 50, 60, or\n70, 80, 90, 100\"",
      [["3", "a", "Köln", "30, 40, 50, 60, or\n70, 80, 90, 100"]], nil
    ),
  ]

  @Test(arguments: rows)
  func `a row is read as it may be meant, and that is told`(
    _ row: String, _ expected: [[String]], _ kind: QuoteProblem.Kind?
  ) {
    let text = Self.above + row + "\n" + Self.below
    let records = read(text)
    #expect(records.dropFirst(3).dropLast(2).map(\.cells) == expected)
    #expect(records.first { $0.problem != nil }?.problem?.kind == kind)
    if let problem = records.first(where: { $0.problem != nil })?.problem {
      #expect(problem.line == 4)
    }
    #expect(
      records.suffix(2).map(\.cells) == [
        ["8", "Valves", "Kiel", "80"], ["9", "5\" pipe", "Trier", "90"],
      ])
  }

  @Test func `without a usual width a row is read as it stands`() {
    let text = "3,\"a\"b, c\",Köln,30\n"
    let reader = RecordReader(Array(text.utf8), dialect: .comma)
    #expect(read(text, reader: reader).map(\.cells) == [["3", "ab", " c\"", "Köln", "30"]])
  }

  @Test func `every byte and line of a text with odd rows belongs to one record`() {
    var generator = SeededGenerator(seed: 11)
    let rows = Self.rows.map(\.0) + ["", "8,Valves,Kiel,80", "\"x\ny\",\"a\",b,c"]
    for _ in 0..<500 {
      var text = Self.above + Self.below
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        text += rows.randomElement(using: &generator) ?? ""
        text += ["\n", "\r\n", "\r", ""].randomElement(using: &generator) ?? ""
      }
      let bytes = Array(text.utf8)
      var reader = RecordReader(bytes)
      var record = Record()
      var (end, line) = (0, 1)
      while reader.next(into: &record) {
        #expect(bytes[end..<record.offset].allSatisfy { $0 == 0x0A || $0 == 0x0D })
        #expect(record.line >= line && record.lines >= 1)
        (end, line) = (record.end, record.line + record.lines)
        #expect(reader.record(at: record.offset, line: record.line) == record)
      }
      #expect(bytes[end...].allSatisfy { $0 == 0x0A || $0 == 0x0D })
    }
  }
}
