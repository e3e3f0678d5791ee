import ForecastEngine
import PipelineModel

// Many deals at once, for loops over them.
extension Forecasts {
  /// What each of the deals adds to the Forecast in minor units, ``none`` for one that is not in it.
  func amounts(of deals: ArraySlice<Int>, horizon: Int) -> [Int64] {
    let amounts = amounts[horizon]
    return deals.map { deal in open.place(of: deal).map { amounts[$0] } ?? Self.none }
  }

  /// The chance that each of the deals is won in the window, 0...1; not a number for a deal that is
  /// not in the Forecast.
  func chances(of deals: ArraySlice<Int>, horizon: Int) -> [Double] {
    let codes = pipeline.columns.currencyCodes.values(at: deals)
    var chances = [Double](repeating: .nan, count: deals.count)
    for code in 0..<UInt16(clamping: currencies.count) where codes.contains(code) {
      let forecast = currencies[Int(code)].horizons[horizon].forecast
      for (place, deal) in deals.enumerated() where codes[place] == code {
        if let chance = forecast.chance(ofRow: row(ofDeal: deal)) { chances[place] = chance }
      }
    }
    return chances
  }
}

extension DealIndices {
  /// The open ones of these deals in runs, as many as a processor keeps at hand.
  func openRuns(in pipeline: Pipeline) -> some Sequence<ArraySlice<Int>> {
    pipeline.indices(.open, among: self).runs
  }
}
