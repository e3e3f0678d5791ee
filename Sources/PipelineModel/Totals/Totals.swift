/// Deals of one currency, counted and summed in its minor unit.
public struct Totals: Hashable, Sendable {
  /// How many deals there are.
  public var deals = 0
  /// Sum of the amounts in full.
  public var amount: Int128 = 0
  /// Sum of the open deals' amount times weight, each rounded once (Method.md, Weighted).
  public var weighted: Int128 = 0
  /// Deals among them without an amount, which add nothing.
  public var withoutAmount = 0
  /// Open deals among them without a weight, which add nothing to `weighted`.
  public var withoutWeight = 0
  /// The amount of the open deals without a weight.
  public var amountWithoutWeight: Int128 = 0

  /// Sums of no deals.
  public init() {}

  /// Adds one deal.
  @inline(__always) mutating func add(_ deal: SummedDeal) {
    deals += 1
    let lacksWeight = deal.outcome == .open && deal.weight == DealColumns.noWeight
    if lacksWeight { withoutWeight += 1 }
    guard deal.amount != DealColumns.noAmount else {
      withoutAmount += 1
      return
    }
    amount += Int128(deal.amount)
    if lacksWeight { amountWithoutWeight += Int128(deal.amount) }
    weighted += Int128(deal.weighted)
  }

  /// Adds sums of other deals; both must be of one currency.
  public static func += (sum: inout Totals, other: Totals) {
    sum.deals += other.deals
    sum.amount += other.amount
    sum.weighted += other.weighted
    sum.withoutAmount += other.withoutAmount
    sum.withoutWeight += other.withoutWeight
    sum.amountWithoutWeight += other.amountWithoutWeight
  }
}

extension Pipeline {
  /// Sums up the deals at `indices`, one sum per currency, that of most deals first.
  public func totals(of indices: [Int]) -> [(currency: Currency, totals: Totals)] {
    let columns = self.columns
    var totals = columns.currencies.map { _ in Totals() }
    columns.forEachSummed(at: indices) { totals[$0.currency].add($0) }
    return columns.currencies.indices
      .filter { totals[$0].deals > 0 }
      .map { (columns.currencies[$0], totals[$0]) }
      .sorted { $0.1.deals == $1.1.deals ? $0.0 < $1.0 : $0.1.deals > $1.1.deals }
  }
}
