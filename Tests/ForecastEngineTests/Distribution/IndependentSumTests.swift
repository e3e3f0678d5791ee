import ForecastEngine
import Glibc
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

  @Test(arguments: [0.001...0.08, 0.0...0.002])
  func `many deals of small chance, taken together, are as good as one by one`(
    chances: ClosedRange<Double>
  ) {
    let deals = deals(1500, chances: chances)
    let lattice = FourierTransform(length: 2048)
    let full = IndependentSum(deals: deals, streams: [], transform: lattice, exact: deals.count)
    let short = IndependentSum(deals: deals, streams: [], transform: lattice)
    #expect(full.step == short.step)
    for level in [0.1, 0.5, 0.9] {
      let gap = quantile(full, level) - quantile(short, level)
      #expect(abs(gap) <= 1e-3 * full.variance.squareRoot(), "\(chances), quantile \(level)")
    }
  }

  @Test(arguments: [0.05...0.6, 0.0...1.0])
  func `5,000 deals are within a thousandth of the deviation of their exact product`(
    chances: ClosedRange<Double>
  ) {
    let deals = deals(5000, chances: chances)
    let sum = IndependentSum(deals: deals, streams: [], transform: FourierTransform(length: 2048))
    let deviation = sum.variance.squareRoot()
    for level in [0.1, 0.5, 0.9] {
      // The lattice knows a point's probability, which stands for the half step on either side.
      let found = quantile(sum, level) - sum.step / 2
      let exact = exactChance(deals, mean: sum.mean, deviation: deviation, at: found)
      let density =
        (exactChance(deals, mean: sum.mean, deviation: deviation, at: found + 0.01 * deviation)
          - exact) / 0.01
      #expect(abs(exact - level) <= 1e-3 * density, "\(chances), quantile \(level)")
    }
  }

  /// The probability of at most `amount`, from the product of all characteristic functions without
  /// a lattice (Gil-Pelaez), of which only the lowest waves are not nothing.
  private func exactChance(
    _ deals: [Sale], mean: Double, deviation: Double, at amount: Double
  ) -> Double {
    let step = 0.04
    var integral = 0.0
    for k in 0..<200 {
      let wave = (Double(k) + 0.5) * step / deviation
      var (re, im) = (cos(wave * amount), -sin(wave * amount))
      for deal in deals {
        let angle = wave * deal.value
        let (a, b) = (1 - deal.chance + deal.chance * cos(angle), deal.chance * sin(angle))
        (re, im) = (re * a - im * b, re * b + im * a)
        if abs(re) + abs(im) < 1e-16 { break }
      }
      integral += im / (Double(k) + 0.5)
    }
    return 0.5 - integral / Double.pi
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
    for level in [0.1, 0.9] {
      let gap = range.quantile(level) - Double(count) * 100
      #expect(abs(gap) <= max(2 * sum.step, 1e-4 * sum.mean))
    }
  }
}
