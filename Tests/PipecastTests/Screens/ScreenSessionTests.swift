import TerminalHarness
import Testing

/// Ways through the screens, as users go them.
@Suite struct ScreenSessionTests {
  /// The program on the sample exports, with its first screen.
  private func started(
    _ arguments: [String] = [sampleData], rows: Int = 24, columns: Int = 100,
    environment: [String: String] = [:], input: String? = nil
  ) throws -> Session {
    let session = try Session(
      [builtProgram] + arguments + ["--no-replay"], rows: rows, columns: columns,
      environment: environment,
      input: input)
    try session.wait(for: "? help")
    return session
  }

  private func quit(_ session: Session) throws {
    session.send("q")
    #expect(try session.ending() == .exit(0))
    #expect(session.unrestored == nil)
    #expect(session.screen.unknownSequences.isEmpty)
    #expect(session.screen.farewell.isEmpty)
  }

  /// The first row that the pointer marks.
  private func selected(_ screen: VirtualScreen) -> String? {
    screen.texts.first { $0.hasPrefix("▸") }
  }

  private func waitForSelection(of text: String, in session: Session) throws {
    try session.wait(until: "\"\(text)\" is selected") { selected($0)?.contains(text) == true }
  }

  /// The newest sample export in a folder of its own.
  private func copiedExport() throws -> (folder: TemporaryFolder, text: String, path: String) {
    let folder = try TemporaryFolder()
    let text = try #require(StoredFile(newestExport)).text
    return (folder, text, try folder.write(text, to: "deals-2026-11-21.csv"))
  }

  @Test func `Enter goes from the company to a deal, and Esc back with the selection`() throws {
    let session = try started()
    session.send("3")
    try session.wait(for: "[3 Reps]")
    session.press(.down)
    try waitForSelection(of: "Ben Okafor", in: session)
    session.press(.enter)
    try session.wait(for: "Reps › Ben Okafor")
    session.press(.down, .down)
    let reached = session.screen
    try session.wait(until: "the third deal is selected") { selected($0) != selected(reached) }
    session.press(.down)
    session.send("i")
    try session.wait(for: "×")
    session.press(.escape)
    try session.wait(until: "the box is closed") { selected($0) != nil }
    let deal = try #require(selected(session.screen))
    // The list may have cut it.
    let name = String(deal.dropFirst(2).prefix(24).prefix { $0 != "…" })
    session.press(.enter)
    try session.wait(for: "Why this number")
    #expect(session.screen.text.contains(name))
    session.press(.escape)
    try session.wait(until: "the deal is selected still") { selected($0) == deal }
    session.press(.escape)
    try session.wait(for: "[3 Reps]")
    try waitForSelection(of: "Ben Okafor", in: session)
    session.press(.escape)
    try session.wait(for: "[1 Overview]")
    session.press(.escape)
    try quit(session)
  }

  @Test func `resizes on the way change nothing but the size`() throws {
    let session = try started()
    session.send("4")
    session.press(.down, .down)
    try waitForSelection(of: "Ullsholt", in: session)
    for (rows, columns) in [(1, 1), (60, 200), (2, 300), (40, 3), (12, 40), (24, 100)] {
      session.resize(rows: rows, columns: columns)
    }
    try waitForSelection(of: "Ullsholt", in: session)
    session.press(.enter)
    try session.wait(for: "Why this number")
    session.resize(rows: 1, columns: 1)
    session.press(.escape)
    session.resize(rows: 30, columns: 120)
    try waitForSelection(of: "Ullsholt", in: session)
    try quit(session)
  }

