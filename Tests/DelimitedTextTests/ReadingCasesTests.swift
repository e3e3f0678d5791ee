import DelimitedText
import Testing

/// Small files of the kinds that CRMs, spreadsheets and people make, each with what it must become.
@Suite struct ReadingCasesTests {
  /// A file, its records, and the line and column of each quote that is not used as it should be.
  struct Case: CustomTestStringConvertible, Sendable {
    var text: String
    var records: [[String]]
    var problems: [String] = []

    var testDescription: String { text.debugDescription }
  }

  private static let quotes = [
    Case(text: "a,b\n\"1\"\"\",2\n", records: [["a", "b"], ["1\"", "2"]]),
    Case(text: "a,b\n\"\"\"1\"\"\",2\n", records: [["a", "b"], ["\"1\"", "2"]]),
    Case(text: "a,b\n1\"2,3\n", records: [["a", "b"], ["1\"2", "3"]]),
    Case(text: "a,b\n1\"\"2,3\"\n", records: [["a", "b"], ["1\"\"2", "3\""]]),
    Case(text: "a,b\n \"1,2\"\n", records: [["a", "b"], [" \"1", "2\""]]),
    Case(text: "a,b\n\"1\" ,2\n", records: [["a", "b"], ["1 ", "2"]], problems: ["2:1"]),
    Case(text: "a,b\n\"1\"x,2\n", records: [["a", "b"], ["1x", "2"]], problems: ["2:1"]),
    Case(
      text: "a,b\n\"1\"x\"y\",2\n", records: [["a", "b"], ["1\"x\"y", "2"]], problems: ["2:1"]),
    Case(text: "a,b\n1,\"2\n", records: [["a", "b"], ["1", "\"2"]], problems: ["2:3"]),
    Case(text: "a,b\n1,\"", records: [["a", "b"], ["1", "\""]], problems: ["2:3"]),
    Case(text: "a,b\n1,\"\"", records: [["a", "b"], ["1", ""]]),
    Case(text: "a,b\n1,\"\"\"", records: [["a", "b"], ["1", "\""]], problems: ["2:3"]),
    Case(
      text: "a,b\né,\"2\n3,4\n5,6\n",
      records: [["a", "b"], ["é", "\"2"], ["3", "4"], ["5", "6"]],
      problems: ["2:3"]),
    Case(
      text: "a,b\n1,\"2\n3,\"4\"\n", records: [["a", "b"], ["1", "\"2"], ["3", "4"]],
      problems: ["2:3"]),
    Case(
      text: "a,b\n1,\"2\n3,\"\"\n5,6\n",
      records: [["a", "b"], ["1", "\"2"], ["3", ""], ["5", "6"]],
      problems: ["2:3"]),
    Case(
      text: "a,b\n\"x\ny\",\"2\n", records: [["a", "b"], ["x\ny", "\"2"]], problems: ["3:4"]),
    Case(
      text: "\"a\n\n\nb\",\"c\r\rd\"\r\n1,2\r\n", records: [["a\n\n\nb", "c\r\rd"], ["1", "2"]]),
    Case(text: "a,'b\n1,2'\n", records: [["a", "'b"], ["1", "2'"]]),
  ]

  /// Quoted cells over several lines: those whose lines look like rows are told of.
  private static let joinedRows = [
    Case(
      text: "a,b,c,d\n1,\"2,3,4\n5,6\"\",7,8\n9,0\",1,2\n",
      records: [["a", "b", "c", "d"], ["1", "2,3,4\n5,6\",7,8\n9,0", "1", "2"]],
      problems: ["2:3"]),
    Case(
      text: "a,b,c\r\n1,é,\"2\r\n3,4,5\"", records: [["a", "b", "c"], ["1", "é", "2\r\n3,4,5"]],
      problems: ["2:5"]),
    Case(
      text: "a,b,c\n1,\"x, y\nz, w\",3\n", records: [["a", "b", "c"], ["1", "x, y\nz, w", "3"]]),
    Case(
      text: "a,b,c\n1,\"x,y\nz,w\",3\n", records: [["a", "b", "c"], ["1", "x,y\nz,w", "3"]],
      problems: ["2:3"]),
    Case(
      text: "a,b,c\n\"1\" ,\"2,3\r4,5\",6\n7,8,9\n",
      records: [["a", "b", "c"], ["1 ", "2,3\r4,5", "6"], ["7", "8", "9"]], problems: ["2:6"]),
    Case(
      text: "a,b,c\n1,\"Dear Ana,\nthank you\nfor all, Bo\",3\n",
      records: [["a", "b", "c"], ["1", "Dear Ana,\nthank you\nfor all, Bo", "3"]]),
    Case(text: "a,b\n1,\"2\n3,4\"\n", records: [["a", "b"], ["1", "2\n3,4"]]),
    Case(text: "a,b,c\n1,2,\"3\n\"", records: [["a", "b", "c"], ["1", "2", "3\n"]]),
    Case(text: "a,b,c\n\"1\n\",2,3\n", records: [["a", "b", "c"], ["1\n", "2", "3"]]),
  ]

