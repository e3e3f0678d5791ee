extension UInt8 {
  var isDigit: Bool { self &- 0x30 < 10 }
  /// Whether it is printing ASCII other than a blank.
  var isVisible: Bool { self &- 0x21 < 0x5E }
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var asciiLowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

extension Span<UInt8> {
  /// The length of the blank that begins at `index`, or 0: space, tab, line end, U+00A0, U+202F.
  func blankLength(at index: Int) -> Int {
    guard index < count else { return 0 }
    switch self[index] {
    case 0x20, 0x09, 0x0A, 0x0D: return 1
    case 0xC2: return index + 1 < count && self[index + 1] == 0xA0 ? 2 : 0
    case 0xE2:
      guard index + 2 < count, self[index + 1] == 0x80 else { return 0 }
      return self[index + 2] == 0xAF || self[index + 2] == 0x89 ? 3 : 0
    default: return 0
    }
  }

  /// The length of the dash at `index`, or 0: `-`, `–` or `—`.
  func dashLength(at index: Int) -> Int {
    guard index < count else { return 0 }
    if self[index] == UInt8(ascii: "-") { return 1 }
    guard index + 2 < count, self[index] == 0xE2, self[index + 1] == 0x80 else { return 0 }
    return self[index + 2] == 0x93 || self[index + 2] == 0x94 ? 3 : 0
  }

  /// The length of the blank that ends before `index`, or 0.
  func blankLength(before index: Int) -> Int {
    for length in 1...3 where index >= length && blankLength(at: index - length) == length {
      return length
    }
    return 0
  }

  /// The bytes without the blanks at both ends.
  var trimmed: Range<Int> { trimming(0..<count) }

  /// `range` without the blanks at both ends.
  func trimming(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    // Printing ASCII at both ends settles nearly every cell.
    if lower < upper, self[lower].isVisible, self[upper - 1].isVisible { return range }
    while lower < upper {
      let length = blankLength(at: lower)
      if length == 0 || lower + length > upper { break }
      lower += length
    }
    while upper > lower {
      let length = blankLength(before: upper)
      if length == 0 || upper - length < lower { break }
      upper -= length
    }
    return lower..<upper
  }

  /// The length of an unseen mark at `index`, or 0: zero width, or for the direction of the text.
  ///
  /// Spreadsheets put them around amounts and dates; in names and ids they are text like any other.
  func markLength(at index: Int) -> Int {
    guard index + 1 < count else { return 0 }
    switch self[index] {
    case 0xD8: return self[index + 1] == 0x9C ? 2 : 0
    case 0xE2 where index + 2 < count && self[index + 1] == 0x80:
      let last = self[index + 2]
      return (0x8B...0x8F).contains(last) || (0xAA...0xAE).contains(last) ? 3 : 0
    case 0xE2 where index + 2 < count && self[index + 1] == 0x81:
      let last = self[index + 2]
      return last == 0xA0 || (0xA6...0xA9).contains(last) ? 3 : 0
    case 0xEF where index + 2 < count:
      return self[index + 1] == 0xBB && self[index + 2] == 0xBF ? 3 : 0
    default: return 0
    }
  }

  /// `range` without the blanks and unseen marks at both ends.
  func trimmingMarks(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while !range.isEmpty, !self[range.lowerBound].isVisible || !self[range.upperBound - 1].isVisible
    {
      let start = markLength(at: range.lowerBound)
      if start > 0, start <= range.count {
        range = trimming(range.lowerBound + start..<range.upperBound)
        continue
      }
      var length = 3
      while length > 1,
        length > range.count || markLength(at: range.upperBound - length) != length
      {
        length -= 1
      }
      guard length > 1 else { break }
      range = trimming(range.lowerBound..<range.upperBound - length)
    }
    return range
  }

  /// Moves `index` over blanks and tells whether there were any.
  @discardableResult
  func skipBlanks(_ index: inout Int) -> Bool {
    let start = index
    while true {
      let length = blankLength(at: index)
      if length == 0 { return index > start }
      index += length
    }
  }

  /// Reads at most `maximum` digits at `index` and moves over them, or nil when there are none.
  func digits(_ index: inout Int, atMost maximum: Int) -> Int? {
    let start = index
    var value = 0
    while index < count, index - start < maximum, self[index].isDigit {
      value = value * 10 + Int(self[index] & 0x0F)
      index += 1
    }
    return index > start ? value : nil
  }

  /// Moves `index` over `character`, or tells that something else stands there.
  @inline(__always) func skip(_ character: Unicode.Scalar, _ index: inout Int) -> Bool {
    guard index < count else { return false }
    if character.isASCII {
      guard self[index] == UInt8(ascii: character) else { return false }
      index += 1
      return true
    }
    return skip(utf8: character, &index)
  }

  private func skip(utf8 character: Unicode.Scalar, _ index: inout Int) -> Bool {
    var end = index
    for byte in character.utf8 {
      guard end < count, self[end] == byte else { return false }
      end += 1
    }
    index = end
    return true
  }

  func isEqual(to other: [UInt8]) -> Bool {
    count == other.count && indices.allSatisfy { self[$0] == other[$0] }
  }

  /// Whether the trimmed cell says in one of the usual words that there is no value.
  func saysNothing(in range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return true }
    guard range.count <= 6, mayBeginEmptyWord(self[range.lowerBound]),
      let word = Word(self, range)
    else { return false }
    return emptyWords.contains(word)
  }
}

extension Span<UInt8> {
  /// Whether the trimmed cell of an amount, a date or a share says that there is none.
  ///
  /// Among names `NA` is one: North America.
  func saysNoValue(in range: Range<Int>) -> Bool {
    saysNothing(in: range) || range.count == 2 && Word(self, range) == notAvailable
  }
}

private func mayBeginEmptyWord(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "#"), UInt8(ascii: "n"),
    UInt8(ascii: "N"), 0xE2:
    true
  default: false
  }
}

private let notAvailable: Word = "na"

private let emptyWords: Set<Word> = [
  "-", "--", "–", "—", "n/a", "#n/a", "null", "none", "nil", ".",
]
