import ForecastEngine
import PipelineModel
import Testing

/// The whole calculation against the reference, of which this is an independent writing.
@Suite struct GoldenForecastTests {
  let golden = GoldenNumbers()
  let forecaster: Forecaster
  let ids: [String]

  init() {
    let (table, ids) = GoldenNumbers.table()
    self.ids = ids
    forecaster = Forecaster(table, asOf: GoldenNumbers.asOf, options: GoldenNumbers.options)
  }

  @Test(arguments: ["won", "lost"])
  func `hazards and their factors are those of the reference`(cause: String) throws {
    let hazards = try #require(forecaster.known.learned.hazards)
    let hazard = cause == "won" ? hazards.won : hazards.lost
    #expect(hazards.bins.edges.map(Double.init) == golden.list("h30/edges"))
    #expect(hazards.bins.bands.map(Double.init) == golden.list("h30/bands"))
    #expect(hazards.halfLife == nil)
    agree(hazard.base, golden.list("h30/base_\(cause)"), "base")
    let factors = "h30/factors_\(cause)"
    agree(hazard.phase.levels, golden.list(factors + "/phase"), "phase")
    agree(hazard.phaseAge.levels, golden.list(factors + "/pa"), "phase and age")
    agree(
      hazard.rep.levels, GoldenNumbers.reps.map { golden["\(factors)/owner/\($0)"] }, "reps")
    agree(
      hazard.segment.levels, GoldenNumbers.segments.map { golden["\(factors)/seg/\($0)"] },
      "segments")
    for (name, factor) in [
      ("phase", hazard.phase), ("pa", hazard.phaseAge), ("owner", hazard.rep),
      ("seg", hazard.segment),
    ] {
      agree([factor.kappa], [golden["h30/kappa_\(cause)/\(name)"]], "kappa of \(name)")
    }
  }

  @Test(arguments: [30, 90])
  func `chances, values, arrivals and run-rate are those of the reference`(horizon: Int) throws {
    let forecast = try replayed(horizon)
    let learned = forecaster.known.learned
    let core = try #require(CoreForecast(forecaster.history, learned, horizon: horizon))
    let raw = "h\(horizon)/raw"
    var open = 0.0
    for place in core.deals.indices {
      open +=
        try #require(forecaster.known.steps(at: place, in: forecast)).staged
        * core.values[place].mean
    }
    agree([open], [golden[raw + "/open"]], "open")
    agree([core.newMean], [golden[raw + "/new"]], "new")
    agree([core.runRate.total], [golden[raw + "/run_rate"]], "run-rate")
    agree(
      core.runRate.reps, GoldenNumbers.reps.map { golden["\(raw)/run_rate_owner/\($0)"] },
      "run-rate of reps")
    for stream in core.streams {
      let (rep, segment) = (
        GoldenNumbers.reps[stream.rep], GoldenNumbers.segments[stream.segment]
      )
      agree([stream.wins], [golden["h\(horizon)/new_lambda/\(rep)+\(segment)"]], "arrivals")
    }
    var seen = 0
    for place in core.deals.indices {
      let path = "h\(horizon)/deals/" + ids[forecaster.known.open.rows(at: [place])[0]]
      guard !golden[path + "/age"].isNaN else { continue }
      seen += 1
      let steps = try #require(forecaster.known.steps(at: place, in: forecast))
      agree([core.chances[place]], [golden[path + "/p_raw"]], "chance")
      agree([core.values[place].mean], [golden[path + "/value"]], "value")
      agree([steps.staged], [golden[path + "/p_stage"]], "chance by stage")
      agree([steps.issued], [golden[path + "/p"]], "chance as issued", 1e-6)
    }
    #expect(seen == 12)
  }

