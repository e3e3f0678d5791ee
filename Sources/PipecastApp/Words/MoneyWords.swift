public import PipelineModel
public import TextUI

extension Money {
  /// Rounded to three digits for a headline: `$1.55M`, `$936K`, `−$12.3K`.
  ///
  /// Tables show exact amounts; a headline opens to them.
  public var short: SafeText {
    let unit: Int128 = [1, 10, 100, 1000][min(currency.minorDigits, 3)]
    let units: [(Int128, SafeText)] = [
      (1_000_000_000, "B"), (1_000_000, "M"), (1000, "K"), (1, ""),
    ]
    let magnitude = minorUnits < 0 ? -minorUnits : minorUnits
    let sign: SafeText = (minorUnits < 0 ? "−" : "") + SafeText(sanitizing: currency.sign)
    for (place, (size, letter)) in units.enumerated() where magnitude >= size * unit || size == 1 {
      let decimals = Self.decimals(of: magnitude, unit: size * unit, isWhole: size == 1)
      let scale: Int128 = [1, 10, 100][decimals]
      let rounded = (magnitude * scale + size * unit / 2) / (size * unit)
      // 999,600 rounds to 1000K: say 1.00M.
      if rounded >= 1000 * scale, place > 0 {
        return sign + "1.00" + units[place - 1].1
      }
      let whole = SafeText(grouping: rounded / scale)
      guard decimals > 0 else { return sign + whole + letter }
      let rest = String(String(Int(rounded % scale) + Int(scale)).dropFirst())
      return sign + whole + "." + SafeText(sanitizing: rest) + letter
    }
    return sign + "0"
  }

  private static func decimals(of magnitude: Int128, unit: Int128, isWhole: Bool) -> Int {
    if isWhole { return 0 }
    if magnitude < 10 * unit { return 2 }
    return magnitude < 100 * unit ? 1 : 0
  }

  /// Exact, with thousands separators: `1,234.50`; without decimals where `minor` is false.
  ///
  /// - Parameters:
  ///   - minor: whether the decimals of the minor unit are written.
  ///   - sign: whether the currency's sign is written before the number.
  /// - Returns: the number; leaving out decimals is right only when they are all zero.
  public func grouped(minor: Bool, sign: Bool = false) -> SafeText {
    let digits = currency.minorDigits
    let unit: Int128 = [1, 10, 100, 1000][min(digits, 3)]
    let magnitude = minorUnits < 0 ? -minorUnits : minorUnits
    var text: SafeText = minorUnits < 0 ? "−" : ""
    if sign { text = text + SafeText(sanitizing: currency.sign) }
    text = text + SafeText(grouping: magnitude / unit)
    guard minor, digits > 0 else { return text }
    return text + "." + SafeText(sanitizing: String(String(magnitude % unit + unit).dropFirst()))
  }

  /// Whether the decimals of the minor unit are not all zero.
  public var hasMinorPart: Bool {
    minorUnits % [1, 10, 100, 1000][min(currency.minorDigits, 3)] != 0
  }

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
