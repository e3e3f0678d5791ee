import PipelineModel

/// Deals of a file without ids that agree in account, name and the day they were created.
///
/// It is a weak key: such deals are told and never merged.
enum LookAlikes {
  /// Each such deal with the first deal like it, in the order of the file.
  static func pairs(
    in columns: DealColumns, of bytes: Span<UInt8>
  ) -> [(deal: Int, before: Int)] {
    var pairs: [(deal: Int, before: Int)] = []
    var table = IDTable(expecting: columns.count)
    let days = columns.createds
    let accounts = columns.names[Dimension.account.rawValue].codes
    func tag(of deal: Int) -> UInt32 {
      let account = UInt64(UInt32(bitPattern: accounts[deal])) << 32
      let hash = bytes.extracting(columns.dealName(at: deal).trimmed(in: bytes)).hash
      let mixed = hash ^ (account | UInt64(UInt32(bitPattern: days[deal])))
      return UInt32(truncatingIfNeeded: (mixed &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }
    for deal in 0..<columns.count where accounts[deal] >= 0 {
      let place = columns.dealName(at: deal)
      guard !place.isEmpty else { continue }
      let name = bytes.extracting(place.trimmed(in: bytes))
      let before = table.deal(tag(of: deal), orAdd: deal) { other in
        accounts[other] == accounts[deal] && days[other] == days[deal]
          && bytes.extracting(columns.dealName(at: other).trimmed(in: bytes)).isSame(as: name)
      } tagOf: {
        tag(of: $0)
      }
      if let before { pairs.append((deal, before)) }
    }
    return pairs
  }
}

extension TextRange {
  fileprivate func trimmed(in bytes: Span<UInt8>) -> Range<Int> {
    bytes.trimming(Int(offset)..<Int(offset) + length)
  }
}