  @Test(arguments: [30, 90])
  func `the forecast and its range are those of the reference`(horizon: Int) throws {
    let forecast = try replayed(horizon)
    let path = "h\(horizon)"
    agree([forecast.level], [golden[path + "/calibration_b"]], "level", 1e-6)
    agree([forecast.coreWeight], [golden[path + "/weights_core_runrate/0"]], "weight", 1e-6)
    agree([forecast.hazardFactor], [golden[path + "/g"]], "hazard factor", 1e-6)
    agree([forecast.mean], [golden[path + "/mean"]], "mean")
    agree([forecast.range.shock], [golden[path + "/tau"]], "shock", 1e-6)
    for level in [0.1, 0.25, 0.5, 0.75, 0.9] {
      let gap = forecast.range.quantile(level) - golden["\(path)/quantiles/\(level)"]
      #expect(abs(gap) <= 2 * forecast.range.step, "quantile \(level)")
    }
    for (rep, name) in GoldenNumbers.reps.enumerated() {
      let one = forecast.reps[rep]
      agree([one.mean], [golden["\(path)/owner_mean/\(name)"]], "mean of \(name)")
      agree([one.range.shock], [golden["\(path)/owner_tau"]], "shock of reps", 1e-6)
      let quantiles = [(0.1, one.range.low), (0.5, one.range.middle), (0.9, one.range.high)]
      for (level, quantile) in quantiles {
        let gap = quantile - golden["\(path)/owner_quantiles/\(name)/\(level)"]
        #expect(abs(gap) <= 2 * one.range.step, "\(name), quantile \(level)")
      }
    }
  }

  @Test(arguments: [30, 90])
  func `every replayed window is that of the reference`(horizon: Int) throws {
    let replay = try #require(forecaster.replay(horizon: horizon) { _ in true })
    #expect(replay.windows.count == 13)
    for (place, window) in replay.windows.enumerated() {
      let path = "h\(horizon)/backtest/\(place)"
      agree([window.core], [golden[path + "/core"]], "core")
      agree([window.level], [golden[path + "/b"]], "level", 1e-6)
      agree([window.runRate], [golden[path + "/run_rate"]], "run-rate")
      agree([window.coreWeight], [golden[path + "/w/0"]], "weight", 1e-6)
      agree([window.mean], [golden[path + "/forecast"]], "forecast")
      agree([window.shock], [golden[path + "/tau"]], "shock", 1e-6)
      agree([window.actual], [golden[path + "/actual"]], "actual")
      agree([window.score], [golden[path + "/crps"]], "score", 5e-3)
      // Two steps of the lattice of 256 points.
      let step = (window.mean + 10 * window.variance.squareRoot()) / 255
      #expect(abs(window.low - golden[path + "/p10"]) <= 2 * step)
      #expect(abs(window.high - golden[path + "/p90"]) <= 2 * step)
    }
    let summary = "h\(horizon)/backtest_summary"
    let engine = replay.accuracy(of: .engine)
    agree([engine.error ?? .nan], [golden[summary + "/wape"]], "error")
    agree([engine.bias ?? .nan], [golden[summary + "/bias"]], "bias", 1e-8)
    agree([engine.score ?? .nan], [golden[summary + "/crps_over_actual"]], "score", 5e-3)
    #expect(engine.inside == Int((golden[summary + "/coverage80"] * 13).rounded()))
    agree(
      [replay.accuracy(of: .seasonal).error ?? .nan], [golden[summary + "/run_rate_wape"]],
      "error of the run-rate")
    agree([engine.independentWindows], [golden["h\(horizon)/neff"]], "independent windows")
  }

  private func replayed(_ horizon: Int) throws -> Forecast {
    let replay = try #require(forecaster.replay(horizon: horizon) { _ in true })
    return forecaster.forecast(horizon: horizon, replay: replay)
  }

  private func agree(
    _ found: [Double], _ expected: [Double], _ what: Comment, _ tolerance: Double = 1e-9,
    at location: SourceLocation = #_sourceLocation
  ) {
    let difference = worstDifference(found, expected)
    #expect(difference <= tolerance, what, sourceLocation: location)
  }
}
