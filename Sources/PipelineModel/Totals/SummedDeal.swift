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
  /// The code of the name that the deals are told apart by; -1 for an empty one.
  var name: Int32
  /// Amount times weight of an open deal, rounded once; 0 where it lacks either.
  let weighted: Int64

  init(
    outcome: Outcome, close: Int32, amount: Int64, currency: Int, weight: Int32, isCounted: Bool,
    name: Int32 = -1
  ) {
    self.outcome = outcome
    self.close = close
    self.amount = amount
    self.currency = currency
    self.weight = weight
    self.isCounted = isCounted
    self.name = name
    weighted = DealColumns.weighted(amount, weight, outcome)
  }
}

extension DealColumns {
  /// What sums ask of the deal at `index`.
  func summed(at index: Int) -> SummedDeal {
    SummedDeal(
      outcome: outcomes[index], close: closes[index], amount: amounts[index],
      currency: Int(currencyCodes[index]), weight: weights[index], isCounted: isCounted(index))
  }

  /// Calls `body` with what sums ask of each deal at `indices`, and with its name in `names`.
  func forEachSummed(
    at indices: [Int], by names: NameColumn = NameColumn(), _ body: (SummedDeal) -> Void
  ) {
    let isNamed = !names.codes.isEmpty
    for some in indices.runs {
      let (outcomes, closes) = (outcomes.values(at: some), closes.values(at: some))
      let (amounts, weights) = (amounts.values(at: some), weights.values(at: some))
      let (currencies, categories) = (
        currencyCodes.values(at: some), categories.values(at: some)
      )
      let names = isNamed ? names.codes.values(at: some) : []
      let (outcome, close, amount) = (outcomes.span, closes.span, amounts.span)
      let (currency, weight, category) = (currencies.span, weights.span, categories.span)
      let name = names.span
      for place in outcome.indices {
        body(
          SummedDeal(
            outcome: outcome[unchecked: place], close: close[unchecked: place],
            amount: amount[unchecked: place], currency: Int(currency[unchecked: place]),
            weight: weight[unchecked: place],
            isCounted: category[unchecked: place] != .omitted,
            name: isNamed ? name[unchecked: place] : -1))
      }
    }
  }

  /// Calls `body` with each open deal, and each that was won in `window`, and its name in `names`.
  ///
  /// Which deals those are is asked of many at once: there may be a million.
  func forEachSummed(
    wonIn window: Window? = nil, by names: NameColumn = NameColumn(), _ body: (SummedDeal) -> Void
  ) {
    for run in outcomes.runs {
      forEachSummed(at: indices(in: run, wonIn: window), by: names, body)
    }
  }

  /// The deals of `run` that are open or were won in `window`.
  private func indices(in run: Range<Int>, wonIn window: Window?) -> [Int] {
    guard !run.isEmpty else { return [] }
    let (kinds, days) = (outcomes.numbers(in: run), closes.numbers(in: run))
    let (first, last) = (window?.first.number ?? .max, window?.last.number ?? .min)
    let places = [UInt32](unsafeUninitializedCapacity: run.count) { places, count in
      guard let places = places.baseAddress else { return }
      count = cs_find_outcomes(
        kinds, days, run.count, Outcome.open.number, Outcome.won.number, first, last, places)
    }
    return places.map { run.lowerBound &+ Int($0) }
  }
}
