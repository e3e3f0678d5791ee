import PipelineModel
import Testing

struct WeightTests {
  @Test(
    arguments: [
      (50, 1, 1), (50, -1, -1), (50, 3, 2), (50, -3, -2), (25, 1, 0), (25, 2, 1), (25, -2, -1),
      (10, 4, 0), (10, 5, 1), (10, -5, -1), (0, 12345, 0), (100, -12345, -12345),
      (30, 1_250_000, 375_000), (33, 100, 33), (1, 9_000_000_000_000_000, 90_000_000_000_000),
    ] as [(Int, Int64, Int64)])
  func `a share is rounded half away from zero`(percent: Int, amount: Int64, share: Int64) throws {
    #expect(try #require(Weight(percent: percent)).share(of: amount) == share)
  }

  @Test(arguments: [Int64.max, .min, .max - 1, .min + 1])
  func `the whole of the largest amounts is themselves`(amount: Int64) throws {
    #expect(try #require(Weight(percent: 100)).share(of: amount) == amount)
    #expect(try #require(Weight(percent: 0)).share(of: amount) == 0)
  }

  @Test(arguments: [
    (300_000_000, "30%"), (125_000_000, "12.5%"), (0, "0%"), (1_000_000_000, "100%"),
    (1, "0.0000001%"), (10_000_000, "1%"), (333_333_333, "33.3333333%"), (5_000_000, "0.5%"),
  ])
  func `percent are written without zeros behind`(billionths: Int, text: String) {
    #expect(Weight(billionths: billionths)?.description == text)
  }

  @Test(arguments: [-1, 1_000_000_001, .max, .min])
  func `there is no weight outside the whole`(number: Int) {
    #expect(Weight(billionths: number) == nil)
    #expect(Weight(percent: number) == nil)
  }
}
