public import PipelineModel

/// An invented maker of industrial sensors with eight reps and two years of deals, from a seed.
///
/// It feeds the demo, the SampleData folder and the benchmark. The same seed and as-of day give the
/// same bytes on every machine: integers only, own random numbers, no clock.
///
///     SampleCompany().files().map(\.name).last
///     // "team.csv"
public struct SampleCompany: Sendable {
  /// The day of the committed SampleData folder, 21 November 2026.
  public static let publishedDay = Day(number: 20_778)

  /// The seed of the committed SampleData folder.
  public static let publishedSeed: UInt64 = 14

  /// Decides every name, amount and turn of events.
  public let seed: UInt64

  /// The day of the newest export; all other dates move with it.
  public let asOf: Day

  /// Makes a company; by default that of the SampleData folder.
  public init(seed: UInt64 = publishedSeed, asOf: Day = publishedDay) {
    self.seed = seed
    self.asOf = asOf
  }

  /// Returns three weekly exports, oldest first, then the stages, the quotas and the team.
  ///
  /// The exports show one company at three moments. The newest one carries a few rows such as
  /// people leave behind: an amount `TBD`, 30 February, a stage nobody knows.
  public func files() -> [SampleFile] {
    var floor = SalesFloor(seed: seed, asOf: asOf)
    let exports = [14, 7, 0].map { age in
      let day = asOf - age
      floor.run(through: day)
      let bytes =
        age == 0
        ? DirtyRows(asOf: asOf).export(of: floor.exportedDeals)
        : DealExport(of: floor.exportedDeals).bytes
      return SampleFile(name: "deals-\(day).csv", bytes: bytes)
    }
    return exports + [SideTable.stages, SideTable.quotas(year: asOf.civil.year), SideTable.team]
  }

  /// Returns one clean export of `count` deals, four of five closed, for measuring speed.
  ///
  /// It has the columns of ``files()``, 240 reps and an account for every twelve deals. A smaller
  /// count gives the first lines of a larger one. Nothing is simulated day by day.
  public func deals(count: Int) -> [UInt8] {
    BulkExport(seed: seed, asOf: asOf).bytes(count: count)
  }
}
