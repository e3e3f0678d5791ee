import ForecastEngine
import PipelineModel
import TextUI

/// The Forecast deal by deal in one horizon, as a list of deals shows it.
struct DealForecasts: Sendable {
  private let forecasts: Forecasts
  /// The horizon, an index.
  let horizon: Int
  /// The Forecast that the listed deals are the open part of; nil where they are no whole share.
  private let whole: ForecastBreakdown?
  /// Per currency what the listed deals add, in minor units.
  private var sums: [Currency: Int128] = [:]
  /// Whether an amount has decimals of the minor unit.
  private(set) var hasMinorPart = false

  /// Looks at the listed `deals` of `scope`; nil while nothing is forecast.
  init?(_ scope: ReportScope, horizon: Int, listing deals: [Int]) {
    guard let forecasts = scope.forecasts else { return nil }
    self.forecasts = forecasts
    self.horizon = horizon
    let columns = scope.pipeline.columns
    var sums = columns.currencies.map { _ in Int128(0) }
    // Amounts are multiples of their step: where that is no part of a unit, neither are they.
    let units = zip(columns.currencies, forecasts.currencies).map { currency, own in
      own.step % Int64(currency.minorUnitsInOne) == 0 ? 1 : Int64(currency.minorUnitsInOne)
    }
    let listed = DealIndices(deals)
    let share =
      scope.filter.terms.contains(FilterTerm(.outcome(.open)))
      ? scope.forecastShare(of: listed) : .openDeals
    whole =
      share == .openDeals
      ? nil : ForecastBreakdown(forecasts, scope, share, by: .total, among: listed)
    hasMinorPart = whole?.hasMinorPart ?? false
    // There may be a million: where nothing is asked of each of them, the whole says it all.
    guard whole == nil || units.contains(where: { $0 > 1 }) else { return }
    for some in listed.openRuns(in: scope.pipeline) {
      let amounts = forecasts.amounts(of: some, horizon: horizon)
      for (amount, code) in zip(amounts, columns.currencyCodes.values(at: some))
      where amount != Forecasts.none {
        sums[Int(code)] += Int128(amount)
        if units[Int(code)] > 1, !hasMinorPart {
          hasMinorPart = amount % units[Int(code)] != 0
        }
      }
    }
    for (currency, sum) in zip(columns.currencies, sums) { self.sums[currency] = sum }
  }

  /// The chance that the deal is won in the window, 0...1; nil for a deal that is not in the Forecast.
  func chance(_ deal: Int) -> Double? { forecasts.chance(ofDeal: deal, horizon: horizon) }

  /// What the deal adds to the Forecast, in minor units; nil for a deal that is not in it.
  func amount(_ deal: Int) -> Int64? { forecasts.amount(ofDeal: deal, horizon: horizon) }

  /// The chance of each of the deals; not a number for one that is not in the Forecast.
  func chances(of deals: [Int]) -> [Double] { forecasts.chances(of: deals[...], horizon: horizon) }

  /// What each of the deals adds, or ``DealColumns/noAmount`` for one that is not in the Forecast.
  func amounts(of deals: [Int]) -> [Int64] { forecasts.amounts(of: deals[...], horizon: horizon) }

  /// The value of a column that takes a Forecast; nil for the others.
  func value(_ deal: Deal, _ column: DealsReport.Column) -> ReportValue? {
    switch column {
    case .chance: chance(deal.index).map(ReportValue.share) ?? .empty
    case .forecast:
      amount(deal.index).map {
        .money(Money(minorUnits: Int128($0), currency: deal.currency))
      } ?? .empty
    default: nil
    }
  }

  /// What stands below the listed deals: with it they are the Forecast that they were opened from.
  func rests(_ currency: Currency) -> [(words: SafeText, amount: Int128)] {
    (whole?.rests(currency) ?? []).map { ($0.words, $0.parts[horizon]) }
  }

  /// What the listed deals and what stands below them sum to.
  func total(_ currency: Currency) -> Int128 {
    whole?.total(currency, horizon: horizon)?.total ?? sums[currency] ?? 0
  }

  /// Whether Forecast comes before Weighted in the currency.
  func leads(_ currency: Currency) -> Bool {
    forecasts[currency]?.horizons[horizon].isVerified ?? false
  }

  /// Currencies without a listed deal in which something will be won all the same.
  func others(than listed: [Currency]) -> [Currency] {
    (whole?.currencies ?? []).filter { !listed.contains($0) && total($0) != 0 }
  }
}

extension ForecastBreakdown {
  /// Whether a sum has decimals of the minor unit.
  fileprivate var hasMinorPart: Bool {
    currencies.contains { currency in
      let totals = forecasts.outlook.horizons.indices.map {
        total(currency, horizon: $0)?.total ?? 0
      }
      return (totals + rests(currency).flatMap(\.parts)).contains {
        $0 % Int128(currency.minorUnitsInOne) != 0
      }
    }
  }
}
