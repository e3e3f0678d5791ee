public import PipelineModel
public import TextUI

extension Money {
  /// Rounded to three digits for a headline: `$1.55M`, `$936K`, `−$12.3K`, `$750`.
  ///
  /// Tables show exact amounts; a headline opens to them.
  public var short: SafeText { short(sign: true) }

  /// Rounded to three digits; without its currency's sign where the sign stands beside it already.
  public func short(sign: Bool) -> SafeText {
    // What the last of three digits counts, and how many of them are decimals of the letter's unit.
    let steps: [(size: UInt128, decimals: Int, letter: SafeText)] = [
      (1, 0, ""), (10, 2, "K"), (100, 1, "K"), (1000, 0, "K"), (10_000, 2, "M"),
      (100_000, 1, "M"), (1_000_000, 0, "M"), (10_000_000, 2, "B"), (100_000_000, 1, "B"),
    ]
    func rounded(to size: UInt128) -> UInt128 {
      let step = size * UInt128(currency.minorUnitsInOne)
      return (minorUnits.magnitude + step / 2) / step
    }
    let (size, decimals, letter) =
      steps.first { rounded(to: $0.size) < 1000 } ?? (1_000_000_000, 0, "B")
    let digits = rounded(to: size)
    let minus: SafeText = minorUnits < 0 && digits > 0 ? "−" : ""
    let mark: SafeText = sign ? SafeText(sanitizing: currency.sign) : ""
    return minus + mark + SafeText(digits: digits, decimals: decimals) + letter
  }

  /// Two amounts of one currency, from 0 on, in the unit of the higher one: `0.5–1.1M`.
  package static func range(_ low: Money, _ high: Money) -> SafeText {
    let one = UInt128(high.currency.minorUnitsInOne)
    let units: [(size: UInt128, letter: SafeText)] = [
      (1, ""), (1000, "K"), (1_000_000, "M"), (1_000_000_000, "B"),
    ]
    let (size, letter) =
      units.first { high.minorUnits.magnitude < 999 * $0.size * one } ?? (1_000_000_000, "B")
    let decimals = size > 1 && high.minorUnits.magnitude < 10 * size * one ? 1 : 0
    let step = decimals == 1 ? size * one / 10 : size * one
    func digits(_ money: Money) -> SafeText {
      SafeText(digits: (money.minorUnits.magnitude + step / 2) / step, decimals: decimals)
    }
    return digits(low) + "–" + digits(high) + letter
  }

  /// Exact, with thousands separators: `1,234.50`; without decimals where `minor` is false.
  ///
  /// - Parameters:
  ///   - minor: whether the decimals of the minor unit are written.
  ///   - sign: whether the currency's sign is written before the number.
  /// - Returns: the number; leaving out decimals is right only when they are all zero.
  public func grouped(minor: Bool, sign: Bool = false) -> SafeText {
    let number =
      minor
      ? SafeText(digits: minorUnits.magnitude, decimals: currency.minorDigits)
      : SafeText(digits: minorUnits.magnitude / UInt128(currency.minorUnitsInOne))
    guard minorUnits < 0 || sign else { return number }
    // A currency's sign is one of ours, or its code.
    let mark = SafeText(partsOfSafeText: sign ? currency.sign : "")
    return minorUnits < 0 ? "−" + mark + number : mark + number
  }

  /// Whether the decimals of the minor unit are not all zero.
  public var hasMinorPart: Bool { minorUnits % Int128(currency.minorUnitsInOne) != 0 }

  /// Exact and with its currency's sign: `$1,234.50`, `$1,234`.
  public var exact: SafeText { grouped(minor: hasMinorPart, sign: true) }
}

extension SafeText {
  /// A whole number with a comma between thousands: `5,197`.
  public init(grouping number: some BinaryInteger) {
    let digits = SafeText(digits: UInt128(number.magnitude))
    self = number < 0 ? "−" + digits : digits
  }

  /// A number of which the last digits are `decimals`: 123456 with two of them is `1,234.56`.
  ///
  /// Tables ask for thousands of them, so they are spelled from the end without any other text.
  init(digits number: UInt128, decimals: Int = 0) {
    let text = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { bytes in
      var start = bytes.count
      func put(_ byte: UInt8) {
        start -= 1
        bytes[start] = byte
      }
      var (rest, place) = (number, -decimals)
      repeat {
        if place == 0, decimals > 0 { put(UInt8(ascii: ".")) }
        if place > 0, place % 3 == 0 { put(UInt8(ascii: ",")) }
        let digit: UInt128
        if let small = UInt64(exactly: rest) {
          (rest, digit) = (UInt128(small / 10), UInt128(small % 10))
        } else {
          (rest, digit) = rest.quotientAndRemainder(dividingBy: 10)
        }
        put(UInt8(ascii: "0") + UInt8(digit))
        place += 1
      } while rest > 0 || place <= 0
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[start...]), as: UTF8.self)
    }
    self.init(partsOfSafeText: text)
  }

  /// A number and its noun: `1 deal`, `5,197 deals`.
  public init(_ number: Int, _ singular: SafeText, _ plural: SafeText? = nil) {
    self = SafeText(grouping: number) + " " + (number == 1 ? singular : plural ?? singular + "s")
  }
}

extension RawText {
  /// The text with everything harmful made visible: the only way from a file to a screen.
  public var safe: SafeText { SafeText(sanitizing: unsanitized) }
}
