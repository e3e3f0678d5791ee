import PipelineModel

extension Forecaster {
  /// The forecast of the `horizon` days after the as-of day.
  ///
  /// `replay` is the replayed past of the same horizon; without it the forecast is "not verified".
  /// A horizon outside 1...``longestHorizon`` days is held inside.
  ///
  /// `lead` shifts the window into the future by as many days: the chances are then those of the
  /// days that follow, and no replay corrects them.
  public func forecast(horizon: Int, lead: Int = 0, replay: Replay? = nil) -> Forecast {
    let horizon = Self.held(horizon)
    let lead = min(max(lead, 0), Self.longestHorizon - horizon)
    let replay = replay?.horizon == horizon && lead == 0 ? replay : nil
    let (learned, open) = (known.learned, known.open)
    let own =
      known.basis == .history
      ? CoreForecast(history, learned, horizon: horizon, lead: lead) : nil
    var core =
      own ?? CoreForecast(stageWeights: open, history, learned, horizon: horizon, lead: lead)
    if let stageShift = known.stageShift {
      core.chances = stageShift.applied(
        to: core.chances, ofYear: learned.openChances(history, horizon: Self.year).chances)
    }
    var dateShift: CloseDateShift?
    if known.basis == .history && known.options.usesCloseDates {
      dateShift = CloseDateShift(
        core.chances, dues: open.dues, day: learned.day, horizon: horizon, lead: lead)
    }
    if let dateShift {
      core.chances = core.deals.indices.map {
        dateShift.applied(to: core.chances[$0], due: open.dues[$0])
      }
    }
    let calibration = Calibration(
      core, past: replay?.windows ?? [], history: history, basis: known.basis)
    return Forecast(self, core, calibration, dateShift, replay)
  }
}

extension Forecast {
  fileprivate init(
    _ forecaster: Forecaster, _ core: CoreForecast, _ calibration: Calibration,
    _ dateShift: CloseDateShift?, _ replay: Replay?
  ) {
    let (known, history) = (forecaster.known, forecaster.history)
    let sales = Sales(core, calibration, history)
    asOf = known.asOf
    horizon = core.horizon
    lead = core.lead
    basis = known.basis
    mean = calibration.mean
    newMean = sales.streams.reduce(0) { $0 + $1.mean }
    openMean = sales.deals.reduce(0) { $0 + $1.mean }
    newWins = sales.streams.reduce(0) { $0 + $1.chance }
    runRate = core.runRate.total
    level = calibration.level
    coreWeight = calibration.coreWeight
    hazardFactor = calibration.hazardFactor
    range = sales.distribution(FourierTransform(length: 2048), shock: calibration.shock)
    let lattice = FourierTransform(length: 512)
    reps = (0..<history.repCount).map { rep in
      let own = sales.dealPlaces(ofRep: rep)
      let coming = sales.streamPlaces(ofRep: rep)
      let mean = calibration.repMeans[rep]
      return RepForecast(
        mean: mean,
        openMean: own.reduce(0) { $0 + sales.deals[$1].mean },
        newMean: coming.reduce(0) { $0 + sales.streams[$1].mean },
        expectedWins: own.reduce(0) { $0 + sales.deals[$1].chance }
          + coming.reduce(0) { $0 + sales.streams[$1].chance },
        range: sales.distribution(
          ofRep: rep, mean: mean, lattice, shock: calibration.repShock
        ).likely)
    }
    open = known.open
    similar = SimilarDeals(
      history, first: known.learned.first, day: known.learned.day, horizon: core.horizon)
    self.dateShift = dateShift
    self.sales = sales
    days = forecaster.days(core, sales, mean: calibration.mean)
    evidence = known.evidence(horizon: core.horizon, replay: replay)
  }
}
