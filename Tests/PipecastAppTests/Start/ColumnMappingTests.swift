import PipecastApp
import PipelineImport
import PipelineModel
import RandomData
import Testing
import TextUI

@Suite struct ColumnMappingTests {
  static let export = """
    Quux;Fnord;Zork;Blah;Gloop
    17;Angebot;12.500,00;03.04.2026;Acme
    18;Angebot;8.000,50;28.04.2026;Globex
    19;Gewonnen;1.250,00;30.04.2026;Initech
    20;Angebot;900,00;01.05.2026;Umbrella
    """

  static func question(
    _ text: String = export, given: [Field: String] = [:], conf: String? = "pipecast.conf"
  ) throws -> ColumnQuestion? {
    var input = PipelineInput(
      sourceName: RawText("export.csv"),
      deals: .init(name: RawText("export.csv"), bytes: Array(text.utf8)))
    input.confPath = conf.map { RawText($0) }
    let options = SessionOptions(reading: ImportOptions(columns: given))
    do {
      let session = try Session(input, options: options, today: .first)
      return ColumnQuestion(missingIn: session)
    } catch {
      return ColumnQuestion(error, of: input, given: given)
    }
  }

  private static func mapping(
    _ text: String = export, given: [Field: String] = [:], conf: String? = "pipecast.conf",
    columns: Int = 100, rows: Int = 30, appearance: Appearance = .unicode
  ) throws -> ColumnMapping {
    ColumnMapping(
      try #require(try question(text, given: given, conf: conf)),
      size: Size(rows: rows, columns: columns), appearance: appearance)
  }

