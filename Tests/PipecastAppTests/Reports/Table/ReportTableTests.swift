import PipecastApp
import PipelineModel
import Testing
import TextUI

struct ReportTableTests {
  private func table(_ values: [ReportValue]) -> ReportTable {
    ReportTable(
      columns: [ReportColumn("value", "Value"), ReportColumn("place", "Place", isNumber: true)],
      rows: values.enumerated().map { [$1, .count($0)] })
  }

  private func order(_ values: [ReportValue], descending: Bool) -> [ReportValue] {
    let sorted = table(values).sorted(by: 0, descending: descending)
    return (0..<sorted.count).map { sorted.value($0, 1) }
  }

  @Test(arguments: [
    (["b", "A", "a", "B"], [1, 2, 3, 0], [0, 3, 2, 1]),
    (["", "x", "", "a"], [3, 1, 0, 2], [1, 3, 0, 2]),
    (["same", "same", "same"], [0, 1, 2], [0, 1, 2]),
  ])
  func `names are sorted with case last, and empty cells come last in both orders`(
    names: [String], rising: [Int], falling: [Int]
  ) {
    let values = names.map { $0.isEmpty ? ReportValue.empty : .name(RawText($0)) }
    #expect(order(values, descending: false) == rising.map(ReportValue.count))
    #expect(order(values, descending: true) == falling.map(ReportValue.count))
  }

  @Test func `money is sorted within its currency`() {
    let values: [ReportValue] = [("USD", 5), ("EUR", 9), ("USD", -7)].map {
      .money(Money(minorUnits: $1, currency: Currency(code: $0)))
    }
    #expect(order(values, descending: false) == [1, 2, 0].map(ReportValue.count))
  }

  @Test func `a column that does not exist sorts nothing`() {
    let values = [2, 1].map(ReportValue.count)
    #expect(table(values).sorted(by: 7, descending: false).row(0) == [.count(2), .count(0)])
  }

  @Test(
    arguments: [
      (["USD": 100, "EUR": 200], false, true), (["USD": 101], true, false),
      (["USD": 100], false, false),
    ] as [([String: Int128], Bool, Bool)])
  func `a column writes cents and signs where one of its amounts needs them`(
    amounts: [String: Int128], hasMinorUnits: Bool, hasSigns: Bool
  ) {
    let column = table(
      amounts.map { .money(Money(minorUnits: $0.value, currency: Currency(code: $0.key))) }
    ).columns[0]
    #expect(column.hasMinorUnits == hasMinorUnits)
    #expect(column.hasSigns == hasSigns)
  }

  @Test func `a cell without anything behind it opens nothing`() {
    #expect(table([.count(1)]).opening(0, 0) == nil)
  }
}
