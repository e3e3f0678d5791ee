import CScan

/// What sums ask of one deal.
struct SummedDeal {
  var outcome: Outcome
  /// Day number, or ``DealColumns/noDay``.
  var close: Int32
  /// Minor units, or ``DealColumns/noAmount``.
  var amount: Int64
  /// Index into ``DealColumns/currencies``.
  var currency: Int
  /// Billionths, or ``DealColumns/noWeight``.
  var weight: Int32
  /// Whether a Weighted may count the deal: not where it is of the omitted category.
  var isCounted: Bool

  /// Whether it is open and counts in full in a horizon in which it is due.
  var isWhole: Bool {
    isCounted && weight != DealColumns.noWeight && amount != DealColumns.noAmount
  }
}

extension DealColumns {
  /// What sums ask of the deal at `index`.
  func summed(at index: Int) -> SummedDeal {
    SummedDeal(
      outcome: outcomes[index], close: closes[index], amount: amounts[index],
      currency: Int(currencyCodes[index]), weight: weights[index], isCounted: isCounted(index))
  }

  /// Calls `body` with each open deal, and each that was won in `window`, and what sums ask of it.
  ///
  /// Which deals those are is asked of many at once: there may be a million.
  func forEachSummed(
    wonIn window: Window? = nil, _ body: (_ index: Int, SummedDeal) -> Void
  ) {
    for run in outcomes.runs {
      for place in places(in: run, wonIn: window) {
        let index = run.lowerBound &+ Int(place)
        body(index, summed(at: index))
      }
    }
  }

  /// The places from the first of `run` on of the deals that are open or were won in `window`.
  private func places(in run: Range<Int>, wonIn window: Window?) -> [UInt32] {
    let (kinds, days) = (outcomes.numbers(in: run), closes.numbers(in: run))
    let (first, last) = (window?.first.number ?? .max, window?.last.number ?? .min)
    return [UInt32](unsafeUninitializedCapacity: run.count) { places, count in
      guard let places = places.baseAddress else { return }
      count = cs_find_outcomes(
        kinds, days, run.count, Outcome.open.number, Outcome.won.number, first, last, places)
    }
  }
}
