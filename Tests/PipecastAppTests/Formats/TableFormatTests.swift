import PipecastApp
import PipelineModel
import Testing
import TextUI

@Suite struct TableFormatTests {
  static let deals = [
    TestDeal(name: "Big", rep: "Ana", amount: 1_234_567_00, weight: 30),
    TestDeal(name: "Tōkyō 東京", rep: "Ben", amount: 10_00, weight: 50, close: 60),
    TestDeal(name: "Old", rep: "Ben", amount: 5_00, close: -3),
    TestDeal(name: "Done", rep: "Ana", amount: 70_00, outcome: .won, close: -5),
  ]

  @Test func `people read sentences, aligned tables, totals and what is not counted`() {
    let text = ReportFormat.table.text(of: .reps(TestDeal.scope(Self.deals)))
    #expect(
      text == """
        Reps
        As of Sat 21 Nov 2026, the date in the file's name.

        Next 30 days, to Mon 21 Dec: Weighted $370K of Due $1.23M, 1 deal; won in the last 30 days $70, 1 deal.
        Next 90 days, to Fri 19 Feb 2027: Weighted $370K of Due $1.23M, 2 deals; won in the last 90 days $70, 1 deal.

        Reps, due to 19 Feb 2027
        Rep       Weighted 30  Weighted 90     Due 30  Deals 30     Due 90  Deals 90  Won 90
        ────────  ───────────  ───────────  ─────────  ────────  ─────────  ────────  ──────
        Ana        370,370.10   370,370.10  1,234,567         1  1,234,567         1      70
        Ben              0.00         5.00          0         0         10         1       0
        ────────  ───────────  ───────────  ─────────  ────────  ─────────  ────────  ──────
        All reps   370,370.10   370,375.10  1,234,567         1  1,234,577         2      70

        Not counted: 1 past due ($5).

        """)
  }

  @Test func `wide characters keep the columns aligned`() {
    let text = ReportFormat.table.text(of: .deals(TestDeal.scope(Self.deals)))
    let rows = text.split(separator: "\n").filter { $0.contains("Big") || $0.contains("Tōkyō") }
    let widths = rows.map { SafeText(sanitizing: String($0)).columns }
    #expect(rows.count == 2)
    #expect(rows.allSatisfy { !$0.hasSuffix(" ") })
    #expect(Set(widths).count == 1)
  }

  @Test(arguments: ReportName.allCases.filter { $0 != .issues })
  func `a report without deals says so and is no empty page`(name: ReportName) {
    let empty = ReportFormat.table.text(of: TestDeal.report(name, TestDeal.scope([])))
    #expect(empty.contains("The file holds no deals."))
    #expect(!empty.contains("these conditions"))
    let scope = TestDeal.scope(Self.deals, filter: DealFilter(.word("nothing")))
    let none = ReportFormat.table.text(of: TestDeal.report(name, scope))
    #expect(none.contains("No deal meets these conditions."))
  }

  @Test func `a report of a day before all deals does not blame the file`() {
    var scope = TestDeal.scope([])
    scope.pipeline = Pipeline(columns: DealColumns(), asOf: TestDeal.asOf, isReconstructed: true)
    let text = ReportFormat.table.text(of: .deals(scope))
    #expect(text.contains("No deal of the file had been created by then."))
  }

  @Test func `plain ASCII when asked`() {
    let text = ReportFormat.table.text(of: .deals(TestDeal.scope(Self.deals)), isASCII: true)
    #expect(text.utf8.allSatisfy { $0 == 10 || (0x20...0x7E).contains($0) })
    #expect(text.contains("Tokyo ????"))
  }

  @Test func `a very long name is cut and the others stay whole`() {
    let long = TestDeal(name: String(repeating: "x", count: 10_000))
    let text = ReportFormat.table.text(of: .deals(TestDeal.scope([long])))
    #expect(text.split(separator: "\n").allSatisfy { $0.count < 200 })
  }
}
