import Glibc
import PipelineModel

/// How the replayed past corrects a core forecast: level, blend with the run-rate, range, and the
/// split by rep (Method.md, Replay).
struct Calibration: Sendable {
  /// Windows that do not overlap, worth of evidence; 0 or more.
  let independentWindows: Double
  /// Factor on the core forecast's level.
  let level: Double
  /// Share of the calibrated core in the blend with the run-rate, 0...1.
  let coreWeight: Double
  /// Calibrated core and run-rate, the members of the blend, in minor units.
  let members: (core: Double, runRate: Double)
  /// The forecast in minor units.
  let mean: Double
  /// Factor on every deal's hazard by which deals and streams sum to the forecast.
  let hazardFactor: Double
  /// Variance of the total if all deals were independent.
  let variance: Double
  /// Relative standard deviation of the common shock of the total and of reps.
  let shock: Double
  let repShock: Double
  /// Chances of the open deals and expected wins of the streams after the correction.
  let chances: [Double]
  let wins: [Double]
  /// By rep: sum of its deals and streams, run-rate share, their blend, and variance.
  let repCores: [Double]
  let repShares: [Double]
  let repMeans: [Double]
  let repVariances: [Double]

  /// How many windows' worth the prior counts.
  private static let prior = 3.0
  /// The narrowest common shock of a total whose history is too short to learn from.
  static let unlearnedShock = 0.65

  /// Of `past`, replayed windows with the oldest first, only those over by the day are used.
  init(
    _ core: CoreForecast, past: [ReplayWindow], history: History,
    basis: Forecaster.Basis = .history
  ) {
    let done = past.filter { $0.day.number + Int32($0.horizon) <= core.day }
    let windows = Self.independent(done, horizon: core.horizon)
    independentWindows = windows
    let coreMean = core.mean
    let runRate = core.runRate.total
    level = Self.level(done, windows)
    members = (level * coreMean, runRate)
    coreWeight = runRate > 0 ? Self.coreWeight(done, windows) : 1
    mean = coreWeight * members.core + (1 - coreWeight) * runRate
    let mean = self.mean

    // One factor on all hazards: the deals sum to the total and keep their order.
    let logs = core.chances.map { log1p(-$0) }
    let factor = Self.hazardFactor(core, logs, target: mean)
    hazardFactor = factor
    let chances = zip(core.chances, logs).map { chance, log in
      chance >= 1 ? (factor > 0 ? 1 : 0) : -expm1(factor * log)
    }
    let wins = core.streams.map { factor * $0.wins }
    self.chances = chances
    self.wins = wins

    var repCores = [Double](repeating: 0, count: history.repCount)
    var repVariances = repCores
    var variance = 0.0
    for (group, places) in core.groups {
      for place in places {
        let value = core.values[place]
        let sale = Sale(chance: chances[place], value: value.mean, deviation: value.deviation)
        repCores[group.rep] += sale.mean
        repVariances[group.rep] += sale.variance
        variance += sale.variance
      }
    }
    for place in core.streams.indices {
      let sale = Sale(
        chance: wins[place], value: core.streamValues[place].mean,
        deviation: core.streamValues[place].deviation)
      let rep = core.streams[place].rep
      repCores[rep] += sale.mean
      repVariances[rep] += sale.streamVariance
      variance += sale.streamVariance
    }
    self.variance = variance
    self.repCores = repCores
    self.repVariances = repVariances

    let guess = min(0.6, max(0.2, 2 / Double(max(core.wonCount, 1)).squareRoot()))
    let unlearned = basis == .stageWeights && core.wonCount < Forecaster.leastWon
    let start = unlearned ? Self.unlearnedShock : guess
    shock = Self.shock(start, windows, done.map { ($0.excess, $0.mean * $0.mean) })
    repShock = Self.shock(
      1.5 * start, windows, done.map { ($0.lesson.excess, $0.lesson.squares) })

    var all = 0.0
    for share in core.runRate.reps { all += share }
    let shares = core.runRate.reps.map { all > 0 ? $0 / all * mean : 0 }
    repShares = shares
    // Both halves sum to the total, so that the reps do too.
    let coreSum = repCores.reduce(0, +)
    let scale = coreSum > 0 ? mean / coreSum : 0
    let weight = coreSum > 0 ? (all > 0 ? Self.repCoreWeight(done) : 1) : 0
    repMeans = repCores.indices.map {
      weight * scale * repCores[$0] + (1 - weight) * shares[$0]
    }
  }

  /// Windows that do not overlap among `done`, oldest first.
  static func independent(_ done: [ReplayWindow], horizon: Int) -> Double {
    guard let first = done.first, let last = done.last else { return 0 }
    let span = last.day.days(since: first.day) + horizon
    return min(Double(span) / Double(horizon), Double(done.count))
  }

  private static func level(_ done: [ReplayWindow], _ windows: Double) -> Double {
    guard !done.isEmpty else { return 1 }
    var (actual, core) = (0.0, 0.0)
    for window in done {
      actual += window.actual
      core += window.core
    }
    let ratio = max(actual / max(core, 1e-9), 1e-3)
    return exp(log(ratio) * windows / (windows + prior / 2))
  }

  private static func coreWeight(_ done: [ReplayWindow], _ windows: Double) -> Double {
    guard windows >= 1 else { return 0.5 }
    var (core, runRate) = (0.0, 0.0)
    for window in done {
      let actual = max(window.actual, 1e-9)
      let (a, b) = (
        (window.calibratedCore - window.actual) / actual, (window.runRate - window.actual) / actual
      )
      core += a * a
      runRate += b * b
    }
    core /= Double(done.count)
    runRate /= Double(done.count)
    let mean = (core + runRate) / 2
    func precision(_ error: Double) -> Double {
      1 / max((windows * error + prior * mean) / (windows + prior), 1e-12)
    }
    return precision(core) / (precision(core) + precision(runRate))
  }

  private static func repCoreWeight(_ done: [ReplayWindow]) -> Double {
    guard !done.isEmpty else { return 0.5 }
    var (core, share) = (0.0, 0.0)
    for window in done {
      core += window.lesson.coreErrors
      share += window.lesson.shareErrors
    }
    let (a, b) = (1 / max(core, 1e-9), 1 / max(share, 1e-9))
    return a / (a + b)
  }

  /// Errors beyond what independent deals explain, pooled over windows and drawn to `start`.
  private static func shock(
    _ start: Double, _ windows: Double, _ past: [(excess: Double, square: Double)]
  ) -> Double {
    var (excess, square) = (0.0, 0.0)
    for window in past {
      excess += window.excess
      square += window.square
    }
    let learned = square > 0 ? max(0, excess / square) : 0
    return max(4e-4, (prior * start * start + windows * learned) / (prior + windows)).squareRoot()
  }

  /// `logs` are the logarithms of staying open, by deal.
  private static func hazardFactor(
    _ core: CoreForecast, _ logs: [Double], target: Double
  ) -> Double {
    let streams = core.newMean
    guard target > 0, core.openMean + streams > 0 else { return 0 }
    let surest = log1p(-1 + 1e-12)
    return LevelShift.root(low: 0, high: 50, from: 1) { factor in
      var sum = streams * factor - target
      var slope = streams
      for (place, log) in logs.enumerated() {
        let value = core.values[place].mean
        guard core.chances[place] > 0, value > 0 else { continue }
        // What is sure is so in all but name.
        let log = max(log, surest)
        let stays = exp(factor * log)
        sum += (1 - stays) * value
        slope -= log * stays * value
      }
      return (sum, slope)
    }
  }
}
