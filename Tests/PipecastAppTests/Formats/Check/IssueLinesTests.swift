import PipecastApp
import PipelineImport
import PipelineModel
import Testing
import TextUI

@Suite struct IssueLinesTests {
  private static let header = "Id,Name,Owner,Amount,Stage,Close Date\n"

  private func issues(_ text: String) throws -> [PipelineImport.Issue] {
    try Importer().deals(
      in: Array(text.utf8), file: RawText("deals.csv"), asOf: Day(number: 20_778)
    ).receipt.issues.kept.filter { $0.code != .unknownStage }
  }

  private func excerpt(_ row: String, width: Int = 100, isASCII: Bool = false) throws -> [String] {
    let issue = try #require(try issues(Self.header + row).first)
    return IssueLines(width: width, isASCII: isASCII).excerpt(of: issue).map(\.description)
  }

  @Test(arguments: [
    ("1,Pumps,Ada,12abc,A,2026-12-01\n", ["  2 | 1,Pumps,Ada,12abc,A,2026-12-01", "^^^^^"]),
    ("1,東京,Ada,x1,A,\n", ["  2 | 1,東京,Ada,x1,A,", "^^"]),
    ("1,a\tb,Ada,x1,A,\n", ["  2 | 1,a␉b,Ada,x1,A,", "^^"]),
    ("1,\"P, \"\"x\"\"\",Ada,\"x1\",A,\n", ["  2 | 1,\"P, \"\"x\"\"\",Ada,\"x1\",A,", "^^^^"]),
    ("1,\"two\nlines\",Ada,  x1 ,A,\n", ["  3 | lines\",Ada,  x1 ,A,", "^^"]),
    ("1,a\u{1B}[2J,Ada,x1,A,\n", ["  2 | 1,a␛[2J,Ada,x1,A,", "^^"]),
    ("1,Pumps,Ada,x1,A,", ["  2 | 1,Pumps,Ada,x1,A,", "^^"]),
    ("1,Pumps,Ada,1,A\n", ["  2 | 1,Pumps,Ada,1,A", "^"]),
    ("1,Pumps,Ada,1,A,,n/a\n", ["  2 | 1,Pumps,Ada,1,A,,n/a", "^^^"]),
    ("1,Pumps,Ada,\"x\n1\",A,\n", ["  2 | 1,Pumps,Ada,\"x", "^^"]),
  ])
  func `the carets stand under the cell`(_ row: String, _ expected: [String]) throws {
    let lines = try excerpt(row)
    try #require(lines.count == 2)
    #expect(lines[0] == expected[0])
    let start = lines[1].count { $0 == " " }
    #expect(lines[1].drop { $0 == " " } == expected[1])
    // The cells that are named are the last of their text but one delimiter.
    let marked = column(start, of: lines[0], columns: expected[1].utf8.count)
    let cell = ["12abc", "x1", "\"x1\"", "n/a", "\"x", ""]
    #expect(cell.contains(marked), "\(marked) in \(lines)")
  }

  /// The letters of `line` from a column on.
  private func column(_ start: Int, of line: String, columns: Int) -> String {
    let safe = SafeText(sanitizing: line)
    let before = safe.prefix(start).description.unicodeScalars.count
    let all = safe.prefix(start + columns).description.unicodeScalars
    return String(String.UnicodeScalarView(all.dropFirst(before)))
  }

  @Test(arguments: [20, 24, 40, 60, 80, 100, 500])
  func `a long line is cut around the cell to the width`(_ width: Int) throws {
    let filler = String(repeating: "long 東京 words ", count: 60)
    for row in [
      "1,\(filler),Ada,x1y,A,", "1,Pumps,Ada,x1y,\(filler),", "1,\(filler),Ada,x1y,\(filler),",
      "1,\(filler),\(filler),x1\(filler),A,",
    ] {
      let lines = try excerpt(row + "\n", width: width)
      #expect(SafeText(sanitizing: lines[0]).columns <= width)
      #expect(lines[1].utf8.count <= width)
      let start = lines[1].count { $0 == " " }
      #expect(column(start, of: lines[0], columns: 2) == "x1", "\(lines)")
    }
  }

  @Test func `in ASCII nothing else is printed, and the carets stand right`() throws {
    let lines = try excerpt(
      "1,Müller 東\t\(String(repeating: "é", count: 200)),Ada,x1,A,\n", width: 60, isASCII: true)
    #expect(lines.allSatisfy { $0.utf8.allSatisfy { (0x20..<0x7F).contains($0) } })
    #expect(column(lines[1].count { $0 == " " }, of: lines[0], columns: 2) == "x1")
  }

  @Test(arguments: IssueCode.allCases)
  func `every code has a file that shows it, and a text that explains it`(
    _ code: IssueCode
  ) throws {
    let name = "\(code.rawValue).csv"
    let bytes = try #require(Self.example(name), "no Fixtures/errors/\(name)")
    let found: IssueList
    if code == .repeatedEntry {
      found = try StageTable(bytes, file: RawText(name)).issues
    } else {
      var importer = Importer()
      if code == .longCell { importer.cellLimit = 64 }
      found = try importer.deals(in: bytes, file: RawText(name), asOf: Day(number: 20_778))
        .receipt.issues
    }
    #expect(found.count(of: code) > 0)
    let lines = found.kept.flatMap { IssueLines().lines(of: $0) }.map(\.description)
    try expectSnapshot(lines.joined(separator: "\n") + "\n", "Issues/\(code.rawValue)")
    let words = CheckFormat.explanation(of: code)
    #expect(words.hasPrefix(code.rawValue + ": "))
    #expect(
      CheckFormat.explanation(of: nil).contains("\n" + code.rawValue + " ")
        || CheckFormat.explanation(of: nil).hasPrefix(code.rawValue + " "))
  }

  private static func example(_ name: String) -> [UInt8]? {
    let folder = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return contents("/\(folder)/PipelineImportTests/Fixtures/errors/\(name)")
  }
}
