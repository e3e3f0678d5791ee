public import PipelineModel
public import TextUI

/// Deals that are not counted for one reason, with their money in every currency.
public struct LeftOut: Sendable {
  /// Why they are not counted.
  public var reason: NotCounted.Reason
  /// How many they are, in all currencies together.
  public var deals: Int
  /// The sum of the amounts per currency, that of most deals first; without currencies whose deals
  /// have none.
  public var amounts: [Money]
  /// The condition that opens the deals.
  public var filter: DealFilter

  /// Makes a line of what is known already.
  public init(
    reason: NotCounted.Reason, deals: Int, amounts: [Money], filter: DealFilter
  ) {
    self.reason = reason
    self.deals = deals
    self.amounts = amounts
    self.filter = filter
  }

  /// The deals that a scope leaves out, one line per reason.
  static func lines(of notCounted: [NotCounted], _ scope: ReportScope) -> [LeftOut] {
    NotCounted.Reason.allCases.compactMap { reason in
      let parts = notCounted.filter { $0.reason == reason }.sorted { a, b in
        let (x, y) = (a.totals.deals, b.totals.deals)
        return x == y ? a.currency < b.currency : x > y
      }
      guard !parts.isEmpty else { return nil }
      return LeftOut(
        reason: reason, deals: parts.reduce(0) { $0 + $1.totals.deals },
        amounts: parts.filter { $0.totals.withoutAmount < $0.totals.deals }.map {
          Money(minorUnits: $0.totals.amount, currency: $0.currency)
        }, filter: reason.filter(scope))
    }
  }

  /// `Not counted: 6 past due ($412K), 3 later ($1.2M)`; nil when everything is counted.
  static func words(of notCounted: [NotCounted], _ scope: ReportScope) -> SafeText? {
    let lines = lines(of: notCounted, scope)
    return lines.isEmpty ? nil : "Not counted: " + lines.map(\.shortWords).joined(separator: ", ")
  }

  /// A line of the attention list: `6 deals are past due`.
  public var words: SafeText {
    let count = SafeText(deals, "deal")
    let verb: SafeText = deals == 1 ? "is" : "are"
    let has: SafeText = deals == 1 ? "has" : "have"
    return switch reason {
    case .pastDue: "\(count) \(verb) past due"
    case .beforeWindow: "\(count) \(verb) due before these days"
    case .noDate: "\(count) \(has) no close date"
    case .omitted: "\(count) \(verb) in the category omitted"
    case .noWeight: "\(count) \(has) no weight"
    case .noAmount: "\(count) \(has) no amount"
    case .later: "\(count) \(verb) due later"
    }
  }

  /// The reason in two words with its number and money: `6 past due ($412K)`.
  var shortWords: SafeText {
    let name: SafeText =
      switch reason {
      case .pastDue: "past due"
      case .beforeWindow: "before"
      case .noDate: "without close date"
      case .omitted: "omitted"
      case .noWeight: "without weight"
      case .noAmount: "without amount"
      case .later: "later"
      }
    let money = amounts.map(\.short).joined(separator: " + ")
    return SafeText(grouping: deals) + " " + name + (money.isEmpty ? "" : " (" + money + ")")
  }
}

extension LeftOut {
  /// What Weighted leaves out and how much of it Forecast counts, in a sentence.
  ///
  ///     // Weighted leaves out 6 past due ($412K); Forecast counts $58K of them within 90 days.
  func forecastWords(_ scope: ReportScope, horizon: Int) -> [SafeText] {
    guard let forecasts = scope.forecasts else { return [] }
    let columns = scope.pipeline.columns
    var sums = columns.currencies.map { _ in Int128(0) }
    for deal in filter.indices(in: scope.pipeline) {
      guard let amount = forecasts.amount(ofDeal: deal, horizon: horizon) else { continue }
      sums[Int(columns.currencyCodes[deal])] += Int128(amount)
    }
    let counted = zip(columns.currencies, sums).filter { $0.1 != 0 }
      .map { Money(minorUnits: $0.1, currency: $0.0).short }
    let days = SafeText(forecasts.outlook.horizons[horizon].days, "day")
    let them: SafeText = deals == 1 ? "it" : "them"
    return [
      "Weighted leaves out \(shortWords); Forecast counts "
        + (counted.isEmpty ? "nothing" : counted.joined(separator: " + "))
        + " of \(them) within \(days)."
    ]
  }
}
