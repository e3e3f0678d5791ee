import TextUI

extension Double {
  /// A share as people read it: `9.1%`, `−12.0%`.
  var percent: SafeText { percent(hasPlus: false) }

  /// The same, with a plus before what is above 0.
  func percent(hasPlus: Bool) -> SafeText {
    guard let digits = scaled(by: 1000) else { return "–" }
    let sign: SafeText = digits < 0 ? "−" : digits > 0 && hasPlus ? "+" : ""
    return sign + SafeText(digits: digits.magnitude, decimals: 1) + "%"
  }

  /// A number with four decimals as programs read it: `-0.0907`; nil for what is no number.
  var fourDecimals: String? {
    guard let digits = scaled(by: 10_000) else { return nil }
    let fraction = String(digits.magnitude % 10_000)
    let zeros = String(repeating: "0", count: 4 - fraction.count)
    return (digits < 0 ? "-" : "") + "\(digits.magnitude / 10_000).\(zeros)\(fraction)"
  }

  private func scaled(by factor: Double) -> Int128? {
    let scaled = (self * factor).rounded()
    return abs(scaled) < 1e30 ? Int128(scaled) : nil
  }
}
