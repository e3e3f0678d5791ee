import PipecastApp
import PipelineModel
import RandomData
import Testing
import TextUI

@Suite struct ColumnLayoutTests {
  private static let keys = ["name", "rep", "stage", "amount", "weight", "team"]

  private static var table: ReportTable {
    var columns = keys.map { ReportColumn($0, SafeText(sanitizing: $0), priority: 5) }
    columns[5].isUsual = false
    return ReportTable(columns: columns, rows: [keys.indices.map(ReportValue.count)])
  }

  private func shown(_ layout: ColumnLayout) -> [String] {
    Self.table.arranged(by: layout).columns.map(\.key)
  }

  @Test(arguments: [
    ("", ["name", "rep", "stage", "amount", "weight"]),
    ("show=team hide=rep", ["name", "stage", "amount", "weight", "team"]),
    ("order=name,weight,rep,stage,amount,team", ["name", "weight", "rep", "stage", "amount"]),
    // Columns that the order does not know follow their usual neighbours.
    ("order=name,amount,rep show=team", ["name", "amount", "weight", "team", "rep", "stage"]),
    // The name is the first whatever was said, and never hidden.
    ("order=weight,name hide=name", ["name", "rep", "stage", "amount", "weight"]),
    // What the table does not have is ignored.
    (
      "order=name,due30,stage,rep hide=due30 width=due30:9",
      [
        "name", "stage", "amount", "weight", "rep",
      ]
    ),
  ])
  func `columns stand where they were put, and the others where they usually do`(
    text: String, keys: [String]
  ) throws {
    #expect(shown(try #require(ColumnLayout(text))) == keys)
  }

  @Test func `values go with their columns`() throws {
    let layout = try #require(ColumnLayout("order=name,weight,amount,stage,rep hide=stage"))
    let table = Self.table.arranged(by: layout)
    #expect(table.row(0) == [0, 4, 3, 1].map(ReportValue.count))
  }

  @Test func `what the user chose to see leaves last`() throws {
    let layout = try #require(ColumnLayout("show=team width=rep:20"))
    let columns = Self.table.arranged(by: layout).columns
    let team = try #require(columns.first { $0.key == "team" })
    #expect(columns.allSatisfy { $0.key == "team" || $0.priority > team.priority })
    #expect(columns[1].width == 20 && columns[2].width == nil)
  }

  @Test func `a layout is written in one line and read again`() throws {
    for text in [
      "", "order=name,rep,amount", "show=team", "hide=rep,stage", "width=name:30,rep:12",
      "order=name,weighted30,due90 show=team hide=won90 width=name:30",
    ] {
      let layout = try #require(ColumnLayout(text))
      #expect(layout.description == text)
      #expect(layout.isUsual == text.isEmpty)
    }
  }

  @Test(arguments: [
    "order", "order=", "order=,", "order=a,,b", "show=a:b", "hide=a b", "width=a", "width=a:",
    "width=a:x", "width=a:0", "width=a:999999999999999999999", "width=a:-5", "colour=red", "=",
    "order=a\u{1B}[2J", "show=東京", "show=\u{0}", "order=" + String(repeating: "a", count: 9000),
  ])
  func `a text that is no layout is none`(text: String) {
    #expect(ColumnLayout(text) == nil)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `whatever text is read is written so that it reads the same`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let parts = [
      "order=", "show=", "hide=", "width=", "a", "b", "c9", ",", ":", "12", " ", "=", "é",
    ]
    for _ in 0..<500 {
      let count = Int.random(in: 0..<12, using: &generator)
      let text = (0..<count).compactMap { _ in parts.randomElement(using: &generator) }.joined()
      guard let layout = ColumnLayout(text) else { continue }
      #expect(ColumnLayout(layout.description) == layout, "\(text)")
      _ = shown(layout)
    }
  }
}
