import PipecastApp
import PipelineModel
import RandomData
import Testing
import TextUI

/// The program before a session is there.
@Suite struct StartTests {
  static let columns = ExportFile.KnownColumns(known: 12, all: 18)

  static func file(
    _ name: String, age: Int = 0, columns: ExportFile.KnownColumns? = columns
  ) -> ExportFile {
    ExportFile(
      name: RawText(name), path: RawText("sales/" + name), bytes: 1_234_567, age: age,
      columns: columns)
  }

  static let choice = FileChoice(
    folder: RawText("sales"),
    files: [
      file("opportunities.csv", age: 2 * 86_400), file("contacts.csv", age: 90, columns: few),
      file("old deals.csv", age: 400 * 86_400), file("notes.csv", age: 3600, columns: nil),
    ])
  static let few = ExportFile.KnownColumns(known: 1, all: 9)

  static func start(columns: Int = 100, rows: Int = 30, appearance: Appearance = .unicode) -> Start
  {
    Start(
      reading: RawText("deals.csv"), size: Size(rows: rows, columns: columns),
      appearance: appearance)
  }

  static func choosing(
    _ choice: FileChoice = choice, columns: Int = 100, rows: Int = 30,
    appearance: Appearance = .unicode
  ) -> Start {
    var start = start(columns: columns, rows: rows, appearance: appearance)
    start.show(choice)
    return start
  }

  static let progress = ReadProgress(
    file: RawText("deals.csv"), step: .deals, done: 12_345_678, total: 30_000_000)

  static func loading(columns: Int = 80, rows: Int = 24) -> Start {
    var start = start(columns: columns, rows: rows)
    start.show(progress)
    return start
  }

  static func failed(columns: Int = 80, rows: Int = 24) -> Start {
    var start = choosing(columns: columns, rows: rows)
    _ = start.update(.key(.enter))
    start.fail("opportunities.csv: the file holds no record; export the deals with a header row")
    return start
  }

  // MARK: Pictures

  @Test func `the list of files looks as recorded`() throws {
    try expectSnapshot(Self.choosing().frame().text, "start-choose-100x30")
    try expectSnapshot(Self.choosing(columns: 40, rows: 12).frame().text, "start-choose-40x12")
    let empty = FileChoice(folder: RawText("."), files: [])
    try expectSnapshot(
      Self.choosing(empty, columns: 80, rows: 24).frame().text, "start-choose-empty-80x24")
  }

  @Test func `progress and a failure look as recorded`() throws {
    try expectSnapshot(Self.loading().frame().text, "start-loading-80x24")
    try expectSnapshot(Self.failed().frame().text, "start-failed-80x24")
  }

