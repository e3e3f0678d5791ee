/// The sums of what is not counted while deals are added: one per reason and currency.
struct NotCountedSums {
  private let currencies: [Currency]
  private let days: OutlookDays
  private var sums: [Totals]

  init(_ columns: DealColumns, outlook: Outlook) {
    currencies = columns.currencies
    days = OutlookDays(outlook)
    let count = (OutlookDays.counted + 1) * max(currencies.count, 1)
    sums = [Totals](repeating: Totals(), count: count)
  }

  /// Adds the deal wherever it is left out; one that is not open is nowhere.
  mutating func add(_ deal: SummedDeal) {
    guard deal.outcome == .open else { return }
    let place = days.place(of: deal)
    add(deal, at: place)
    // What is due may be left out for two reasons.
    guard place == OutlookDays.counted else { return }
    if deal.weight == DealColumns.noWeight { add(deal, at: NotCounted.Reason.noWeight.place) }
    if deal.amount == DealColumns.noAmount { add(deal, at: NotCounted.Reason.noAmount.place) }
  }

  @inline(__always) private mutating func add(_ deal: SummedDeal, at place: Int) {
    sums[place &* max(currencies.count, 1) &+ deal.currency].add(deal)
  }

  /// The sums by reason, then by currency; without those of no deal.
  var lines: [NotCounted] {
    let order = currencies.enumerated().sorted { $0.element < $1.element }
    return NotCounted.Reason.allCases.flatMap { reason in
      order.compactMap { code, currency in
        let totals = sums[reason.place * max(currencies.count, 1) + code]
        return totals.deals > 0
          ? NotCounted(reason: reason, currency: currency, totals: totals) : nil
      }
    }
  }
}

/// The days of an outlook that part the buckets, as numbers.
struct OutlookDays {
  let asOf: Int32
  let from: Int32
  let last: Int32

  init(_ outlook: Outlook) {
    asOf = outlook.asOf.number
    from = outlook.from.number
    last = outlook.windows.last?.last.number ?? .min
  }

  /// The place of those that are due in a horizon and counted, behind those of all reasons.
  static let counted = NotCounted.Reason.allCases.count

  /// The place of the reason why an open deal is left out, or ``counted``.
  ///
  /// Each answer takes the place of the one before: nobody can foretell which deals are left out.
  @inline(__always) func place(of deal: SummedDeal) -> Int {
    var place = deal.isCounted ? Self.counted : NotCounted.Reason.omitted.place
    place = deal.close > last ? NotCounted.Reason.later.place : place
    place = deal.close < from ? NotCounted.Reason.beforeWindow.place : place
    place = deal.close < asOf ? NotCounted.Reason.pastDue.place : place
    return deal.close == DealColumns.noDay ? NotCounted.Reason.noDate.place : place
  }
}

extension NotCounted.Reason {
  /// The place among all reasons: looked up, it would take as long as all the rest.
  var place: Int {
    switch self {
    case .pastDue: 0
    case .beforeWindow: 1
    case .noDate: 2
    case .omitted: 3
    case .noWeight: 4
    case .noAmount: 5
    case .later: 6
    }
  }
}