  @Test func `the guess goes by the cells where no header is known, and Enter uses it`() throws {
    var mapping = try Self.mapping(conf: nil)
    #expect(
      mapping.press(["enter"])
        == .use(
          [
            ColumnChoice(field: .amount, header: "Zork"),
            ColumnChoice(field: .stage, header: "Fnord"),
            ColumnChoice(field: .closeDate, header: "Blah"),
          ], saving: nil))
  }

  @Test func `the answer is written down only after its lines were shown`() throws {
    var mapping = try Self.mapping()
    #expect(mapping.press(["enter"]) == nil)
    let text = mapping.frame().text
    for line in ["amount=Zork", "stage=Fnord", "close-date=Blah"] {
      #expect(text.contains("--column \(line)"), "\(text)")
    }
    #expect(text.contains("Add to pipecast.conf"))
    var other = mapping
    guard case .use(let choices, nil) = other.press(["enter"]) else {
      Issue.record("Enter saves nothing")
      return
    }
    guard case .use(choices, let saving?) = mapping.press(["y"]) else {
      Issue.record("y saves")
      return
    }
    #expect(saving.path == RawText("pipecast.conf"))
    let flags = try FlagFile(Array(saving.text.utf8), path: saving.path)
    #expect(try flags.flags.map { try ColumnChoice(option: $0.value ?? "") } == choices)
  }

  @Test(arguments: [
    ("Zork", "Zork"), ("Zork = net", "Zork = net"), ("=Zork", "=Zork"), ("\"Zork\"", "\"Zork\""),
    ("'Zork'", "'Zork'"), ("a \"Zork\" b", "a \"Zork\" b"), ("\"", "\""), ("'", "'"),
    ("# Zork", "# Zork"), ("--zork", "--zork"), ("Zork, net; gross", "Zork, net; gross"),
    ("Zork\ttab", "Zork\ttab"), ("Zo\nrk", "Zo\nrk"), ("Zo\r\nrk", "Zo\r\nrk"),
    ("Fnord", "Fnord (2)"), ("", "column 2"), ("Zork 💶", "Zork 💶"),
  ])
  func `any title survives the conf file`(_ title: String, _ name: String) throws {
    let quoted =
      "\""
      + title.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
    let export = """
      Fnord;\(quoted);Gloop
      Angebot;12.500,00;03.04.2026
      Gewonnen;8.000,50;28.04.2026
      """
    var mapping = try Self.mapping(export)
    guard case .use(let choices, let saving?) = mapping.press(["enter", "y"]) else {
      Issue.record("the answer is not to be saved")
      return
    }
    #expect(choices.contains(ColumnChoice(field: .amount, header: name)))
    let file = try FlagFile(Array(saving.text.utf8), path: saving.path)
    var given: [Field: String] = [:]
    for flag in file.flags {
      #expect(flag.name == "--column")
      let choice = try ColumnChoice(option: flag.value ?? "")
      given[choice.field] = choice.header
    }
    let sample = try FileSample(Array(export.utf8), given: given)
    #expect(sample.columns(given: given)[.amount] == 1)
  }

  @Test func `Esc goes back from the lines, and leaves the file as it is`() throws {
    var mapping = try Self.mapping()
    #expect(mapping.press(["enter", "esc"]) == nil)
    #expect(!mapping.frame().text.contains("--column"))
    #expect(mapping.press(["esc"]) == .leave)
    #expect(mapping.press(["C-c"]) == .quit)
  }

  @Test func `arrows and typing choose the column, and another field loses it`() throws {
    var mapping = try Self.mapping(conf: nil)
    #expect(mapping.press(["down", "down", "down", "gl"]) == nil)
    #expect(mapping.frame().text.contains("Column with: gl"))
    guard case .use(let typed, _) = mapping.press(["enter"]) else {
      Issue.record("not used")
      return
    }
    #expect(typed.contains(ColumnChoice(field: .rep, header: "Gloop")))
    #expect(mapping.press(["home", "fno"]) == nil)
    #expect(mapping.frame().text.contains("It was the stage, which has none now."))
  }

  @Test func `the first letters of a title take no column from another field`() throws {
    var mapping = try Self.mapping("Quux;Zork;Fnord;Zebra\n17;12.500,00;Angebot;x1\n", conf: nil)
    _ = mapping.press(["down", "down", "down", "ze"])
    guard case .use(let choices, _) = mapping.press(["enter"]) else {
      Issue.record("not used")
      return
    }
    #expect(choices.contains(ColumnChoice(field: .amount, header: "Zork")))
    #expect(choices.contains(ColumnChoice(field: .rep, header: "Zebra")))
  }

  @Test func `arrows leave the columns of the other fields alone`() throws {
    var mapping = try Self.mapping()
    for _ in 0..<4 { _ = mapping.press(["right"]) }
    #expect(mapping.frame().text.contains("▸ amount       Zork"))
    for _ in 0..<2 { _ = mapping.press(["right"]) }
    let text = mapping.frame().text
    #expect(text.contains("stage        Fnord") && text.contains("close date   Blah"))
  }

  @Test func `a title above the header and titles that are odd are no deals`() throws {
    let mapping = try Self.mapping(
      "Alle Vorgänge;;;;\n#;Was;Wieviel;Wann;\n1;Angebot;1,50;03.04.2026;x\n")
    let text = mapping.frame().text
    #expect(text.contains("▸ amount       Wieviel"), "\(text)")
    #expect(!text.contains("without titles"))
  }

  @Test(arguments: ["Stuff\none\ntwo\n", "a;b\n\(String(repeating: "x", count: 200_000));1\n"])
  func `a file of which little is known is asked about, and not used before more is`(
    text: String
  ) throws {
    var mapping = try Self.mapping(text)
    _ = mapping.press(["delete", "down", "delete"])
    #expect(mapping.press(["enter"]) == nil)
    #expect(mapping.frame().text.contains("No deal can be read so: choose the column"))
  }

  @Test func `plain lines say each field in a sentence`() throws {
    let mapping = try Self.mapping(
      appearance: Appearance(glyphs: .unicode, theme: .default, isPlain: true))
    let lines = mapping.frame().lines
    #expect(lines.contains { $0.hasPrefix("stage: Fnord, such as Angebot.") })
    #expect(lines.contains { $0.hasPrefix("rep: none.") })
  }

  @Test func `what is missing and why it matters is said`() throws {
    var mapping = try Self.mapping()
    _ = mapping.press(["delete"])
    #expect(mapping.frame().text.contains("Without an amount there is no money to sum up"))
    _ = mapping.press(["down", "down", "delete"])
    #expect(mapping.frame().text.contains("no deal is due in the next 30 or 90 days"))
  }

  @Test func `what the file's headers say of a field can be taken back`() throws {
    var mapping = try Self.mapping(
      "Amount,Stage,Wann,Owner\n1,Proposal,2026-12-01,Ana\n", conf: nil)
    guard
      case .use(let choices, _) = mapping.press([
        "end", "home", "down", "down", "down", "delete", "enter",
      ])
    else {
      Issue.record("not used")
      return
    }
    #expect(
      choices == [
        ColumnChoice(field: .rep, header: ""), ColumnChoice(field: .closeDate, header: "Wann"),
      ])
  }

  @Test func `to do without is an answer, and then nobody asks again`() throws {
    let text = "Amount,Stage,Owner\n1,Proposal,Ana\n"
    var mapping = try Self.mapping(text)
    #expect(mapping.frame().text.contains("No close date was found in this file."))
    let choice = ColumnChoice(field: .closeDate, header: "")
    guard case .use([choice], saving: let saving?) = mapping.press(["enter", "y"]) else {
      Issue.record("not used")
      return
    }
    #expect(saving.text == "--column close-date=\n")
    #expect(try Self.question(text, given: [.closeDate: ""]) == nil)
  }

  @Test(arguments: [
    "Amount,Stage,Close Date\n1,Proposal,2026-12-01\n", "", "PK\u{3}\u{4}", "Amount,Stage\n",
  ])
  func `a file that the columns do not stand in the way of is not asked about`(text: String) throws
  {
    #expect(try Self.question(text) == nil)
  }

  @Test func `a file without titles is said to be one`() throws {
    let mapping = try Self.mapping("17;Angebot;12.500,00\n18;Angebot;8.000,50\n")
    #expect(mapping.frame().text.contains("seems to begin without titles"))
  }

  @Test func `a wrong column that was given before is replaced`() throws {
    let given: [Field: String] = [.amount: "Wert", .wonDate: "Nix"]
    var mapping = try Self.mapping(given: given, conf: nil)
    _ = mapping.press(["zo"])
    guard case .use(let choices, _) = mapping.press(["enter"]) else {
      Issue.record("not used: \(mapping.frame().text)")
      return
    }
    #expect(choices.contains(ColumnChoice(field: .amount, header: "Zork")))
    #expect(choices.contains(ColumnChoice(field: .wonDate, header: "")))
  }

  @Test func `the sample shows at once how amounts and dates are read`() throws {
    let mapping = try Self.mapping()
    let text = mapping.frame().text
    #expect(text.contains("12.500,00"))
    #expect(text.contains("12,500.00"))
    #expect(text.contains("Fri 3 Apr 2026"))
    #expect(text.contains("decimal comma"))
  }

  @Test(arguments: [(100, 30), (80, 24), (40, 12)])
  func `it looks as its picture`(columns: Int, rows: Int) throws {
    let mapping = try Self.mapping(columns: columns, rows: rows)
    try expectSnapshot(mapping.frame().text, "mapping-\(columns)x\(rows)")
  }

  @Test func `with the lines to save it looks as its picture`() throws {
    var mapping = try Self.mapping(columns: 80, rows: 24, appearance: .ascii)
    _ = mapping.press(["enter"])
    #expect(mapping.frame().text.utf8.allSatisfy { $0 < 0x80 })
    try expectSnapshot(mapping.frame().text, "mapping-save-ascii-80x24")
  }

  @Test func `any keys at any size on any file do no harm`() throws {
    var generator = SeededGenerator(seed: 5)
    let keys: [Key] = [
      .up, .down, .left, .right, .enter, .escape, .delete, .backspace, .tab, "a", "y", "东", .home,
    ]
    for _ in 0..<40 {
      var text = generator.text(upTo: 200)
      if text.allSatisfy({ $0.isWhitespace }) { text = "a;b\n1;2" }
      guard let question = try Self.question(text, conf: "c") else { continue }
      var mapping = ColumnMapping(question, size: Size(rows: 1, columns: 1))
      for _ in 0..<30 {
        let rows = Int.random(in: 1...12, using: &generator)
        let columns = Int.random(in: 1...50, using: &generator)
        _ = mapping.update(.resize(Size(rows: rows, columns: columns)))
        if let key = keys.randomElement(using: &generator) { _ = mapping.update(.key(key)) }
        #expect(mapping.frame().lines.count == rows)
      }
    }
  }
}
