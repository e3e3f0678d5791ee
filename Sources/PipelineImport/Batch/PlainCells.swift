import DelimitedText
import PipelineModel

// The forms in which nearly all cells of large files are written. Each reads what the notation of
// its column reads, and leaves all other forms to it.
extension BatchCells.Bytes {
  /// The number of the day of `2026-11-21`; nil for anything else and for no day.
  @inline(__always) var plainDay: Int32? {
    guard count == 10 else { return nil }
    let raw = UnsafeRawPointer(start)
    let word = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
    let tail = UInt64(UInt16(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt16.self)))
    // YYYY-MM-, then DD; bits of digits are taken away, other bytes leave bits behind.
    let digits = word ^ 0x2D30_302D_3030_3030
    let rest = tail ^ 0x3030
    let sums = ((digits &+ 0x0076_7600_7676_7676) | digits) & 0xFF80_80FF_8080_8080
    let restSums = ((rest &+ 0x7676) | rest) & 0x8080
    guard sums | restSums == 0 else { return nil }
    // Neighbours are joined: ten times the lower byte and the higher one.
    let pairs = (digits &* 10 &+ digits &>> 8)
    let year = Int(pairs & 0xFF) &* 100 &+ Int((pairs &>> 16) & 0xFF)
    let monthOnes = (digits &>> 48) & 0xFF
    let month = Int((digits &>> 40) & 0xFF) &* 10 &+ Int(monthOnes)
    let day = Int(rest & 0xFF) &* 10 &+ Int(rest &>> 8)
    return Day(year: year, month: month, day: day)?.number
  }

  /// An amount such as `1200` or `1200.50`, in hundredths; at most twelve digits.
  ///
  /// `decimals` tells how many digits stand behind the dot: 0 without one.
  @inline(__always) var plainAmount: (hundredths: Int64, decimals: Int)? {
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

  /// A whole number of at most three digits.
  @inline(__always) var plainNumber: Int? {
    guard count > 0, count <= 3 else { return nil }
    var value = 0
    for place in 0..<count {
      let digit = start[place] &- 0x30
      if digit > 9 { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }
}