  @Test func `an export holds the rows shown, for its owner alone`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "due.csv")
    let session = try started(columns: 120)
    session.send("4")
    try session.wait(for: "117 deals due")
    session.send("e\u{15}\(path)\r")
    try session.wait(for: "Exported 117 rows")
    let file = try #require(StoredFile(path))
    #expect(file.permissions == 0o600)
    #expect(folder.names() == ["due.csv"])
    let options = ["--as-of", "2026-11-21", "--format", "json"]
    let filter = ["--filter", "due:2026-11-21..2027-02-19"]
    let listed = try JSON(
      Program.run(["report", "deals", sampleData] + options + filter).output)
    let rows = file.text.split(separator: "\n")
    #expect(rows.count == 118)
    for (row, deal) in zip(rows.dropFirst(), listed["rows"]?.array ?? []) {
      // Each row holds its deal's figures as the report writes them, wherever its columns stand.
      for key in ["stage", "amount", "weighted", "close"] {
        let cell = deal[key]?.string ?? ""
        #expect(row.contains(cell), "\(key) of \(row)")
      }
    }

    // Read again, the export has the same deals and amounts.
    let figures = try [path, sampleData].map { source in
      let json = try JSON(Program.run(["report", "overview", source] + options).output)
      return json["rows"]?.array?.map { row in [row["deals"], row["amount"]] }
    }
    #expect(figures[0] == figures[1])
    try quit(session)
  }

  @Test func `an export over a file asks first`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("mine\n", to: "due.csv")
    let session = try started(columns: 120)
    session.send("4")
    try session.wait(for: "[4 Deals]")
    for answer in ["n", "\u{1B}", "\r"] {
      session.send("e\u{15}\(path)\r")
      try session.wait(for: "exists. Replace it?")
      session.send(answer)
      try session.wait(for: "Nothing was written.")
      #expect(StoredFile(path)?.text == "mine\n")
    }
    session.send("e\u{15}\(path)\r")
    try session.wait(for: "exists. Replace it?")
    session.send("y")
    try session.wait(for: "Exported 117 rows")
    #expect(StoredFile(path)?.text.split(separator: "\n").count == 118)
    #expect(folder.names() == ["due.csv"])
    session.send("e\u{15}\(folder.path(of: "no/due.csv"))\r")
    try session.wait(for: "there is no such file or folder")
    try quit(session)
  }

  @Test func `r reads the replaced file and keeps the deal`() throws {
    let (folder, text, path) = try copiedExport()
    let session = try started([path])
    session.send("4")
    session.press(.down, .down)
    try waitForSelection(of: "Ullsholt", in: session)
    let added = "D-1,Brand new,Acme,Ana Beltrán,,Proposal,5000,USD,2026-11-22,,,,,,,,,,\n"
    try folder.write(text + added, to: "deals-2026-11-21.csv")
    session.send("r")
    try session.wait(for: "Read again: 1,803 deals.")
    #expect(session.screen.text.contains("Brand new"))
    try waitForSelection(of: "Ullsholt", in: session)
    try folder.write("", to: "deals-2026-11-21.csv")
    session.send("r")
    try session.wait(for: "Not read again")
    #expect(session.screen.text.contains("Brand new"))
    try quit(session)
  }

  @Test func `deals from standard input leave the keys to the terminal`() throws {
    let session = try started(["-", "--as-of", "2026-11-21"], input: newestExport)
    session.send("3")
    try session.wait(for: "[3 Reps]")
    session.send("r")
    try session.wait(for: "standard input can be read only once")
    try quit(session)
  }

  @Test(arguments: [NamedKey.controlC])
  func `Ctrl-C ends from every depth`(key: NamedKey) throws {
    for keys in ["", "4\r", "4/stage", "4e", "4i", "?"] {
      let session = try started()
      session.send(keys)
      session.press(key)
      #expect(try session.ending() == .exit(0), "after \(keys)")
      #expect(session.unrestored == nil)
    }
  }

  @Test func `a filter works while it is typed`() throws {
    let session = try started()
    session.send("4")
    try session.wait(for: "117 deals due")
    session.send("/rep:ben")
    try session.wait(for: "17 deals due")
    session.send(" amount>100k")
    try session.wait(until: "all deals are large and Ben's") { screen in
      screen.text.contains("amount>100k") && !screen.text.contains(" 17 deals due")
    }
    session.press(.enter)
    try session.wait(for: "? help")
    session.press(.escape)
    try session.wait(for: "117 deals due")
    session.send("/amount>")
    try session.wait(for: "amount>100k or amount<=2500")
    session.press(.escape)
    try session.wait(for: "117 deals due")
    try quit(session)
  }

  @Test(arguments: ["NO_COLOR", "--color"])
  func `without colour no cell has one`(way: String) throws {
    let session = try started(
      [sampleData] + (way == "--color" ? ["--color", "never"] : []),
      environment: way == "NO_COLOR" ? ["NO_COLOR": "1"] : [:])
    for key in ["3", "4", "9", "?"] {
      let before = session.screen.text
      session.send(key)
      try session.wait(until: "another screen") { $0.text != before }
      let styles = session.screen.cells.joined().map(\.style)
      #expect(styles.allSatisfy { $0.foreground == nil && $0.background == nil })
    }
    session.press(.escape)
    try session.wait(for: "? help")
    try quit(session)
  }

  @Test func `with colour some cells have one`() throws {
    let session = try started()
    #expect(session.screen.cells.joined().contains { $0.style.foreground != nil })
    try quit(session)
  }

  @Test func `--theme high-contrast is bold, without colours and without faint text`() throws {
    let session = try started([sampleData, "--theme", "high-contrast"])
    let styles = session.screen.cells.joined().map(\.style)
    #expect(styles.allSatisfy { $0.foreground == nil && !$0.isDim })
    #expect(styles.contains { $0.isBold })
    try quit(session)
  }

  @Test func `--plain shows the cursor at the selection and a move sends little`() throws {
    let session = try started([sampleData, "--plain"])
    #expect(session.screen.modes.contains(25))
    let text = session.screen.text
    let row = session.screen.cursor.row
    let before = session.receivedBytes
    session.press(.down)
    try session.wait(until: "the cursor is on the next row") { $0.cursor.row == row + 1 }
    #expect(session.screen.text == text)
    #expect(session.receivedBytes - before < 60)
    try quit(session)
  }

  @Test func `--ascii shows ASCII alone`() throws {
    let session = try started([sampleData, "--ascii"])
    for key in ["3", "\r", "4", "\r", "9", "?"] {
      let before = session.screen.text
      session.send(key)
      try session.wait(until: "another screen") { $0.text != before }
      #expect(session.screen.text.utf8.allSatisfy { $0 < 0x80 }, "after \(key)")
    }
    session.press(.escape)
    try session.wait(for: "? help")
    try quit(session)
  }

  @Test func `no command and no screen touches the files`() throws {
    let folder = try TemporaryFolder()
    let names = ["deals-2026-11-21.csv", "stages.csv", "team.csv", "quotas.csv"]
    for name in names {
      try folder.write(bytes: #require(StoredFile("\(sampleData)/\(name)")).bytes, to: name)
    }
    let before = names.map { StoredFile(folder.path(of: $0)) }
    for arguments in [[], ["check"], ["report", "deals"], ["report", "issues"], ["-"]] {
      _ = try Program.run(arguments, in: folder.path)
    }
    let session = try started([folder.path])
    session.send("3\r\r")
    session.send("[]4/a\rs9\rr")
    try session.wait(for: "Read again")
    try quit(session)
    #expect(names.map { StoredFile(folder.path(of: $0)) } == before)
    #expect(folder.names() == names.sorted())
  }
}
