import DelimitedText

// The forms in which nearly all cells of large files are written. Each reads what the notation of
// its column reads, and leaves all other forms to it. Eight digits are read at once: bits of
// digits are taken away, and other bytes leave bits behind.
extension BatchCells.Bytes {
  /// An amount such as `1200` or `1200.50`, in hundredths; at most twelve digits.
  ///
  /// `decimals` tells how many digits stand behind the dot: 0 without one.
  @inline(__always) var plainAmount: (hundredths: Int64, decimals: Int)? {
    guard count > 0 else { return nil }
    let hasCents = count > 3 && start[max(0, count &- 3)] == 0x2E
    let whole = hasCents ? count &- 3 : count
    guard whole <= 8 else { return longAmount }
    // The digits come last, behind zeros.
    let digits = (word() ^ 0x3030_3030_3030_3030) &<< UInt64(truncatingIfNeeded: 64 &- 8 &* whole)
    let cents = hasCents ? halfWord(max(0, count &- 2)) ^ 0x3030 : 0
    let sums = ((digits &+ 0x7676_7676_7676_7676) | digits) & 0x8080_8080_8080_8080
    let centSums = ((cents &+ 0x7676) | cents) & 0x8080
    guard sums | centSums == 0 else { return longAmount }
    // Joined in twos, then in fours, then all eight.
    let pairs = digits &* 10 &+ digits &>> 8
    let low = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
    let high = ((pairs &>> 16) & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
    let units = Int64(truncatingIfNeeded: (low &+ high) &>> 32)
    let hundredths = Int64(truncatingIfNeeded: (cents & 0xFF) &* 10 &+ cents &>> 8)
    return (units &* 100 &+ hundredths, hasCents ? 2 : 0)
  }

  /// The same digit by digit.
  @inline(never) private var longAmount: (hundredths: Int64, decimals: Int)? {
    guard count <= 12 else { return nil }
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

  /// A whole number of at most three digits.
  @inline(__always) var plainNumber: Int? {
    guard count > 0, count <= 3 else { return nil }
    // Two bytes at least are shifted in front, as zeros.
    let shift = UInt64(truncatingIfNeeded: 32 &- 8 &* count)
    let digits = ((word() ^ 0x3030_3030) &<< shift) & 0xFFFF_FFFF
    guard ((digits &+ 0x7676_7676) | digits) & 0x8080_8080 == 0 else { return nil }
    let hundreds = Int((digits &>> 8) & 0xFF)
    return hundreds &* 100 &+ Int((digits &>> 16) & 0xFF) &* 10 &+ Int(digits &>> 24)
  }
}
