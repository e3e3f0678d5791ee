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
    var table = IDTable()
    let days = columns.createds
    let accounts = columns.names[Dimension.account.rawValue].codes
    for deal in 0..<columns.count where accounts[deal] >= 0 && !columns.dealName(at: deal).isEmpty {
      let place = columns.dealName(at: deal)
      let start = Int(place.offset)
      let name = bytes.extracting(bytes.trimming(start..<start + place.length))
      let account = UInt64(UInt32(bitPattern: accounts[deal])) << 32
      let mixed = name.hash ^ (account | UInt64(UInt32(bitPattern: days[deal])))
      let tag = UInt32(truncatingIfNeeded: (mixed &* 0x9E37_79B9_7F4A_7C15) >> 32)
      let before = table.deal(tag, orAdd: deal) { other in
        accounts[other] == accounts[deal] && days[other] == days[deal]
          && columns.dealName(at: other).isTrimmed(to: name, in: bytes)
      }
      if let before { pairs.append((deal, before)) }
    }
    return pairs
  }
}
