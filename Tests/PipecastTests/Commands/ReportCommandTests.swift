import Glibc
import TerminalHarness
import Testing

/// `pipecast report` on the sample exports, byte by byte.
@Suite struct ReportCommandTests {
  /// The files of `Expected`; `.ci/run` compares the same.
  static let expectedFiles = [
    "report-overview.txt", "report-overview.json", "report-overview.md", "report-reps.txt",
    "report-weeks.txt", "report-weeks.csv", "report-weeks.json", "report-weeks.md",
    "report-reps.csv", "report-reps.json", "report-stages.txt", "report-stages.json",
    "report-deals.csv", "report-issues.txt", "report-issues.csv", "report-issues.json",
  ]
  private static let names = ["overview", "weeks", "reps", "rep", "deals", "stages", "issues"]
  private static let formats = ["table", "csv", "json", "markdown"]

  private func report(
    _ name: String, _ options: String..., format: String = "json",
    environment: [String: String] = [:]
  ) throws -> Program {
    let arguments = ["report", name, "SampleData", "--as-of", "2026-11-21", "--format", format]
    return try Program.run(arguments + options, environment: environment, in: root)
  }

  @Test(arguments: expectedFiles)
  func `a report prints what is expected of it`(file: String) throws {
    let parts = file.dropFirst("report-".count).split(separator: ".").map(String.init)
    let format = ["txt": "table", "md": "markdown"][parts[1]] ?? parts[1]
    let ended = try report(parts[0], format: format)
    #expect(ended.status == .exit(0))
    #expect(ended.errorText.isEmpty)
    let path = "\(expectedFolder)/\(file)"
    if getenv("RECORD_SNAPSHOTS") != nil { try StoredFile.write(ended.output, to: path) }
    let expected = try #require(StoredFile(path), "record \(file) and look at it")
    #expect(ended.text == expected.text)
  }

  @Test(arguments: names, formats)
  func `a report is the same everywhere and always`(name: String, format: String) throws {
    let here = try report(name, format: format)
    #expect(here.status == .exit(0))
    #expect(!here.output.isEmpty)
    let elsewhere: [[String: String]] = [
      [:], ["TZ": "Pacific/Kiritimati"], ["TZ": "Etc/GMT+12"], ["LC_ALL": "C"],
      ["LC_ALL": "de_DE.UTF-8", "LANG": "tr_TR.UTF-8"], ["COLUMNS": "20", "NO_COLOR": "1"],
    ]
    for environment in elsewhere {
      let there = try report(name, format: format, environment: environment)
      #expect(there.output == here.output, "with \(environment)")
    }
  }

  @Test(arguments: names)
  func `JSON is by the letter, with its keys in order`(name: String) throws {
    let json = try JSON(report(name).output)
    guard case .object(let members) = json else {
      Issue.record("no object")
      return
    }
    #expect(members.prefix(2).map(\.name) == ["report", "asOf"])
    #expect(json["report"] == .string(name))
    #expect(json["asOf"] == .string("2026-11-21"))
  }

  @Test(arguments: [["overview"], ["reps"], ["stages"], ["rep", "--rep", "Ana Beltrán"]])
  func `the filter of a row lists the deals of the row`(arguments: [String]) throws {
    let format = ["SampleData", "--as-of", "2026-11-21", "--format", "json"]
    let json = try JSON(Program.run(["report"] + arguments + format, in: root).output)
    let rows = try #require(json["rows"]?.array) + (json["notCounted"]?.array ?? [])
    var opened = 0
    for row in rows {
      guard let deals = row["deals"]?.int else { continue }
      let filter = try #require(row["filter"]?.string)
      let listed = try JSON(report("deals", "--filter", filter).output)
      let behind = try #require(listed["rows"]?.array)
      #expect(behind.count == deals, "\(filter)")
      for figure in ["amount", "weighted"] {
        guard let figureOfRow = row[figure] else { continue }
        let sum = try behind.map { try cents($0[figure] ?? .null) }.reduce(0, +)
        #expect(try sum == cents(figureOfRow), "\(figure) of \(filter)")
      }
      opened += 1
    }
    #expect(opened > 0)
  }

  @Test(arguments: names)
  func `ASCII is ASCII`(name: String) throws {
    let ended = try report(name, "--ascii", format: "table")
    #expect(ended.output.allSatisfy { $0 < 0x80 })
  }

  @Test func `input may come from a pipe`() throws {
    let bytes = try #require(StoredFile(newestExport)).bytes
    let arguments = ["report", "deals", "-", "--as-of", "2026-11-21", "--format", "csv"]
    let piped = try Program.run(arguments, input: bytes)
    #expect(piped.status == .exit(0))
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes: bytes, to: "deals.csv")
    let read = try Program.run(arguments.map { $0 == "-" ? path : $0 })
    #expect(piped.output == read.output)
  }

  /// An amount in minor units; null, the amount of a deal without one, is 0.
  private func cents(_ value: JSON) throws -> Int {
    guard value != .null else { return 0 }
    let parts = try #require(value.string).split(separator: ".")
    #expect(parts.count == 2 && parts[1].count == 2)
    return try #require(Int(parts.joined()))
  }
}
