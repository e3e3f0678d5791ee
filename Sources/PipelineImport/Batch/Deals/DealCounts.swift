import CScan
import PipelineModel

// What a receipt counts of the deals of a batch.
extension DealReader {
  /// Counts deals by stage and outcome, their money by currency, and what they lack.
  mutating func count(_ rows: Range<Int>, of deals: DealRows) {
    receipt.deals += rows.count
    receipt.dealsWithoutRep += deals.names[Dimension.rep.rawValue][rows].count { $0 < 0 }
    var sums = [Int64](repeating: 0, count: currencies.known.count)
    let none = cs_uses(deals: 0, weight_sum: 0, weighed: 0, has_source: 0)
    var uses = [cs_uses](repeating: none, count: (stages.count + 1) * Outcome.allCases.count)
    let rare = rareDeals(rows, of: deals, &uses, &sums)
    for row in rare { countLacks(rows.lowerBound + Int(row), of: deals) }
    for (code, sum) in sums.enumerated() where sum != 0 {
      addToSums(Amount(value: sum, currency: UInt16(clamping: code))) { $0.deals += Int128(sum) }
    }
    for (place, uses) in uses.enumerated() where uses.deals > 0 {
      let (stage, outcome) = place.quotientAndRemainder(dividingBy: Outcome.allCases.count)
      switch Outcome.allCases[outcome] {
      case .open: receipt.open += Int(uses.deals)
      case .won: receipt.won += Int(uses.deals)
      case .lost: receipt.lost += Int(uses.deals)
      }
      if stage > 0 { stages[stage - 1].count(StageUses(uses), Outcome.allCases[outcome]) }
    }
  }

  /// The deals that lack something or were won later; all are counted by stage and currency.
  private func rareDeals(
    _ rows: Range<Int>, of deals: DealRows, _ uses: inout [cs_uses], _ sums: inout [Int64]
  ) -> [UInt32] {
    [UInt32](unsafeUninitializedCapacity: rows.count) { rare, count in
      guard let rare = rare.baseAddress else { return }
      count = cs_count_deals(
        deals.names[Dimension.stage.rawValue], deals.outcomes, deals.weightSources, deals.weights,
        deals.closes, deals.amounts, deals.currencyCodes, rows.lowerBound, rows.count,
        WeightSource.crmDefault.number, Outcome.won.number, asOf.number, &uses, &sums, rare)
    }
  }

  private mutating func countLacks(_ row: Int, of deals: DealRows) {
    let (amount, close) = (deals.amounts[row], deals.closes[row])
    switch Outcome(number: deals.outcomes[row]) {
    case .open:
      receipt.openWithoutAmount += amount == DealColumns.noAmount ? 1 : 0
      receipt.openWithoutCloseDate += close == DealColumns.noDay ? 1 : 0
      receipt.openWithoutWeight += deals.weights[row] == DealColumns.noWeight ? 1 : 0
    case .won:
      receipt.wonWithoutCloseDate += close == DealColumns.noDay ? 1 : 0
      receipt.wonLater += close > asOf.number ? 1 : 0
    case .lost: break
    }
  }
}
