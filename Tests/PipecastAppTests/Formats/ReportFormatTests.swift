import PipecastApp
import PipelineModel
import Testing
import TextUI

@Suite struct ReportFormatTests {
  @Test(arguments: ReportFormat.allCases, TestDeal.hostileTexts)
  func `nothing of the data acts in any format`(format: ReportFormat, hostile: String) {
    let deal = TestDeal(id: hostile, name: hostile, rep: hostile, stage: hostile)
    let scope = TestDeal.scope([deal], filter: DealFilter(.equals(.rep, RawText(hostile))))
    for name in ReportName.allCases where name != .issues {
      let text = format.text(of: TestDeal.report(name, scope))
      let acting = text.unicodeScalars.filter { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: scalar != "\n"
        default: false
        }
      }
      #expect(acting.isEmpty, "\(name)")
    }
  }

  @Test(arguments: ReportName.allCases.filter { $0 != .issues }, [ReportFormat.table, .markdown])
  func `people read the conditions in force below the as-of day`(
    name: ReportName, format: ReportFormat
  ) {
    let filter = DealFilter(.outcome(.open), .contains(.rep, ["ana"]))
    let scope = TestDeal.scope(TableFormatTests.deals, filter: filter)
    let lines = format.text(of: TestDeal.report(name, scope)).split(separator: "\n")
    #expect(lines[1].hasPrefix("As of Sat 21 Nov 2026"))
    let colon = format == .markdown ? "\\:" : ":"
    #expect(lines[2] == "Only deals that match: is\(colon)open rep\(colon)ana")
  }

  @Test func `without conditions none are named, and the deals' list names its days`() {
    let scope = TestDeal.scope(TableFormatTests.deals)
    #expect(Report.reps(scope).filterWords == nil)
    #expect(
      Report.deals(scope).filterWords?.description
        == "Only deals that match: due:2026-11-21..2027-02-19")
  }

  @Test(arguments: ReportFormat.allCases)
  func `the same pipeline gives the same bytes`(format: ReportFormat) {
    let scope = TestDeal.scope(TableFormatTests.deals)
    let shuffled = TestDeal.scope(TableFormatTests.deals.reversed())
    for name in [ReportName.overview, .reps, .stages] {
      #expect(
        format.text(of: TestDeal.report(name, scope))
          == format.text(of: TestDeal.report(name, shuffled)))
    }
  }
}
