import PipecastApp
import PipelineModel
import Testing
import TextUI

/// Tables at every size: a column leaves, a number is never cut.
@Suite struct NarrowTableTests {
  /// A screen of one table, the title of its first column, and the values behind it.
  struct Case: Sendable, CustomTestStringConvertible {
    var keys: [String]
    var first: String
    var table: @Sendable (ReportScope) -> ReportTable
    var testDescription: String { first }
  }

  static let cases = [
    Case(keys: ["2"], first: "Week from", table: { WeeksReport($0, horizon: 1).table }),
    Case(
      keys: ["3"], first: "Rep",
      table: { BreakdownReport($0, by: .dimension(.rep), horizon: 1).table }),
    Case(keys: ["4"], first: "Deal", table: { DealsReport($0, horizon: 1).table }),
    Case(keys: ["5"], first: "Stage", table: { StagesReport($0, horizon: 1).table }),
  ]

  @Test(arguments: cases, [[], ["right", "right", "right"], ["end"]])
  func `a number that is drawn is a value of its column in full`(
    shown: Case, keys: [String]
  ) throws {
    let session = try Session.sampled.get()
    let table = shown.table(session.scope)
    var driver = ScreenDriver(session)
    for key in shown.keys + keys { driver.press(key) }
    var checked = 0
    for size in DrawingTests.sizes where size.columns >= 8 && size.rows >= 6 {
      driver.resize(columns: size.columns, rows: size.rows)
      guard driver.lines.contains(where: { $0.dropFirst(2).hasPrefix(shown.first + " ") }) else {
        continue
      }
      let drawn = try driver.table(shown.first)
      for (place, heading) in drawn.headings.enumerated() {
        guard
          let column = table.columns.firstIndex(where: { $0.title.description == heading }),
          table.columns[column].isNumber
        else { continue }
        let values =
          (0..<table.count).map { table.value($0, column) }
          + table.totals.map { $0[column] }
        let words = Set(
          values.map {
            table.columns[column].words(for: $0, near: session.outlook.asOf).description
          })
        for cell in (drawn.rows + drawn.totals).map({ $0[place] }) {
          #expect(words.contains(cell) || cell == "", "\(heading) at \(size): \(driver.text)")
          checked += 1
        }
      }
    }
    #expect(checked > 200)
  }

  @Test(arguments: cases)
  func `a table that leaves columns out says so`(shown: Case) throws {
    let session = try Session.sampled.get()
    let count = shown.table(session.scope).columns.count
    var driver = ScreenDriver(session)
    for key in shown.keys { driver.press(key) }
    for columns in [40, 60, 80, 100, 130] {
      driver.resize(columns: columns, rows: 24)
      let drawn = try driver.table(shown.first)
      let header = try #require(driver.lines.first { $0.dropFirst(2).hasPrefix(shown.first) })
      let isWhole = drawn.headings.filter { !$0.isEmpty }.count >= count
      #expect(isWhole || header.contains("›") || header.contains("‹"), "\(columns): \(header)")
    }
  }
}
