import PipecastApp
import PipelineModel
import Testing

@Suite struct JSONFormatTests {
  @Test func `fixed keys, exact decimals, a filter per row, and what is not counted`() {
    let deals = [
      TestDeal(rep: "Ana", amount: 10_01, weight: 50), TestDeal(rep: "", amount: 7_00, close: -1),
    ]
    #expect(
      ReportFormat.json.text(of: .reps(TestDeal.scope(deals))) == #"""
        {
          "report": "reps",
          "asOf": "2026-11-21",
          "asOfSource": "file-name",
          "horizons": [30, 90],
          "rows": [
            {"key": "Ana", "currency": "USD", "horizon": 30, "deals": 1, "amount": "10.01", "weighted": "5.01", "withoutAmount": 0, "withoutWeight": 0, "amountWithoutWeight": "0.00", "wonDeals": 0, "wonAmount": "0.00", "filter": "due:2026-11-21..2026-12-21 rep=\"Ana\""},
            {"key": "Ana", "currency": "USD", "horizon": 90, "deals": 1, "amount": "10.01", "weighted": "5.01", "withoutAmount": 0, "withoutWeight": 0, "amountWithoutWeight": "0.00", "wonDeals": 0, "wonAmount": "0.00", "filter": "due:2026-11-21..2027-02-19 rep=\"Ana\""},
            {"key": null, "currency": "USD", "horizon": 30, "deals": 0, "amount": "0.00", "weighted": "0.00", "withoutAmount": 0, "withoutWeight": 0, "amountWithoutWeight": "0.00", "wonDeals": 0, "wonAmount": "0.00", "filter": "due:2026-11-21..2026-12-21 no:rep"},
            {"key": null, "currency": "USD", "horizon": 90, "deals": 0, "amount": "0.00", "weighted": "0.00", "withoutAmount": 0, "withoutWeight": 0, "amountWithoutWeight": "0.00", "wonDeals": 0, "wonAmount": "0.00", "filter": "due:2026-11-21..2027-02-19 no:rep"}
          ],
          "notCounted": [
            {"reason": "past-due", "currency": "USD", "deals": 1, "amount": "7.00", "weighted": "3.50", "filter": "past-due"}
          ]
        }

        """#)
  }

  @Test func `a shifted outlook names its first day`() {
    var scope = TestDeal.scope([])
    scope.outlook.from = TestDeal.asOf + 31
    let text = ReportFormat.json.text(of: .overview(scope))
    #expect(text.contains(#""from": "2026-12-22""#))
    #expect(text.contains(#""rows": []"#))
  }

  @Test func `text is lossless and what cannot be seen is escaped`() {
    let name = "a\u{1B}\u{7F}\u{9B}\u{202E}\u{E0041}\"\\é東\n"
    let text = ReportFormat.json.text(of: .deals(TestDeal.scope([TestDeal(name: name)])))
    #expect(
      text.contains(#""name": "a\u001B\u007F\u009B\u202E\uDB40\uDC41\"\\é東\n", "account""#))
  }
}
