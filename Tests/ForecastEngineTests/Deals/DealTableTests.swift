import ForecastEngine
import PipelineModel
import RandomData
import Testing

struct DealTableTests {
  /// Days, codes and amounts that take few bytes, and those that do not.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a deal comes back as it was added, whatever stands in the others`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let days: [Int32] = [DealTable.noDay, -719_162, -32_768, -32_767, 0, 20_778, 32_766, 32_767]
    let amounts = [0, -0.0, 1, 0.5, 2_147_483_647, 2_147_483_648, -3, 1e19]
    let usual = seed.isMultiple(of: 2)
    var table = DealTable(repCount: 70_000, segmentCount: 2)
    let rows = (0..<30).map { place in
      let isUsual = usual || place < 15
      return DealTable.Row(
        created: isUsual ? 20_000 : days.randomElement(using: &random) ?? 0,
        close: isUsual ? DealTable.noDay : days.randomElement(using: &random) ?? 0,
        outcome: [.open, .won, .lost].randomElement(using: &random) ?? .open,
        rep: Int32.random(in: 0..<(isUsual ? 9 : 70_000), using: &random),
        segment: Int32.random(in: 0...1, using: &random),
        weight: Double(Int.random(in: 0...9, using: &random)) / 10,
        amount: isUsual ? 12_00 : amounts.randomElement(using: &random) ?? 0)
    }
    for row in rows { table.append(row) }
    #expect(table.count == rows.count)
    for (place, row) in rows.enumerated() {
      let found = table[place]
      #expect(found.created == row.created && found.close == row.close)
      #expect(found.outcome == row.outcome && found.rep == row.rep)
      #expect(found.segment == row.segment && found.weight == row.weight)
      #expect(found.amount == row.amount && found.amount.sign == row.amount.sign)
    }
  }
}
