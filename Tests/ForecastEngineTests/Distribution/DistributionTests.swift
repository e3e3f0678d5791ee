import ForecastEngine
import Glibc
import Testing

@Suite struct DistributionTests {
  let golden = GoldenNumbers()
  let lattice = FourierTransform(length: 2048)

  private func threeDeals(_ deviations: [Double] = [0, 0, 0]) -> [Sale] {
    let (chances, amounts) = (golden.list("three_deals/p"), golden.list("three_deals/amount"))
    return chances.indices.map {
      Sale(chance: chances[$0], value: amounts[$0], deviation: deviations[$0])
    }
  }

  @Test func `three deals have the distribution that counting all cases gives`() {
    let sum = IndependentSum(deals: threeDeals(), streams: [], transform: lattice)
    let range = Distribution(sum, shock: 1e-9)
    #expect(worstDifference([sum.step], [golden["three_deals/lattice_step"]]) <= 1e-9)
    for level in [0.1, 0.5, 0.85] {
      let exact = golden["three_deals/exact_quantiles/\(level)"]
      #expect(abs(range.quantile(level) - exact) <= 2 * sum.step)
    }
    let score = range.score(actual: 3000)
    #expect(abs(score / golden["three_deals/crps_exact_at_3000"] - 1) <= 5e-3)
    #expect(abs(range.chanceOfNothing - 0.075) < 1e-9)
  }

  @Test func `uncertain amounts, new deals and a shock are those of the reference`() {
    let path = "three_deals_plus_new_tau"
    let stream = Sale(
      chance: golden[path + "/new_lambda"], value: golden[path + "/new_mu"],
      deviation: golden[path + "/new_sd"])
    let sum = IndependentSum(
      deals: threeDeals(golden.list(path + "/sd")), streams: [stream], transform: lattice)
    let range = Distribution(sum, shock: golden[path + "/tau"])
    #expect(worstDifference([sum.mean], [golden[path + "/mean"]]) <= 1e-9)
    #expect(worstDifference([sum.variance], [golden[path + "/var"]]) <= 1e-9)
    #expect(worstDifference([range.chanceOfNothing], [golden[path + "/P0"]]) <= 1e-6)
    for level in [0.1, 0.25, 0.5, 0.75, 0.9] {
      let gap = range.quantile(level) - golden["\(path)/quantiles/\(level)"]
      #expect(abs(gap) <= 2 * sum.step)
    }
    #expect(abs(range.score(actual: 9000) / golden[path + "/crps_at_9000"] - 1) <= 5e-3)
  }

  @Test func `the chance of a goal falls as the goal rises`() {
    let sum = IndependentSum(deals: threeDeals(), streams: [], transform: lattice)
    let range = Distribution(sum, shock: 0.2)
    let chances = stride(from: 0.0, through: 12_000, by: 250).map { range.chance(ofAtLeast: $0) }
    #expect(chances.first == 1)
    for (low, high) in zip(chances.dropFirst(), chances) { #expect(low <= high) }
    #expect((chances.last ?? 1) < 0.01)
  }

  @Test func `a wider shock widens the range and scores worse where nothing is uncertain`() {
    let deals = (0..<200).map { _ in Sale(chance: 0.5, value: 100) }
    let sum = IndependentSum(deals: deals, streams: [], transform: lattice)
    let (narrow, wide) = (Distribution(sum, shock: 0), Distribution(sum, shock: 0.3))
    #expect(wide.quantile(0.9) - wide.quantile(0.1) > narrow.quantile(0.9) - narrow.quantile(0.1))
    #expect(wide.score(actual: 10_000) > narrow.score(actual: 10_000))
  }

  @Test(arguments: [0.1, 0.3, 0.65])
  func `where deals are many, the range is that of the shock alone`(shock: Double) {
    // 10,000 equal deals vary by 1 % together; quantiles 0.1 and 0.9 of a lognormal remain.
    let deals = (0..<10_000).map { _ in Sale(chance: 0.5, value: 100) }
    let range = Distribution(
      IndependentSum(deals: deals, streams: [], transform: lattice), shock: shock)
    let sigma = log1p(shock * shock).squareRoot()
    for (level, normal) in [(0.1, -1.2816), (0.5, 0), (0.9, 1.2816)] {
      let exact = 500_000 * exp(sigma * normal - sigma * sigma / 2)
      #expect(abs(range.quantile(level) / exact - 1) < 0.01, "quantile \(level)")
    }
  }
}
