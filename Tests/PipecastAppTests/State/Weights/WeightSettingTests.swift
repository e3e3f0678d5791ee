import PipecastApp
import PipelineImport
import PipelineModel
import Testing
import TextUI

/// Setting the weight of a stage: from the number to the line in the file and back.
@Suite struct WeightSettingTests {
  static let deals = DealFile(rows: [
    DealFile.Row(id: "1", amount: "1000"), DealFile.Row(id: "2", amount: "3000"),
    DealFile.Row(id: "3", stage: "Verbal \"Yes\"", amount: "7000"),
    DealFile.Row(id: "4", stage: "", amount: "500"),
  ])

  func session(
    stages: String? = DealFile.stages, options: SessionOptions = SessionOptions(),
    place: PipelineInput.StagesPlace = .path(RawText("here/stages.csv"))
  ) throws -> Session {
    try .of(Self.deals.text, stages: stages, options: options, place: place)
  }

  /// Stages, with the cell of a stage's row and a column selected.
  func driver(
    _ session: Session, stage: String, _ heading: String = "Weight", columns: Int = 120
  ) throws -> ScreenDriver {
    var driver = ScreenDriver(session, columns: columns)
    driver.press("5")
    let table = try driver.table("Stage")
    driver.press("down", times: try #require(table.rows.firstIndex { $0[0] == stage }))
    driver.press("right", times: try #require(table.headings.firstIndex(of: heading)))
    return driver
  }

  /// What is to be written after `keys` on a stage's weight.
  func change(_ driver: inout ScreenDriver, _ keys: String...) throws -> WeightChange {
    driver.press("enter")
    for key in keys { driver.press(key) }
    driver.press("enter")
    guard case .writeWeight(let change)? = driver.press("enter").first else {
      throw IssueOfTest("nothing is written: \(driver.text)")
    }
    return change
  }

  struct IssueOfTest: Error {
    let words: String
    init(_ words: String) { self.words = words }
  }

  @Test func `a weight is typed, its line shown, written, and everything counted anew`() throws {
    var driver = try driver(session(), stage: "Proposal")
    #expect(driver.footer.contains("Enter set weight"))
    driver.press("enter")
    #expect(driver.status.contains("Weight of Proposal (now 50%): "))
    driver.press("40%")
    #expect(driver.status.contains("Enter shows what will be written"))
    #expect(driver.press("enter").isEmpty)
    let text = driver.text
    for words in [
      "here/stages.csv gets this line:", "Proposal,40,pipeline,open", "It replaces:",
      "Proposal,50,pipeline,open", "Enter writes it, Esc does not.",
    ] {
      #expect(text.contains(words), "\(text)")
    }
    guard case .writeWeight(let change)? = driver.press("enter").first else {
      Issue.record("nothing is written")
      return
    }
    #expect(change.path == RawText("here/stages.csv"))
    #expect(change.original == Array(DealFile.stages.utf8))
    let written = String(decoding: change.bytes, as: UTF8.self)
    #expect(written == DealFile.stages.replacing("Proposal,50,", with: "Proposal,40,"))
    #expect(driver.state.update(.weightWritten(change)) == [.reload])
    _ = driver.state.update(.loaded(try session(stages: written)))
    #expect(
      driver.status.contains(
        "Proposal weighs 40% now. Weighted 90: $1.60K, before $2.00K, written to here/stages.csv."),
      "\(driver.status)")
    #expect(driver.selected.contains { $0.contains("40%") })
    // The next reading says nothing of it.
    _ = driver.state.update(.loaded(try session(stages: written)))
    #expect(driver.status.contains("Read again: 4 deals."))
  }

  @Test func `a stage without a weight is set from its name, as a new line`() throws {
    var driver = try driver(session(), stage: "Verbal \"Yes\"", "Stage")
    #expect(driver.status.contains("Enter on it sets one"))
    let change = try change(&driver, "0.6")
    let written = String(decoding: change.bytes, as: UTF8.self)
    #expect(
      written
        == DealFile.stages.replacing(
          "Won,", with: "\"Verbal \"\"Yes\"\"\",60,,open\nWon,"))
    _ = driver.state.update(.weightWritten(change))
    _ = driver.state.update(.loaded(try session(stages: written)))
    #expect(driver.status.contains("Weighted 90: $6.20K, before $2.00K"))
    #expect(!driver.text.contains("Verbal \"Yes\" needs a weight"))
  }

