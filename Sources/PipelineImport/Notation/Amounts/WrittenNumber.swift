/// A number without sign as a cell writes it: exact, and checked to its last byte.
struct WrittenNumber: Hashable {
  /// The value times 10 to the power of ``decimals``.
  var scaled: Int128
  var decimals: Int
  /// Whether decimals beyond the fifteenth were left out.
  var isCut = false

  private static let maximumWholeDigits = 18
  private static let maximumDecimals = 15

  /// The value in units of 10 to the power of -`digits`, rounded half away from zero.
  func rounded(toDecimals digits: Int) -> (value: Int128, isRounded: Bool) {
    let surplus = decimals - digits
    if surplus == 0 { return (scaled, isCut) }
    guard surplus > 0 else { return (scaled * Self.power(-surplus), isCut) }
    let unit = Self.power(surplus)
    let (quotient, rest) = scaled.quotientAndRemainder(dividingBy: unit)
    return (rest * 2 >= unit ? quotient + 1 : quotient, rest != 0 || isCut)
  }

  private static func power(_ exponent: Int) -> Int128 {
    powers[exponent]
  }

  private static let powers = (0...30).map { (0..<$0).reduce(Int128(1)) { power, _ in power * 10 } }

  /// Where a number's separators stand, before it is known what they mean.
  private struct Shape {
    var dots = 0
    var commas = 0
    var lastDot = 0
    var lastComma = 0
  }

  /// Reads `range` as a number, nil when any byte of it does not fit the notation.
  ///
  /// The proof says what the number tells of its column, whether it fits `mark` or not. Numbers
  /// that hold both marks, such as `1.234,56`, have one reading in every column.
  static func read(
    _ bytes: Span<UInt8>, _ range: Range<Int>, mark: DecimalMark
  ) -> (number: WrittenNumber?, proof: DecimalProof) {
    guard let shape = shape(of: bytes, range) else { return (nil, .none) }
    switch (shape.dots, shape.commas) {
    case (0, 0):
      return (exact(bytes, range, decimalMark: nil), .none)
    case (1..., 1...):
      let own: DecimalMark = shape.lastDot > shape.lastComma ? .dot : .comma
      guard (own == .dot ? shape.dots : shape.commas) == 1 else { return (nil, .none) }
      let at = max(shape.lastDot, shape.lastComma)
      let number = exact(bytes, range, decimalMark: at)
      let hasThousandths = number.map { $0.decimals > 2 } ?? false
      return (number, number == nil ? .none : .only(own, hasThousandths: hasThousandths))
    case (let dots, let commas):
      let only: DecimalMark = dots > 0 ? .dot : .comma
      guard dots + commas == 1 else {
        let number = exact(bytes, range, decimalMark: nil)
        return (number, number == nil ? .none : .only(only.other))
      }
      let at = dots > 0 ? shape.lastDot : shape.lastComma
      let asDecimal = exact(bytes, range, decimalMark: at)
      guard let asGroups = exact(bytes, range, decimalMark: nil) else {
        guard let asDecimal else { return (nil, .none) }
        return (
          mark == only ? asDecimal : nil, .only(only, hasThousandths: asDecimal.decimals > 2)
        )
      }
      return (mark == only ? asDecimal : asGroups, .ambiguous(only))
    }
  }

  private static func shape(of bytes: Span<UInt8>, _ range: Range<Int>) -> Shape? {
    var shape = Shape()
    var index = range.lowerBound
    while index < range.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "."):
        shape.dots += 1
        shape.lastDot = index
      case UInt8(ascii: ","):
        shape.commas += 1
        shape.lastComma = index
      case let byte where byte.isDigit: break
      default:
        let length = otherSeparatorLength(bytes, index)
        guard length > 0 else { return nil }
        index += length - 1
      }
      index += 1
    }
    return shape
  }

  /// The length of a blank or an apostrophe (`'` or `’`) between groups of digits.
  private static func otherSeparatorLength(_ bytes: Span<UInt8>, _ index: Int) -> Int {
    if bytes[index] == UInt8(ascii: "'") { return 1 }
    if index + 2 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x80,
      bytes[index + 2] == 0x99
    {
      return 3
    }
    return bytes.blankLength(at: index)
  }

  private static func exact(
    _ bytes: Span<UInt8>, _ range: Range<Int>, decimalMark: Int?
  ) -> WrittenNumber? {
    let wholeEnd = decimalMark ?? range.upperBound
    guard let whole = whole(bytes, range.lowerBound..<wholeEnd, mayBeEmpty: decimalMark != nil)
    else { return nil }
    var number = WrittenNumber(scaled: whole, decimals: 0)
    guard let decimalMark else { return number }
    guard decimalMark + 1 < range.upperBound else { return nil }
    for index in (decimalMark + 1)..<range.upperBound {
      guard bytes[index].isDigit else { return nil }
      let digit = Int128(bytes[index] & 0x0F)
      if number.decimals < maximumDecimals {
        number.scaled = number.scaled * 10 + digit
        number.decimals += 1
      } else if digit != 0 {
        number.isCut = true
      }
    }
    return number
  }

  /// The digits before the decimal mark: without groups, in threes, or as in India (1,00,000).
  private static func whole(
    _ bytes: Span<UInt8>, _ range: Range<Int>, mayBeEmpty: Bool
  ) -> Int128? {
    guard !range.isEmpty else { return mayBeEmpty ? 0 : nil }
    var value: Int128 = 0
    var digits = 0
    var group = 0
    var firstGroup = 0
    var groups = 0
    var separator: UInt8 = 0
    var middlesAreThree = true
    var middlesAreTwo = true
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte.isDigit {
        value = value * 10 + Int128(byte & 0x0F)
        if digits > 0 || byte != 0x30 { digits += 1 }
        guard digits <= maximumWholeDigits else { return nil }
        group += 1
        index += 1
        continue
      }
      guard group > 0, separator == 0 || separator == byte else { return nil }
      if groups == 0 {
        firstGroup = group
      } else {
        middlesAreThree = middlesAreThree && group == 3
        middlesAreTwo = middlesAreTwo && group == 2
      }
      separator = byte
      groups += 1
      group = 0
      let length = byte == 0x2C || byte == 0x2E ? 1 : otherSeparatorLength(bytes, index)
      guard length > 0 else { return nil }
      index += length
    }
    guard group > 0 else { return nil }
    guard groups > 0 else { return value }
    let startsWithZero = bytes[range.lowerBound] == 0x30
    guard group == 3, firstGroup <= 3, !startsWithZero else { return nil }
    let isIndian = separator == 0x2C && middlesAreTwo && firstGroup <= 2
    return middlesAreThree || isIndian ? value : nil
  }
}
