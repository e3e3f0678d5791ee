import PipelineModel
import TextUI

/// Sentences that say what a Forecast is made of and how far it can be trusted.
enum ForecastWords {
  /// Why a figure of the headlines is what it is.
  static func explanation(
    of line: HeadlineFigure, _ figure: ForecastFigure, _ headline: OverviewReport.Headline
  ) -> [SafeText] {
    let days = SafeText(headline.horizon.days, "day")
    switch line {
    case .likely:
      guard let range = figure.range else { return [] }
      let words: SafeText =
        "Likely \(headline.money(range.low).short) to \(headline.money(range.high).short): 8 of 10 windows of \(days) should fall inside, one in ten below and one above."
      let record = figure.record.map { record -> SafeText in
        "On the past of this file \(record.inside) of \(record.windows) fell inside theirs."
      }
      return [
        words,
        record
          ?? "No past window could be replayed, so nobody knows yet how often such ranges are right.",
      ]
    case .coming:
      return [
        "\(headline.money(figure.total - figure.open).exact) of the Forecast come from deals that are not in the pipeline yet: created and won within the \(days), as often as in the past. No deal stands behind them."
      ]
    default:
      return [
        "Forecast \(headline.money(figure.total).exact): what history says will be won in the next \(days). Open deals bring \(headline.money(figure.open).exact) (chance × amount, rounded once per deal), and what is not in the pipeline yet \(headline.money(figure.total - figure.open).exact)."
      ]
    }
  }
}

extension ForecastFigure.Record {
  /// `17 of 20 inside`.
  var words: SafeText { "\(inside) of \(windows) inside" }
}