  @Test func `without stages.csv one is made`() throws {
    var driver = try driver(session(stages: nil), stage: "Proposal")
    driver.press("enter", "40")
    driver.press("enter")
    #expect(driver.text.contains("here/stages.csv is made with two lines:"))
    #expect(driver.text.contains("Proposal,40%,,open"))
    driver.press("esc")
    #expect(driver.status.contains("Nothing was written."))
    let change = try change(&driver, "40")
    #expect(change.original == nil)
  }

  @Test(arguments: [
    ("", "write 40, 40% or 0.4"), ("4o", "write 40, 40% or 0.4"), ("101", "write 40, 40% or 0.4"),
    ("1", "write 1% or 100%"),
  ])
  func `a wrong weight says what would be right and stays on the line`(
    text: String, remedy: String
  ) throws {
    for columns in [40, 80, 120] {
      var driver = try driver(session(), stage: "Proposal", columns: 120)
      driver.resize(columns: columns, rows: 12)
      driver.press("enter")
      driver.paste(text)
      let hint = String(remedy.prefix(columns == 40 ? 0 : 20))
      #expect(driver.status.contains(hint), "\(driver.status)")
      #expect(driver.press("enter").isEmpty)
      #expect(driver.status.contains("Weight of Prop"), "\(driver.status)")
      driver.press("esc")
      #expect(!driver.status.contains("Weight of"))
    }
  }

  @Test func `the weight in use already is not written again`() throws {
    var driver = try driver(session(), stage: "Proposal")
    driver.press("enter", "50")
    #expect(driver.press("enter").isEmpty)
    #expect(driver.status.contains("Proposal weighs 50% in here/stages.csv already."))
  }

  @Test func `where nothing can be written the reason is said`() throws {
    var options = SessionOptions()
    options.reading.weights = .crm
    let cases: [(Session, String)] = [
      (try session(place: .memory), "The demo lives in memory: pipecast demo --write FOLDER"),
      (try session(place: .nowhere), "No folder to write stages.csv into"),
      (try session(options: options), "(--weights crm): none can be set"),
    ]
    for (session, words) in cases {
      var driver = try driver(session, stage: "Proposal")
      #expect(driver.press("enter").isEmpty)
      #expect(driver.status.contains(words), "\(driver.status)")
    }
  }

  @Test func `a table that cannot hold the weight is left alone with the reason`() throws {
    var driver = try driver(session(stages: "stage,category\nProposal,commit\n"), stage: "Proposal")
    driver.press("enter", "40")
    #expect(driver.press("enter").isEmpty)
    #expect(driver.status.contains("here/stages.csv: no column weight"), "\(driver.status)")
  }

  @Test func `a file that changed meanwhile is read anew and not written over`() throws {
    var driver = try driver(session(), stage: "Proposal")
    let change = try change(&driver, "40")
    #expect(driver.state.update(.weightOutdated(change)) == [.reload])
    _ = driver.state.update(.loaded(try session(stages: "stage,weight\nProposal,20\n")))
    #expect(driver.status.contains("Not written: here/stages.csv has changed"))
    #expect(try driver.table("Stage").rows.contains { $0[0] == "Proposal" && $0[3] == "20%" })
  }

  @Test func `what goes wrong is said with the file`() throws {
    var driver = try driver(session(), stage: "Proposal")
    let change = try change(&driver, "40")
    _ = driver.state.update(.writeFailed("here/stages.csv: permission denied"))
    #expect(driver.status.contains("here/stages.csv: permission denied"))
    _ = driver.state.update(.weightWritten(change))
    _ = driver.state.update(.loadFailed("gone"))
    #expect(driver.status.contains("Written to here/stages.csv, but not read again: gone"))
  }

  @Test func `deals without a stage open as ever`() throws {
    var driver = try driver(session(), stage: "(none)")
    driver.press("enter")
    #expect(driver.state.screen.tab == .deals)
  }

  @Test(arguments: [(100, 30), (80, 24), (40, 12), (20, 6)])
  func `the question and the line fit every size`(columns: Int, rows: Int) throws {
    var driver = ScreenDriver(try .sample(), columns: columns, rows: rows)
    driver.press("5", "down", "down", "right", "right", "right", "enter", "30")
    if columns >= 40 { try expectSnapshot(driver.text, "stages-weight-\(columns)x\(rows)") }
    driver.press("enter")
    if columns >= 40 { try expectSnapshot(driver.text, "stages-weight-line-\(columns)x\(rows)") }
    guard case .writeWeight? = driver.press("enter").first else {
      Issue.record("nothing is written")
      return
    }
  }
}
