import TerminalHarness
import Testing

/// `pipecast check`, and the exit codes of what could not be used.
@Suite struct CheckCommandTests {
  private static let header = "Name,Owner,Stage,Amount,Close Date\n"
  private static let sound = header + "Big one,Ana,Closed Won,100,2026-12-01\n"

  @Test(
    arguments: [
      ("sound", sound, 0, 0),
      ("a rejected record", sound + "Small one,Ana,Closed Won,1,2026-12-01,n/a\n", 1, 1),
      ("a cell left out", sound + "Small one,Ana,Closed Won,TBD,2026-12-01\n", 1, 1),
      ("a stage without a weight", sound + "Small one,Ana,Wooing,100,2026-12-01\n", 0, 1),
    ])
  func `the exit code says whether anything was lost`(
    what: String, text: String, code: Int32, strictCode: Int32
  ) throws {
    let bytes = Array(text.utf8)
    let checked = try Program.run(["check", "-"], input: bytes)
    #expect(checked.status == .exit(code), "\(what)")
    #expect(checked.errorText.isEmpty)
    #expect(checked.text.hasPrefix("Issues: standard input\n"))
    let reported = try Program.run(["report", "reps", "-"], input: bytes)
    #expect(reported.status == .exit(0), "\(what)")
    for arguments in [["check", "-"], ["report", "reps", "-"], ["-"]] {
      let strict = try Program.run(arguments + ["--strict"], input: bytes)
      #expect(strict.status == .exit(strictCode), "\(what): \(arguments)")
      #expect(strict.output.isEmpty == false)
    }
  }

  @Test func `each issue is shown in its line, and the last line says how all adds up`() throws {
    let checked = try Program.run(["check", sampleData, "--as-of", "2026-11-21"])
    #expect(checked.status == .exit(1))
    let lines = checked.text.split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    let first = try #require(lines.firstIndex { $0.hasPrefix("deals-2026-11-21.csv:1386:7: ") })
    #expect(lines[first + 1].hasPrefix("  1386 | "))
    #expect(lines[first + 2].allSatisfy { " ^".contains($0) })
    #expect(lines[first + 3] == "  hint: Correct the amount in the CRM, or empty the cell.")
    #expect(
      lines.dropLast().last == "1,804 rows read = 1,802 deals + 2 rejected "
        + "(1 too many cells, 1 repeated id); 0 bytes unaccounted")
    let plain = try Program.run(["check", sampleData, "--plain", "--ascii"])
    #expect(!plain.text.contains("^") && plain.output.allSatisfy { $0 < 0x7F })
  }

  @Test func `JSON has fixed keys, exact sums and every issue with its place`() throws {
    let checked = try Program.run(["check", sampleData, "--format", "json"])
    #expect(checked.status == .exit(1))
    let json = try JSON(checked.output)
    #expect(
      json.keys == [
        "file", "bytes", "encoding", "dialect", "quoting", "crm", "columns", "missing", "unused",
        "filledDown", "counts", "rejected", "sums", "files", "issueCounts", "issuesNotListed",
        "issues",
      ])
    #expect(json["sums"]?.array?.first?["total"]?.string == "80796100.00")
    #expect(json["bytes"]?["unaccounted"]?.int == 0)
    let issues = try #require(json["issues"]?.array)
    #expect(issues.count == 8)
    let file = try #require(StoredFile(sampleData + "/deals-2026-11-21.csv")).bytes
    for issue in issues {
      let offset = try #require(issue["byteOffset"]?.int)
      let found = Array((issue["found"]?.string ?? "").utf8)
      #expect(file[offset...].drop { $0 == UInt8(ascii: "\"") }.starts(with: found))
      #expect(issue["hint"]?.string?.isEmpty == false)
    }
    let files = try #require(json["files"]?.array)
    #expect(
      files.compactMap { $0["name"]?.string } == [
        "deals-2026-11-07.csv", "deals-2026-11-14.csv", "deals-2026-11-21.csv", "quotas.csv",
        "stages.csv", "team.csv",
      ])
    #expect(files.map { $0["what"]?.string?.hasSuffix(": shown") }.firstIndex(of: true) == 2)
  }

  @Test func `codes are listed and explained`() throws {
    let all = try Program.run(["check", "--explain"])
    #expect(all.status == .exit(0))
    let codes = all.text.split(separator: "\n").compactMap { $0.split(separator: " ").first }
      .dropLast().map(String.init)
    #expect(codes.count > 15 && codes.contains("short-row"))
    for code in codes {
      let one = try Program.run(["check", "--explain", code])
      #expect(one.status == .exit(0))
      #expect(one.text.hasPrefix(code + ": ") && one.text.contains("\n  Remedy   "))
    }
    let unknown = try Program.run(["check", "--explain", "bad\u{1B}"])
    #expect(unknown.status == .exit(2))
    #expect(
      unknown.errorText
        == "pipecast: no issue has the code bad␛; pipecast check --explain lists them\n")
  }

  @Test func `of a folder each file is named with what it is`() throws {
    let folder = try TemporaryFolder()
    for name in ["deals-2026-11-14.csv", "deals-2026-11-21.csv", "b.csv", "deals-2026-02-30.csv"] {
      try folder.write(Self.sound, to: name)
    }
    try folder.write("", to: "deals-2026-11-07.csv")
    try folder.write(Self.sound, to: "deals-2026-11-21 (1).csv")
    try folder.write("stage,weight\n", to: "stages.csv")
    try folder.write("x", to: "notes.txt")
    _ = try folder.makeFolder("old.csv")
    let text = try Program.run(["check", folder.path]).text
    for line in [
      "b.csv                     not shown: others have a date in their names",
      "deals-2026-02-30.csv      not shown: others have a date in their names, "
        + "the date in its name is no day of the calendar",
      "deals-2026-11-07.csv      export of Sat 7 Nov 2026, empty",
      "deals-2026-11-14.csv      export of Sat 14 Nov 2026",
      "deals-2026-11-21 (1).csv  left out: same day as deals-2026-11-21.csv",
      "deals-2026-11-21.csv      export of Sat 21 Nov 2026: shown",
      "notes.txt                 left out: not a CSV file",
      "old.csv                   left out: not a file but a folder",
      "stages.csv                weights and order of the stages",
    ] {
      #expect(text.contains("\n" + line + "\n"), "\(line) in\n\(text)")
    }
  }
}
