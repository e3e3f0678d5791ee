public import PipelineModel

/// What will be won in the days after the as-of day, with its range, its parts and its reasons.
///
/// All amounts are minor units of the table's currency, all chances 0...1. The forecast is the sum
/// of its open deals and of the business not in the pipeline yet, and of its reps.
public struct Forecast: Sendable {
  /// The day the forecast looks from.
  public let asOf: Day
  /// Days in the window, which begins on the day after `asOf`, or later by ``lead``.
  public let horizon: Int
  /// Days by which the window is shifted; a shifted one is never verified.
  public let lead: Int
  /// Where the chances come from.
  public let basis: Forecaster.Basis
  /// Expected value of all that will be won.
  public let mean: Double
  /// Its part from deals that are open now.
  public let openMean: Double
  /// Its part from deals that are not in the pipeline yet.
  public let newMean: Double
  /// How many such deals are expected to be created and won in the window.
  public let newWins: Double
  /// What the seasonal run-rate alone says, in minor units.
  public let runRate: Double
  /// Factor on the level of the open deals and new business, from the replay; 1 without one.
  public let level: Double
  /// Share of the deals in the blend with the run-rate, 0...1.
  public let coreWeight: Double
  /// Factor on every daily chance by which the deals sum to the blend.
  public let hazardFactor: Double
  /// Every possible total with its probability: quantiles, chance of a goal.
  public let range: Distribution
  /// By rep's code; their means sum to ``mean``, their ranges do not add up.
  public let reps: [RepForecast]
  /// Expected value of each day of the window, from the first to the last; they sum to ``mean``.
  public let days: [Double]
  /// What the forecast rests on, most important first.
  public let evidence: [Evidence]

  /// The open deals and the deals to come, with the chances as issued.
  package let sales: Sales
  /// What became of past deals, by the age at which they were open.
  let similar: SimilarDeals
  /// The open deals by row.
  let open: OpenDeals
  /// How close dates moved the chances; nil where they did not.
  let dateShift: CloseDateShift?

  /// One rep's part of a forecast.
  public struct RepForecast: Sendable {
    /// Expected value of what the rep will win.
    public let mean: Double
    /// Its part from open deals, at their own chances.
    public let openMean: Double
    /// Its part from deals not in the pipeline yet, at their own chances.
    public let newMean: Double
    /// How many deals the rep is expected to win.
    public let expectedWins: Double
    /// Where the rep's total is likely to lie.
    public let range: LikelyRange

    /// Whether a single number means something: at least three wins are expected.
    ///
    /// Below that, show the chance of nothing and quantile 0.9.
    public var isForecastable: Bool { expectedWins >= 3 }

    /// ``mean`` less the two parts: what the rep's own run-rate adds or takes away.
    public var runRateEffect: Double { mean - openMean - newMean }
  }

  /// The chance that the deal at `row` of the table is won in the window, 0...1; nil without one.
  ///
  /// Closed deals have none, nor deals created later, nor open ones without a day of creation
  /// where chances are learned by age. Times ``value(ofRow:)`` it is the deal's part of
  /// ``openMean``.
  public func chance(ofRow row: Int) -> Double? {
    open.place(ofRow: row).map { sales.deals.chances[$0] }
  }

  /// The expected amount of the deal at `row` when won, in minor units; nil without a chance.
  public func value(ofRow row: Int) -> Double? {
    open.place(ofRow: row).map { sales.deals[$0].value }
  }

  /// What the deal at `row` adds to ``openMean``, in minor units; nil without a chance.
  public func mean(ofRow row: Int) -> Double? {
    open.place(ofRow: row).map { sales.deals[$0].mean }
  }

  /// The chance that the deal at `row` is won within 365 days, 0...1; nil without a chance.
  ///
  /// It is never below ``chance(ofRow:)``: what lies between the two is won later. Where stage
  /// weights speak alone, it is the weight.
  public func eventualChance(ofRow row: Int) -> Double? {
    open.place(ofRow: row).map { max(open.eventual[$0], sales.deals.chances[$0]) }
  }

  /// What the deal at `row` brings within 365 days, in minor units; nil without a chance.
  ///
  /// ``eventualChance(ofRow:)`` times ``value(ofRow:)``.
  public func eventualMean(ofRow row: Int) -> Double? {
    open.place(ofRow: row).map { place in
      let deal = sales.deals[place]
      return max(open.eventual[place], deal.chance) * deal.value
    }
  }
}
