import ForecastEngine
import Testing

@Suite struct HitRangeTests {
  /// Exact limits from tables of Clopper and Pearson.
  @Test(arguments: [
    (8, 9, 0.5175, 0.9972), (0, 10, 0, 0.3085), (10, 10, 0.6915, 1), (5, 10, 0.1871, 0.8129),
    (17, 20, 0.6211, 0.9679), (1, 1, 0.025, 1), (0, 1, 0, 0.975), (80, 100, 0.7082, 0.8733),
  ])
  func `the limits are the exact ones`(hits: Int, count: Int, low: Double, high: Double) {
    let range = HitRange(hits: hits, of: count)
    #expect(abs(range.low - low) < 1e-4, "\(range)")
    #expect(abs(range.high - high) < 1e-4, "\(range)")
  }

  @Test func `without trials everything is possible`() {
    #expect(HitRange(hits: 0, of: 0) == HitRange(hits: 7, of: -1))
    #expect(HitRange(hits: 0, of: 0).low == 0)
    #expect(HitRange(hits: 0, of: 0).high == 1)
  }

  @Test func `misses mirror hits, and more trials say more`() {
    for count in [1, 3, 30, 300] {
      for hits in [0, 1, count / 2, count] {
        let (range, mirror) = (
          HitRange(hits: hits, of: count), HitRange(hits: count - hits, of: count)
        )
        #expect(abs(range.low + mirror.high - 1) < 1e-9)
        #expect(range.low <= Double(hits) / Double(count))
        #expect(range.high >= Double(hits) / Double(count))
      }
    }
    let (few, many) = (HitRange(hits: 8, of: 10), HitRange(hits: 80, of: 100))
    #expect(many.high - many.low < few.high - few.low)
  }
}