  private static let lines = [
    Case(text: "a,b\r1,2\r3,4", records: [["a", "b"], ["1", "2"], ["3", "4"]]),
    Case(
      text: "a,b\r\n1,2\n3,4\r5,6", records: [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]]),
    Case(text: "a,b\n\r1,2\n\r", records: [["a", "b"], ["1", "2"]]),
    Case(text: "\n\n\na,b\n\n\n1,2\n\n", records: [["a", "b"], ["1", "2"]]),
    Case(text: "a,b\n,\n \n1,2", records: [["a", "b"], ["", ""], [" "], ["1", "2"]]),
    Case(text: "a\n1\n2\n", records: [["a"], ["1"], ["2"]]),
    Case(text: "a,b,c", records: [["a", "b", "c"]]),
    Case(text: "a", records: [["a"]]),
    Case(text: "\u{FEFF}", records: []),
    Case(text: "\u{FEFF}\n", records: []),
    Case(text: "\r\n\r\r\n\n", records: []),
    Case(text: "a,b\n1\u{0},\u{0}2\n", records: [["a", "b"], ["1\u{0}", "\u{0}2"]]),
    Case(text: "a,b\n1,2\u{1A}", records: [["a", "b"], ["1", "2\u{1A}"]]),
    Case(text: "a,b\n1\u{B}2,\u{C}\n", records: [["a", "b"], ["1\u{B}2", "\u{C}"]]),
    Case(text: "a,b\n1\n1,2,3,\n", records: [["a", "b"], ["1"], ["1", "2", "3", ""]]),
    Case(text: "a,\u{FEFF}b\n1,2\n", records: [["a", "\u{FEFF}b"], ["1", "2"]]),
  ]

  private static let delimiters = [
    Case(text: "sep=^\na^b\n1,2^3\n", records: [["a", "b"], ["1,2", "3"]]),
    Case(text: "sep= \na b\n1 2\n", records: [["a", "b"], ["1", "2"]]),
    Case(text: "\u{FEFF}sep=\t\na\tb\n", records: [["a", "b"]]),
    Case(text: "sep=;", records: []),
    Case(text: "sep=;\r\n\r\na;b\r\n", records: [["a", "b"]]),
    Case(text: "sep=\"\na,b\n", records: [["sep=\""], ["a", "b"]], problems: []),
    Case(text: "n;a\nx;1,5\ny;2,5\n", records: [["n", "a"], ["x", "1,5"], ["y", "2,5"]]),
    Case(
      text: "n;a;b\n\"x;y;z\";1,5;2,5\n\"w;\";3,5;4,5\n",
      records: [["n", "a", "b"], ["x;y;z", "1,5", "2,5"], ["w;", "3,5", "4,5"]]),
    Case(
      text: "n|at\nx, y|09:30\nz|10:45\n",
      records: [["n", "at"], ["x, y", "09:30"], ["z", "10:45"]]),
    Case(text: "n:at\nx:1\ny:2\n", records: [["n", "at"], ["x", "1"], ["y", "2"]]),
    Case(
      text: "n,at\nx,09:30:00\ny,10:45:00\n",
      records: [["n", "at"], ["x", "09:30:00"], ["y", "10:45:00"]]),
    Case(
      text: "n\tnote\nx\ta, b; c\ny\td, e; f\n",
      records: [["n", "note"], ["x", "a, b; c"], ["y", "d, e; f"]]),
    Case(
      text: "\"a,b\"\t\"c,d\"\n\"e,f\"\t\"g,h\"\n", records: [["a,b", "c,d"], ["e,f", "g,h"]]),
    Case(
      text: "a,b,c\n\"1;2;3;4\",\"5|6|7\",8\n\"1;2;3;4\",\"5|6|7\",9\n",
      records: [["a", "b", "c"], ["1;2;3;4", "5|6|7", "8"], ["1;2;3;4", "5|6|7", "9"]]),
    Case(
      text: "Report, made by Ana\n\na;b;c\n1;2;3\n4;5;6\n",
      records: [["Report, made by Ana"], ["a", "b", "c"], ["1", "2", "3"], ["4", "5", "6"]]),
  ]

  @Test(arguments: quotes + joinedRows + lines + delimiters)
  func `every cell is read as it stands`(_ example: Case) {
    var reader = RecordReader(DecodedText(Array(example.text.utf8)).bytes)
    var record = Record()
    var records: [[String]] = []
    var problems: [String] = []
    while reader.next(into: &record) {
      records.append(record.cells.map(reader.text(of:)))
      if let problem = record.problem { problems.append("\(problem.line):\(problem.column)") }
    }
    #expect(records == example.records)
    #expect(problems == example.problems)
  }

  @Test func `a stray quote on line 2 of 20,000 swallows no row`() {
    let rows = (3...20_000).map { "\($0),pumps,\($0 * 10)\n" }.joined()
    for tail in ["", "20001,\"Taps\",5\n", "20001,\"\",5\n", "20001,a \"b\" c,5\n"] {
      var reader = RecordReader(
        Array(("id,name,amount\n2,\"pumps,20\n" + rows + tail).utf8), dialect: .comma)
      var record = Record()
      var (count, problems) = (0, 0)
      while reader.next(into: &record) {
        count += 1
        #expect(record.lines == 1)
        if let problem = record.problem {
          problems += 1
          #expect([problem.line, problem.column, problem.cell] == [2, 3, 1])
        }
      }
      #expect(count == 20_000 + (tail.isEmpty ? 0 : 1))
      #expect(problems == 1)
    }
  }
}
