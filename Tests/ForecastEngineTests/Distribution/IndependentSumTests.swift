import ForecastEngine
import RandomData
import Testing

@Suite struct IndependentSumTests {
  /// Where a distribution on a lattice passes `level`, between its points.
  private func quantile(_ sum: IndependentSum, _ level: Double) -> Double {
    var all = 0.0
    for (point, probability) in sum.probabilities.enumerated() {
      if all + probability >= level {
        return (Double(sum.start + point) + (level - all) / probability) * sum.step
      }
      all += probability
    }
    return .infinity
  }

  /// Deals whose amounts spread over four orders of magnitude.
  private func deals(_ count: Int, chances: ClosedRange<Double>) -> [Sale] {
    var random = SeededGenerator(seed: UInt64(count))
    return (0..<count).map { _ in
      var log = 0.0
      for _ in 0..<12 { log += Double.random(in: -0.5...0.5, using: &random) }
      // 2.7 to the power of a nearly normal number, without a call to the C library.
      var amount = 10_000_00.0
      let step = log < 0 ? 1 / 2.7 : 2.7
      for _ in 0..<Int(abs(log) * 2) { amount *= step }
      return Sale(
        chance: Double.random(in: chances, using: &random),
        value: (amount * Double.random(in: 0.5...1.5, using: &random)).rounded(), deviation: 0)
    }
  }

  @Test(arguments: [0.05...0.6, 0.001...0.08, 0.0...0.002, 0.0...1.0])
  func `small deals taken together change no quantile by a thousandth of the deviation`(
    chances: ClosedRange<Double>
  ) {
    let deals = deals(5000, chances: chances)
    let lattice = FourierTransform(length: 2048)
    let full = IndependentSum(deals: deals, streams: [], transform: lattice, exact: deals.count)
    let short = IndependentSum(deals: deals, streams: [], transform: lattice)
    #expect(full.step == short.step)
    for level in [0.1, 0.5, 0.9] {
      let gap = quantile(full, level) - quantile(short, level)
      #expect(abs(gap) <= 1e-3 * full.variance.squareRoot(), "\(chances), quantile \(level)")
    }
  }

  @Test func `the mean on the lattice is that of the sales`() {
    let deals = deals(800, chances: 0.1...0.5)
    let stream = Sale(chance: 3, value: 5_000_00, deviation: 2_000_00)
    for some in [Array(deals.prefix(40)), deals] {
      let sum = IndependentSum(
        deals: some, streams: [stream], transform: FourierTransform(length: 2048))
      var mean = 0.0
      for (point, probability) in sum.probabilities.enumerated() {
        mean += Double(sum.start + point) * sum.step * probability
      }
      #expect(abs(mean - sum.mean) <= 1e-6 * sum.mean)
      #expect(abs(sum.probabilities.reduce(0, +) - 1) < 1e-12)
    }
  }

  @Test(arguments: [0, 1, 600])
  func `deals without a chance and sure deals have no range`(count: Int) {
    let sure = (0..<count).map { _ in Sale(chance: 1, value: 100, deviation: 0) }
    let hopeless = (0..<count).map { _ in Sale(chance: 0, value: 100, deviation: 0) }
    let sum = IndependentSum(
      deals: sure + hopeless, streams: [], transform: FourierTransform(length: 512))
    let range = Distribution(sum, shock: 0)
    #expect(abs(range.quantile(0.1) - Double(count) * 100) <= 2 * sum.step)
    #expect(abs(range.quantile(0.9) - Double(count) * 100) <= 2 * sum.step)
  }
}
