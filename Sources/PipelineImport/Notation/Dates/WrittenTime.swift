/// The time of day behind a date: checked, so that no cell is read in part, and left out.
enum WrittenTime {
  /// Whether the bytes from `start` to `end` are a time: `T07:42:00.5Z`, ` 7:42 PM`, ` +02:00`.
  static func ends(_ cell: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    // Blanks behind the end are no part of it, and would be skipped.
    let cell = cell.extracting(..<end)
    var index = start
    _ = cell.skip(",", &index)
    guard cell.skip("T", &index) || cell.skip("t", &index) || cell.skipBlanks(&index) else {
      return false
    }
    guard let hour = cell.digits(&index, atMost: 2), hour <= 24 else { return false }
    guard cell.skip(":", &index) else {
      // "7 PM" is a time, a bare "7" is not.
      guard readsHalf(cell, &index), hour <= 12 else { return false }
      return index == end
    }
    guard readsMinutes(cell, &index) else { return false }
    let isHalf = readsHalf(cell, &index)
    guard !isHalf || hour <= 12 else { return false }
    cell.skipBlanks(&index)
    if index == end { return true }
    guard readsZone(cell, &index) else { return false }
    // "GMT+0100 (Central European Standard Time)"
    if cell.skipBlanks(&index), cell.skip("(", &index) { return cell[end - 1] == 0x29 }
    return index == end
  }

  /// Whether `hhmmss` as one number is a time.
  static func isTime(_ number: Int) -> Bool {
    number / 10_000 <= 23 && number / 100 % 100 <= 59 && number % 100 <= 59
  }

  private static func readsMinutes(_ cell: Span<UInt8>, _ index: inout Int) -> Bool {
    guard let minute = cell.digits(&index, atMost: 2), minute <= 59 else { return false }
    guard cell.skip(":", &index) else { return true }
    guard let second = cell.digits(&index, atMost: 2), second <= 60 else { return false }
    guard cell.skip(".", &index) || cell.skip(",", &index) else { return true }
    let start = index
    while index < cell.count, cell[index].isDigit { index += 1 }
    return index > start
  }

  private static func readsHalf(_ cell: Span<UInt8>, _ index: inout Int) -> Bool {
    var ahead = index
    cell.skipBlanks(&ahead)
    let start = ahead
    while ahead < cell.count, cell[ahead].isLetter || cell[ahead] == UInt8(ascii: ".") {
      ahead += 1
    }
    guard let word = Word(cell, start..<ahead), halves.contains(word) else { return false }
    index = ahead
    return true
  }

  /// `Z`, `UTC`, `GMT+2`, `CET`, `+02:00`, `-0800`, `+02`.
  private static func readsZone(_ cell: Span<UInt8>, _ index: inout Int) -> Bool {
    let start = index
    while index < cell.count, cell[index].isLetter { index += 1 }
    if index > start {
      guard let word = Word(cell, start..<index), zones.contains(word) else { return false }
      // "GMT+2", "UTC+02:00".
      guard index < cell.count, universal.contains(word) else { return true }
    }
    guard cell.skip("+", &index) || cell.skip("-", &index),
      let hours = cell.digits(&index, atMost: 2), hours <= 24
    else { return false }
    _ = cell.skip(":", &index)
    if index < cell.count, cell[index].isDigit {
      guard let minutes = cell.digits(&index, atMost: 2), minutes <= 59 else { return false }
    }
    return true
  }

  private static let halves: [Word] = ["am", "pm", "a.m.", "p.m."]
  /// Zones behind which a shift may stand.
  private static let universal: [Word] = ["gmt", "utc"]
  private static let zones: Set<Word> = [
    "z", "utc", "gmt", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "bst", "ist", "wet",
    "west", "cet", "cest", "eet", "eest", "mez", "mesz", "jst", "aest", "aedt", "nzst", "nzdt",
  ]
}
