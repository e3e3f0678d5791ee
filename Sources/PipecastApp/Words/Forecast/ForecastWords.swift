import PipelineModel
import TextUI

/// Sentences that say what a Forecast is made of and how far it can be trusted.
enum ForecastWords {
  /// Why a figure of the headlines is what it is.
  static func explanation(
    of line: HeadlineFigure, _ figure: ForecastFigure, _ headline: OverviewReport.Headline
  ) -> [SafeText] {
    let days = SafeText(headline.horizon.days, "day")
    let first = headline.window.first
    let sentences = ForecastSentences(
      figure: figure, currency: headline.currency, days: headline.horizon.days,
      period: headline.isShifted ? days + " from " + first.words(near: first) : "next " + days,
      isShifted: headline.isShifted, who: headline.who)
    return switch line {
    case .likely: sentences.likely + sentences.record + sentences.evidence
    case .coming: sentences.coming
    case .habit: sentences.habit
    case .error: sentences.record
    default: sentences.forecast + sentences.evidence
    }
  }
}

extension ForecastFigure.Record {
  /// `17 of 20 inside`.
  var words: SafeText { shortWords + " inside" }

  /// `17 of 20`, where there is room for no more.
  var shortWords: SafeText { "\(inside) of \(windows)" }

  /// `24% over 20 windows`; nil where nothing was won.
  var errorWords: SafeText? {
    error.map { $0.wholePercent + " over " + SafeText(windows, "window") }
  }
}

extension ForecastFigure.Range {
  /// `$542K to $1.07M`; of too few wins for a single number `38% nothing, up to $212K`.
  func words(_ currency: Currency) -> SafeText {
    func money(_ minorUnits: Int128) -> SafeText {
      Money(minorUnits: minorUnits, currency: currency).short
    }
    return isForecastable
      ? money(low) + " to " + money(high)
      : chanceOfNothing.wholePercent + " nothing, up to " + money(high)
  }

  /// `$542K–$1.07M`, `≤$212K`.
  func shortWords(_ currency: Currency) -> SafeText {
    func money(_ minorUnits: Int128) -> SafeText {
      Money(minorUnits: minorUnits, currency: currency).short
    }
    return isForecastable ? money(low) + "–" + money(high) : "≤" + money(high)
  }

  /// `0.5–1.1M`, without the sign of the currency, where there is room for no more.
  func shortestWords(_ currency: Currency) -> SafeText {
    guard isForecastable else { return shortWords(currency) }
    let (low, high) = (
      Money(minorUnits: low, currency: currency), Money(minorUnits: high, currency: currency)
    )
    return Money.range(low, high)
  }
}
