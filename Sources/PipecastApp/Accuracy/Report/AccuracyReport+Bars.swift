import ForecastEngine
import TextUI

// The charts beside the numbers, on scales that begin at 0.
extension AccuracyReport {
  /// Per row of the window table: Likely as a range, what was won as the mark.
  var windowBars: [RangeBar] {
    known.flatMap { record -> [RangeBar] in
      // Currencies are never compared: each has a scale of its own.
      let most = record.windows.reduce(0) { max($0, $1.won, $1.likely?.high ?? $1.forecast) }
      let scale = most > 0 ? most : 1
      return record.windows.reversed().map { window in
        RangeBar(
          low: window.likely.map { $0.low / scale }, high: window.likely.map { $0.high / scale },
          mark: window.won / scale)
      }
    }
  }

  /// Per row of the chance table: the share that was won as a range from 0, what was said as the
  /// mark.
  var chanceBars: [RangeBar] {
    chances.map { bin in
      let deals = Double(max(1, bin.deals))
      return RangeBar(
        low: 0, high: bin.deals > 0 ? Double(bin.won) / deals : nil,
        mark: bin.deals > 0 ? bin.expected / deals : nil)
    }
  }
}
