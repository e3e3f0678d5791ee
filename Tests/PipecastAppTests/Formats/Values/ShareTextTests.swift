import PipecastApp
import PipelineModel
import Testing
import TextUI

@Suite struct ShareTextTests {
  @Test(arguments: [
    (0.0907, "9.1%", "+9.1%", "0.0907"), (-0.12, "−12.0%", "−12.0%", "-0.1200"),
    (0, "0.0%", "0.0%", "0.0000"), (-0.00001, "0.0%", "0.0%", "0.0000"),
    (7.072, "707.2%", "+707.2%", "7.0720"),
    (12345.6, "1,234,560.0%", "+1,234,560.0%", "12345.6000"),
    (0.00005, "0.0%", "0.0%", "0.0001"),
  ])
  func `a share is percent for people and a number for programs`(
    share: Double, words: String, signed: String, exact: String
  ) {
    var column = ReportColumn("bias", "Bias", isNumber: true)
    let day = Day(number: 20_778)
    #expect(column.words(for: .share(share), near: day).description == words)
    column.hasPlus = true
    #expect(column.words(for: .share(share), near: day).description == signed)
    let table = ReportTable(columns: [column], rows: [[.share(share)]])
    #expect(CSVFormat.text(of: table) == "bias\n\(exact)\n")
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300])
  func `what is no number is no figure`(share: Double) {
    let column = ReportColumn("wape", "Error", isNumber: true)
    #expect(column.words(for: .share(share), near: .first).description == "–")
    let table = ReportTable(columns: [column], rows: [[.share(share)]])
    #expect(CSVFormat.text(of: table) == "wape\n\"\"\n" || CSVFormat.text(of: table) == "wape\n\n")
  }
}
