import PipelineModel

/// Deals of a file without ids that agree in account, name and the day they were created.
///
/// It is a weak key: such deals are told and never merged.
enum LookAlikes {
  /// Each such deal with the first deal like it, in the order of the file.
  static func pairs(in columns: DealColumns) -> [(deal: Int, before: Int)] {
    var pairs: [(deal: Int, before: Int)] = []
    var table = IDTable(expecting: columns.count)
    let days = columns.createds
    let accounts = columns.names[Dimension.account.rawValue].codes
    let names = GatheredTexts(Array(0..<columns.count), of: columns.count, in: columns.source) {
      columns.dealName(at: $0)
    }
    func hash(of deal: Int) -> UInt32 {
      let account = UInt64(UInt32(bitPattern: accounts[deal])) << 32
      let name = names.text(of: deal).span.hash
      let mixed = name ^ (account | UInt64(UInt32(bitPattern: days[deal])))
      return UInt32(truncatingIfNeeded: (mixed &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }
    for deal in 0..<columns.count where accounts[deal] >= 0 && !names.text(of: deal).isEmpty {
      let before = table.deal(hash(of: deal), orAdd: deal) { other in
        accounts[other] == accounts[deal] && days[other] == days[deal]
          && names.text(of: other) == names.text(of: deal)
      } tagOf: {
        hash(of: $0)
      }
      if let before { pairs.append((deal, before)) }
    }
    return pairs
  }
}
