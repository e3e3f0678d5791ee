import PipecastApp
import PipelineModel
import Testing
import TextUI

/// The screens as pictures, at the sizes that the layout is made for, on the company of SampleData.
struct ScreenSnapshotTests {
  /// A screen, the keys that lead to it, and the name of its picture.
  struct View: Sendable, CustomTestStringConvertible {
    var name: String
    var keys: [String]
    var testDescription: String { name }
  }

  static let views = [
    View(name: "overview", keys: []),
    View(name: "weeks", keys: ["2"]),
    View(name: "reps", keys: ["3"]),
    View(name: "reps-by-team", keys: ["3", "b"]),
    View(name: "rep", keys: ["3", "enter"]),
    View(name: "deals", keys: ["4"]),
    View(name: "deal", keys: ["4", "down", "enter"]),
    View(name: "stages", keys: ["5"]),
    View(name: "data", keys: ["9"]),
    View(name: "help", keys: ["?"]),
  ]

  /// One of each class of sizes: wide, standard, small and tiny.
  static let sizes = [(100, 30), (80, 24), (40, 12), (20, 5)]

  private func driver(
    _ view: View, _ columns: Int, _ rows: Int, _ appearance: Appearance = .unicode
  ) throws -> ScreenDriver {
    var driver = ScreenDriver(
      try .sample(), columns: columns, rows: rows, appearance: appearance)
    for key in view.keys { driver.press(key) }
    return driver
  }

  @Test(arguments: views, sizes)
  func `every screen looks as recorded`(view: View, size: (Int, Int)) throws {
    let text = try driver(view, size.0, size.1).text
    try expectSnapshot(text, "\(view.name)-\(size.0)x\(size.1)")
  }

  @Test(arguments: views)
  func `in ASCII a screen says the same with other signs`(view: View) throws {
    try expectSnapshot(driver(view, 80, 24, .ascii).text, "\(view.name)-80x24-ascii")
  }

  @Test(arguments: views)
  func `the selection and the roles of a screen`(view: View) throws {
    let frame = try driver(view, 80, 24, Appearance(theme: .mono)).state.frame()
    try expectSnapshot(
      frame.styleMap.joined(separator: "\n") + "\n", "\(view.name)-80x24-styles")
  }

  @Test(arguments: views, [(80, 24), (40, 12)])
  func `a screen as lines of words`(view: View, size: (Int, Int)) throws {
    let plain = Appearance(theme: .mono, isPlain: true)
    let text = try driver(view, size.0, size.1, plain).text
    try expectSnapshot(text, "\(view.name)-\(size.0)x\(size.1)-plain")
  }

  @Test func `months, and the stages of a week in ASCII`() throws {
    var driver = ScreenDriver(try .sample())
    driver.press("2", "w")
    try expectSnapshot(driver.text, "weeks-by-month-100x30")
    driver = ScreenDriver(try .sample(), appearance: .ascii)
    driver.press("2", "down", "down")
    try expectSnapshot(driver.text, "weeks-100x30-ascii")
    driver.press("i")
    try expectSnapshot(driver.text, "weeks-explained-100x30-ascii")
  }

  @Test(arguments: [(100, 30), (130, 40)])
  func `a pane beside the list says why the selected deal's number is what it is`(
    columns: Int, rows: Int
  ) throws {
    for (name, appearance) in [("", Appearance.unicode), ("-ascii", .ascii)] {
      var driver = ScreenDriver(
        try .sample(), columns: columns, rows: rows, appearance: appearance)
      driver.press("4", "down", "down")
      try expectSnapshot(driver.text, "deals-pane-\(columns)x\(rows)\(name)")
    }
  }

  @Test func `an explanation, a filter being typed and a wrong filter`() throws {
    var driver = ScreenDriver(try .sample(), columns: 80, rows: 24)
    driver.press("3", "right", "i")
    try expectSnapshot(driver.text, "reps-explained-80x24")
    driver.press("4", "/", "rep:ana amount>100k")
    try expectSnapshot(driver.text, "deals-filter-80x24")
    driver.press("C-u", "amount>lots")
    try expectSnapshot(driver.text, "deals-wrong-filter-80x24")
  }

  @Test(arguments: [(100, 30), (40, 12)])
  func `the columns to choose from`(size: (Int, Int)) throws {
    var driver = ScreenDriver(try .sample(), columns: size.0, rows: size.1)
    driver.press("4", "c", "down", "down", "space", "down", ">", ">")
    try expectSnapshot(driver.text, "columns-\(size.0)x\(size.1)")
  }

  @Test func `the columns to sort by`() throws {
    var driver = ScreenDriver(try .sample(), columns: 80, rows: 24)
    driver.press("3", "right", "s", "S")
    try expectSnapshot(driver.text, "sort-list-80x24")
  }

  @Test func `several currencies stand apart`() throws {
    let deals = """
      Deal Name,Owner,Stage,Amount,Currency,Close Date
      Roof,Ana Ruiz,Proposal,"12,000",USD,2026-12-01
      Floor,Ana Ruiz,Proposal,9000.50,EUR,2026-12-02
      Wall,Ben Okafor,Negotiation,1500000,JPY,2027-01-15
      """
    let stages = "stage,weight\nProposal,50\nNegotiation,75\n"
    var driver = ScreenDriver(try .of(deals, stages: stages), columns: 80, rows: 24)
    try expectSnapshot(driver.text, "currencies-overview-80x24")
    driver.press("4")
    try expectSnapshot(driver.text, "currencies-deals-80x24")
  }

  @Test func `an empty horizon says which key shows more`() throws {
    let deals = """
      Deal Name,Owner,Stage,Amount,Close Date
      Roof,Ana Ruiz,Proposal,12000,2027-01-20
      """
    let stages = "stage,weight\nProposal,50\n"
    var driver = ScreenDriver(try .of(deals, stages: stages), columns: 80, rows: 24)
    driver.press("4", "w")
    try expectSnapshot(driver.text, "deals-empty-80x24")
  }
}
