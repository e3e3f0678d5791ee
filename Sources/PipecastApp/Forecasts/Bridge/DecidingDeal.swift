import ForecastEngine

/// An open deal whose outcome moves the Forecast more than most others do, in minor units.
public struct DecidingDeal: Sendable {
  /// Its row in the table of its currency.
  let row: Int
  /// The chance that it is won in the window, 0...1.
  public let chance: Double
  /// What it is worth when it is won.
  public let value: Int128
  /// By how much Forecast and low end fall when it is lost: 0 or less.
  public let lost: Move
  /// By how much Forecast and high end rise when it is won: 0 or more.
  public let won: Move

  /// How a deal's outcome moves a Forecast.
  public struct Move: Hashable, Sendable {
    /// The Forecast's change.
    public var total: Int128
    /// The change of the end of Likely that matters: the low one without the deal, else the high one.
    public var end: Int128
  }

  /// How many are looked for.
  private static let count = 8

  /// The deals that decide `forecast`, first the one that adds most to its variance.
  static func all(of forecast: Forecast, step: Int64) -> [DecidingDeal] {
    let (low, high) = (forecast.range.quantile(0.1), forecast.range.quantile(0.9))
    func whole(_ amount: Double) -> Int128 { Int128(minorUnits: amount, step: step) }
    return forecast.decidingRows(count).compactMap { row in
      guard let chance = forecast.chance(ofRow: row), let value = forecast.value(ofRow: row),
        let lost = forecast.scenario(ofRow: row, isWon: false),
        let won = forecast.scenario(ofRow: row, isWon: true)
      else { return nil }
      return DecidingDeal(
        row: row, chance: chance, value: whole(value),
        lost: Move(
          total: whole(lost.mean - forecast.mean), end: whole(lost.range.quantile(0.1) - low)),
        won: Move(
          total: whole(won.mean - forecast.mean), end: whole(won.range.quantile(0.9) - high)))
    }
  }
}
