public import PipelineModel
public import TextUI

extension Money {
  /// Rounded to three digits for a headline: `$1.55M`, `$936K`, `−$12.3K`, `$750`.
  ///
  /// Tables show exact amounts; a headline opens to them.
  public var short: SafeText { short(sign: true) }

  /// Rounded to three digits; without its currency's sign where the sign stands beside it already.
  public func short(sign: Bool) -> SafeText {
    // What the last of three digits counts, and how many of it make one of the letter's unit.
    let steps: [(size: UInt128, parts: UInt128, letter: SafeText)] = [
      (1, 1, ""), (10, 100, "K"), (100, 10, "K"), (1000, 1, "K"), (10_000, 100, "M"),
      (100_000, 10, "M"), (1_000_000, 1, "M"), (10_000_000, 100, "B"), (100_000_000, 10, "B"),
    ]
    func rounded(to size: UInt128) -> UInt128 {
      let step = size * UInt128(currency.minorUnitsInOne)
      return (minorUnits.magnitude + step / 2) / step
    }
    let (size, parts, letter) =
      steps.first { rounded(to: $0.size) < 1000 } ?? (1_000_000_000, 1, "B")
    let digits = rounded(to: size)
    let minus: SafeText = minorUnits < 0 && digits > 0 ? "−" : ""
    let mark: SafeText = sign ? SafeText(sanitizing: currency.sign) : ""
    return minus + mark + Self.decimal(digits, parts) + letter
  }

  /// `number` divided by `parts`, a power of ten, with all its decimals: 155 by 100 is `1.55`.
  private static func decimal(_ number: UInt128, _ parts: UInt128) -> SafeText {
    let whole = SafeText(grouping: number / parts)
    guard parts > 1 else { return whole }
    return whole + "." + SafeText(sanitizing: String(String(number % parts + parts).dropFirst()))
  }

  /// Exact, with thousands separators: `1,234.50`; without decimals where `minor` is false.
  ///
  /// - Parameters:
  ///   - minor: whether the decimals of the minor unit are written.
  ///   - sign: whether the currency's sign is written before the number.
  /// - Returns: the number; leaving out decimals is right only when they are all zero.
  public func grouped(minor: Bool, sign: Bool = false) -> SafeText {
    let unit = UInt128(currency.minorUnitsInOne)
    let minus: SafeText = minorUnits < 0 ? "−" : ""
    let symbol: SafeText = sign ? SafeText(sanitizing: currency.sign) : ""
    let number =
      minor
      ? Self.decimal(minorUnits.magnitude, unit)
      : SafeText(grouping: minorUnits.magnitude / unit)
    return minus + symbol + number
  }

  /// Whether the decimals of the minor unit are not all zero.
  public var hasMinorPart: Bool { minorUnits % Int128(currency.minorUnitsInOne) != 0 }

  /// Exact and with its currency's sign: `$1,234.50`, `$1,234`.
  public var exact: SafeText { grouped(minor: hasMinorPart, sign: true) }
}

extension SafeText {
  /// A whole number with a comma between thousands: `5,197`.
  public init(grouping number: some BinaryInteger) {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "−" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    self.init(sanitizing: text)
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
