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
  /// Many deals are unpacked at once: there may be a million.
  func forEachSummed(
    wonIn window: Window? = nil, _ body: (_ index: Int, SummedDeal) -> Void
  ) {
    for run in outcomes.runs {
      let (outcomes, closes) = (outcomes.numbers(in: run), closes.values(in: run))
      let places = Self.places(outcomes, closes, wonIn: window)
      let (amounts, weights) = (amounts.values(in: run), weights.values(in: run))
      let (currencies, categories) = (
        currencyCodes.numbers(in: run), categories.numbers(in: run)
      )
      let omitted = ForecastCategory?.some(.omitted).number
      for place in places {
        let deal = SummedDeal(
          outcome: Outcome(number: outcomes[place]), close: closes[place], amount: amounts[place],
          currency: Int(currencies[place]), weight: weights[place],
          isCounted: categories[place] != omitted)
        body(run.lowerBound + place, deal)
      }
    }
  }

  /// The places of the deals that are open or were won in `window`.
  private static func places(
    _ outcomes: [Outcome.Number], _ closes: [Int32], wonIn window: Window?
  ) -> [Int] {
    let (open, won) = (Outcome.open.number, Outcome.won.number)
    let (first, last) = (window?.first.number ?? .max, window?.last.number ?? .min)
    let (kinds, days) = (outcomes.span, closes.span)
    return [Int](unsafeUninitializedCapacity: outcomes.count) { places, count in
      // The next place is written to in any case: a processor cannot foresee which deals stay.
      for place in kinds.indices {
        let (kind, day) = (kinds[unchecked: place], days[unchecked: place])
        let isRecent = (first <= day ? 1 : 0) & (day <= last ? 1 : 0) & (kind == won ? 1 : 0)
        places.initializeElement(at: count, to: place)
        count &+= (kind == open ? 1 : 0) | isRecent
      }
    }
  }
}
