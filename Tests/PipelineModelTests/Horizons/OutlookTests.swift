import PipelineModel
import RandomData
import Testing

struct OutlookTests {
  @Test(arguments: Outlook.everyKind)
  func `the bucket of a close date agrees with the windows`(outlook: Outlook) {
    for offset in -100...300 {
      let day = outlook.asOf + offset
      let expected: Bucket =
        if day < outlook.asOf { .pastDue } else if day < outlook.from {
          .before
        } else { outlook.windows.firstIndex { $0.contains(day) }.map(Bucket.due) ?? .later }
      #expect(outlook.bucket(close: day) == expected)
    }
    #expect(outlook.bucket(close: nil) == .noDate)
  }

  @Test(arguments: [
    (-1, Bucket.pastDue), (0, .due(0)), (30, .due(0)), (31, .due(1)), (90, .due(1)), (91, .later),
  ])
  func `a deal due today or on the last day is in the horizon`(offset: Int, bucket: Bucket) {
    let outlook = Outlook(asOf: RandomPipeline.asOf)
    #expect(outlook.bucket(close: RandomPipeline.asOf + offset) == bucket)
  }

  @Test func `horizons rise, and none are the usual ones`() {
    let days = [90, 30, 90].map(Horizon.init(days:))
    #expect(Outlook(asOf: .first, horizons: days).horizons == Horizon.usual)
    #expect(Outlook(asOf: .first, horizons: []).horizons == Horizon.usual)
  }

  @Test func `an outlook never begins before the as-of day`() {
    let outlook = Outlook(asOf: Day(number: 10), from: Day(number: 5))
    #expect(outlook.from == Day(number: 10))
    #expect(!outlook.isShifted)
    #expect(Outlook(asOf: Day(number: 10), from: Day(number: 11)).isShifted)
  }
}
