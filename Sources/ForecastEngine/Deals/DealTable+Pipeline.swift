public import PipelineModel

extension DealTable {
  /// The deals of `pipeline` in `currency`, row by row, with the names behind the codes.
  ///
  /// Codes number the sorted names, deals without a name last. A deal that closes after the as-of
  /// day counts as closed on it.
  ///
  /// `segment` tells deals of different kinds apart; nil for nothing. With the table come, for each
  /// of its rows, the index of the deal in the pipeline, and the names of the reps by code, nil for
  /// deals without a rep.
  public static func of(
    _ pipeline: Pipeline, currency: Currency, segment: Dimension? = .product
  ) -> (table: DealTable, deals: CurrencyDeals, reps: [RawText?]) {
    let columns = pipeline.columns
    let deals = CurrencyDeals(pipeline, currency)
    let reps = Ranks(columns.names[Dimension.rep.rawValue], of: deals)
    let segments = segment.map { Ranks(columns.names[$0.rawValue], of: deals) }
    var table = DealTable(repCount: reps.names.count, segmentCount: segments?.names.count ?? 1)
    table.reserve(deals.count)
    let today = pipeline.asOf.number
    for deal in deals {
      let outcome = columns.outcomes[deal]
      let close = columns.closes[deal]
      let weight = columns.weights[deal]
      table.append(
        Row(
          created: columns.createds[deal],
          close: outcome == .open ? close : min(close, today), outcome: outcome,
          rep: reps.rank(of: deal), segment: segments?.rank(of: deal) ?? 0,
          weight: weight == DealColumns.noWeight ? .nan : Double(weight) / Double(Weight.whole),
          amount: columns.amounts[deal] == DealColumns.noAmount
            ? 0 : Double(columns.amounts[deal])))
    }
    return (table, deals, reps.names)
  }

  /// The names of a column in sorted order, since their own numbers depend on the rows' order.
  private struct Ranks {
    private let column: NameColumn
    private let ranks: [Int32]
    let names: [RawText?]

    init(_ column: NameColumn, of deals: CurrencyDeals) {
      self.column = column
      var isUsed = [Bool](repeating: false, count: column.names.count)
      var lacksName = false
      for deal in deals {
        let code = column.codes.isEmpty ? -1 : Int(column.codes[deal])
        if code < 0 { lacksName = true } else { isUsed[code] = true }
      }
      let sorted = column.names.indices.filter { isUsed[$0] }
        .sorted { column.names[$0] < column.names[$1] }
      var ranks = [Int32](repeating: 0, count: column.names.count)
      for (rank, code) in sorted.enumerated() { ranks[code] = Int32(rank) }
      self.ranks = ranks
      names = sorted.map { column.names[$0] } + (lacksName ? [nil] : [])
    }

    func rank(of deal: Int) -> Int32 {
      let code = column.codes.isEmpty ? -1 : Int(column.codes[deal])
      return code < 0 ? Int32(names.count - 1) : ranks[code]
    }
  }
}
