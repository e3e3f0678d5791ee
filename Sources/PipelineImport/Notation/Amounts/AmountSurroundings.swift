import PipelineModel

/// What stands before and after the digits of an amount: sign, brackets, currency, thousands.
struct AmountSurroundings {
  private(set) var mark: CurrencyMarks.Mark?
  /// 3 for `k`, 6 for `M`, 9 for `B`.
  private(set) var zeros = 0
  private var signs = 0
  private var hasMinus = false
  private var opens = 0
  private var closes = 0

  var isNegative: Bool { hasMinus || opens > 0 }

  /// Whether brackets match and at most one sign was given.
  var isWhole: Bool { opens == closes && opens + signs <= 1 }

  /// Takes in what stands before the digits, false when any of it means nothing.
  mutating func readPrefix(_ cell: Span<UInt8>, _ range: Range<Int>) -> Bool {
    read(cell, range, bracket: UInt8(ascii: "("), count: \.opens, mayScale: false)
  }

  /// Takes in what stands after the digits, false when any of it means nothing.
  mutating func readSuffix(_ cell: Span<UInt8>, _ range: Range<Int>) -> Bool {
    // "400.–", "5,-" and "500/-" are whole.
    var start = range.lowerBound
    if !range.isEmpty, [0x2E, 0x2C, 0x2F].contains(cell[start]) {
      var end = start + 1
      while end < range.upperBound, cell.dashLength(at: end) > 0 { end += cell.dashLength(at: end) }
      if end > start + 1 { start = end }
    }
    return read(
      cell, start..<range.upperBound, bracket: UInt8(ascii: ")"), count: \.closes, mayScale: true)
  }

  private mutating func read(
    _ cell: Span<UInt8>, _ range: Range<Int>, bracket: UInt8,
    count: WritableKeyPath<Self, Int>, mayScale: Bool
  ) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let blank = max(cell.blankLength(at: index), cell.markLength(at: index))
      if blank > 0 {
        index += blank
      } else if cell[index] == bracket {
        self[keyPath: count] += 1
        index += 1
      } else if let length = signLength(cell, index) {
        // "100+" is more than 100.
        if mayScale, cell[index] == UInt8(ascii: "+") { return false }
        signs += 1
        hasMinus = hasMinus || cell[index] != UInt8(ascii: "+")
        index += length
      } else {
        let start = index
        while index < range.upperBound, cell.blankLength(at: index) == 0, cell[index] != bracket,
          signLength(cell, index) == nil
        {
          index += 1
        }
        guard readWord(cell, start..<index, mayScale: mayScale) else { return false }
      }
    }
    return true
  }

  /// `-`, `+` or U+2212.
  private func signLength(_ cell: Span<UInt8>, _ index: Int) -> Int? {
    switch cell[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"): return 1
    case 0xE2 where index + 2 < cell.count && cell[index + 1] == 0x88 && cell[index + 2] == 0x92:
      return 3
    default: return nil
    }
  }

  private mutating func readWord(
    _ cell: Span<UInt8>, _ range: Range<Int>, mayScale: Bool
  ) -> Bool {
    guard let word = Word(cell, range) else { return false }
    if let found = CurrencyMarks.mark(word) { return take(found) }
    guard mayScale, zeros == 0 else { return false }
    if let scale = AmountScales.zeros(word) {
      zeros = scale
      return true
    }
    // "250k€" and "50万円": a scale with the currency glued to it.
    let length = cell[range.lowerBound] < 0x80 ? 1 : 3
    guard range.count > length,
      let first = Word(cell, range.lowerBound..<(range.lowerBound + length)),
      let scale = AmountScales.zeros(first),
      let rest = Word(cell, (range.lowerBound + length)..<range.upperBound),
      let found = CurrencyMarks.mark(rest)
    else { return false }
    zeros = scale
    return take(found)
  }

  /// "$100 CAD": a sign that several currencies share gives way to a code.
  private mutating func take(_ found: CurrencyMarks.Mark) -> Bool {
    guard let known = mark else {
      mark = found
      return true
    }
    if known.isShared { mark = found }
    return known.mayMean(found.currency) || found.mayMean(known.currency)
  }
}
