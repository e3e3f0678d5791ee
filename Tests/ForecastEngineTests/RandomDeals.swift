import ForecastEngine
import PipelineModel
import RandomData

/// Invented deals with the same columns for the same seed.
struct RandomDeals {
  static let asOf = Day(number: 20_778)  // Saturday, 21 November 2026.

  var rows: [DealTable.Row] = []
  var repCount = 6
  var segmentCount = 3

  /// Deals of `years`, of which about a third are won; `count` of them.
  init(seed: UInt64, count: Int = 600, years: Int32 = 2) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<count {
      let created = Self.asOf.number - Int32.random(in: 0..<(365 * years), using: &random)
      let close = created + Int32.random(in: 1...160, using: &random)
      var row = DealTable.Row(
        created: created, rep: Int32.random(in: 0..<6, using: &random),
        segment: Int32.random(in: 0..<3, using: &random),
        weight: Double(Int.random(in: 1...9, using: &random)) / 10,
        amount: Double(Int.random(in: 1_000_00...90_000_00, using: &random)))
      if close <= Self.asOf.number && Int.random(in: 0..<8, using: &random) > 0 {
        row.close = close
        row.outcome = Int.random(in: 0..<3, using: &random) == 0 ? .won : .lost
      } else {
        row.close = Self.asOf.number + Int32.random(in: -50...120, using: &random)
        if Int.random(in: 0..<5, using: &random) == 0 { row.amount = 0 }
        if Int.random(in: 0..<5, using: &random) == 0 { row.close = DealTable.noDay }
      }
      rows.append(row)
    }
  }

  var table: DealTable { Self.table(rows, repCount: repCount, segmentCount: segmentCount) }

  static func table(_ rows: [DealTable.Row], repCount: Int = 6, segmentCount: Int = 3) -> DealTable
  {
    var table = DealTable(repCount: repCount, segmentCount: segmentCount)
    for row in rows { table.append(row) }
    return table
  }
}
