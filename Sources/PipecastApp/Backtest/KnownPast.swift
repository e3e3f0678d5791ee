import ForecastEngine
import PipelineModel

/// What a file tells of the past of its deals in one currency.
struct KnownPast: Sendable {
  let currency: Currency
  let table: DealTable
  /// What the file can tell, and since when.
  let observation: Observation
  /// The first and the last day of which the file tells who closed.
  let first: Day
  let last: Day
  /// Why nothing can be learned of it.
  let gap: AccuracyGap?

  /// Looks at the deals of `pipeline` in `currency` up to `last`.
  init(_ pipeline: Pipeline, _ currency: Currency, last: Day) {
    self.currency = currency
    table = DealTable.of(pipeline, currency: currency).table
    let forecaster = Forecaster(table, asOf: last)
    observation = forecaster.known.observation
    first = observation.first.map(Day.init) ?? last
    self.last = last
    let won = forecaster.known.learned.wonCount
    if won < Forecaster.leastWon {
      gap = .fewWon(won)
    } else {
      gap = forecaster.known.basis == .history ? nil : .noCreated
    }
  }

  /// How many days the file tells of.
  var dayCount: Int { last.days(since: first) + 1 }
}
