import PipecastApp
import PipelineModel
import Testing

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