  @Test(arguments: [Appearance.unicode, .ascii])
  func `every size shows something, and ASCII is ASCII`(appearance: Appearance) {
    for rows in [1, 2, 3, 4, 5, 9, 10, 12, 24, 30] {
      for columns in [1, 2, 10, 39, 40, 80, 200] {
        let size = Size(rows: rows, columns: columns)
        var states = [
          Start(reading: RawText("deals.csv"), size: size, appearance: appearance),
          Self.choosing(columns: columns, rows: rows, appearance: appearance),
        ]
        states.append(states[0])
        states[2].show(Self.progress)
        states.append(states[1])
        states[3].fail("東京.csv: not a file but a folder")
        for start in states {
          let frame = start.frame()
          #expect(frame.size == size)
          #expect(frame.text.contains { !$0.isWhitespace } || columns < 10)
          if appearance == .ascii { #expect(frame.text.utf8.allSatisfy { $0 < 0x80 }) }
        }
      }
    }
  }

  // MARK: While files are read

  @Test(arguments: [Key.control(0x63), "q"])
  func `q and Ctrl-C quit at once`(key: Key) {
    for start in [Self.start(), Self.loading(), Self.choosing(), Self.failed()] {
      var start = start
      #expect(start.update(.key(key)) == [.quit])
    }
  }

  @Test func `Esc stops, and what is typed ahead is kept in order`() {
    var start = Self.start()
    let typed: [InputEvent] = [.key("4"), .key("/"), .paste(["a"]), .key(.enter), .key(.down)]
    for event in typed { #expect(start.update(event).isEmpty) }
    #expect(start.typedAhead == typed)
    start.show(Self.progress)
    #expect(start.typedAhead == typed)
    #expect(start.update(.key(.escape)) == [.stop])
  }

  @Test func `a new size is taken in at once, not kept`() {
    var start = Self.start()
    _ = start.update(.resize(Size(rows: 5, columns: 50)))
    #expect(start.frame().size == Size(rows: 5, columns: 50))
    #expect(start.typedAhead.isEmpty)
  }

  @Test func `a percentage is shown where the end is known, else the amount`() {
    #expect(Self.loading().frame().text.contains("41 %"))
    var start = Self.start()
    start.show(
      ReadProgress(file: RawText("standard input"), step: .bytes, done: 5_000_000, total: nil))
    #expect(start.frame().text.contains("5.0 MB so far"))
  }

  @Test(arguments: [(0, 0, 100), (0, 10, 0), (9, 10, 90), (-3, 10, 0), (11, 10, 100)])
  func `a percentage stays between 0 and 100`(done: Int, total: Int, percent: Int) {
    let progress = ReadProgress(file: RawText(""), step: .bytes, done: done, total: total)
    #expect(progress.percent == percent)
  }

  // MARK: Choosing

  @Test func `the newest comes first, and the first that looks like deals is selected`() throws {
    let start = Self.choosing()
    let names = try DrawnTable(in: start.frame(), under: "File").rows.map { $0[0] }
    #expect(
      names == [
        "contacts.csv", "notes.csv", "opportunities.csv", "old deals.csv", "Try the demo",
      ])
    #expect(start.choice?.selectedFile?.name == RawText("opportunities.csv"))
  }

  @Test func `files of one age stand by name`() {
    let files = ["b.csv", "c.csv", "a.csv"].map { Self.file($0) }
    let choice = FileChoice(folder: RawText("."), files: files)
    #expect(choice.files.map(\.name.unsanitized) == ["a.csv", "b.csv", "c.csv"])
  }

  @Test func `Enter opens the selected file, and the demo at the end`() {
    var start = Self.choosing()
    #expect(start.update(.key(.enter)) == [.open(path: RawText("sales/opportunities.csv"))])
    start = Self.choosing()
    _ = start.update(.key(.end))
    #expect(start.update(.key(.enter)) == [.openDemo])
  }

  @Test func `without a likely file the demo is selected`() {
    for files in [[], [Self.file("contacts.csv", columns: Self.few)]] {
      var start = Self.choosing(FileChoice(folder: RawText("."), files: files))
      #expect(start.update(.key(.enter)) == [.openDemo])
    }
  }

  @Test func `Esc goes from reading to the list, and from there out`() {
    var start = Self.choosing()
    _ = start.update(.key(.enter))
    _ = start.update(.key("4"))
    #expect(start.update(.key(.escape)) == [.cancel])
    #expect(start.typedAhead.isEmpty)
    #expect(start.frame().text.contains("Stopped"))
    #expect(start.update(.key(.escape)) == [.quit])
  }

  @Test func `a file that cannot be opened says why and leads back to the list`() {
    var start = Self.failed()
    #expect(start.frame().text.contains("holds no record"))
    #expect(start.update(.key(.enter)).isEmpty)
    #expect(start.frame().text.contains("opportunities.csv"))
    #expect(start.update(.key("r")) == [.lookAgain])
  }

  @Test func `a press selects a file, another opens it`() throws {
    var start = Self.choosing()
    let row = try #require(start.frame().lines.firstIndex { $0.contains("old deals.csv") })
    let press = InputEvent.press(at: Position(row: row, column: 5))
    #expect(start.update(press).isEmpty)
    #expect(start.update(press) == [.open(path: RawText("sales/old deals.csv"))])
  }

  @Test func `ten thousand files are walked to both ends at every size`() {
    let files = (0..<10_000).map { Self.file("deals \($0).csv", age: $0, columns: nil) }
    for (columns, rows) in [(100, 30), (40, 12), (20, 4), (1, 1)] {
      var start = Self.choosing(
        FileChoice(folder: RawText("."), files: files), columns: columns, rows: rows)
      for key: Key in [.home, .pageDown, .end, .up, .pageUp, .end] {
        _ = start.update(.key(key))
        let frame = start.frame()
        let isSelected = frame.styleMap.contains { $0.contains { $0.isUppercase } }
        #expect(isSelected || rows < 4, "\(key) at \(columns)x\(rows)")
      }
      #expect(start.update(.key(.enter)) == [.openDemo])
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `any events draw a screen`(seed: UInt64) throws {
    let question = try #require(try ColumnMappingTests.question())
    var generator = SeededGenerator(seed: seed)
    var start = Self.start()
    for _ in 0..<1500 {
      for effect in start.update(RandomKeysTests.event(&generator)) {
        switch effect {
        case .open: start.show(question)
        case .openDemo, .useColumns: start.fail("no.csv: it is gone")
        case .lookAgain, .quit, .stop, .cancel, .leaveColumns: start.show(Self.choice)
        }
      }
      #expect(start.frame().size == start.size)
    }
  }
}
