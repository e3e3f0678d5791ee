import DelimitedText

extension BatchCells.Bytes {
  /// An amount such as `1200` or `1200.5`, in hundredths; at most twelve digits.
  ///
  /// It reads what the notation of its column reads, and leaves all other forms to it. `decimals`
  /// tells how many digits stand behind the dot: 0 without one.
  var plainAmount: (hundredths: Int64, decimals: Int)? {
    guard count > 0, count <= 12 else { return nil }
    var value: Int64 = 0
    var place = 0
    while place < count {
      let digit = start[place] &- 0x30
      if digit > 9 { break }
      value = value &* 10 &+ Int64(digit)
      place &+= 1
    }
    if place == count { return (value &* 100, 0) }
    guard place > 0, start[place] == 0x2E else { return nil }
    let decimals = count &- place &- 1
    guard decimals == 1 || decimals == 2 else { return nil }
    let tenths = start[place &+ 1] &- 0x30
    let hundredths = decimals == 2 ? start[place &+ 2] &- 0x30 : 0
    guard tenths <= 9, hundredths <= 9 else { return nil }
    return (value &* 100 &+ Int64(tenths) &* 10 &+ Int64(hundredths), decimals)
  }
}
