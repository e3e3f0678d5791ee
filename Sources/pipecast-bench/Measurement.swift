import Glibc

/// How long one step took on an export, as the median of several runs.
struct Measurement {
  /// How the figure is told.
  enum Unit {
    case gigabytesPerSecond, rowsPerSecond, milliseconds
  }

  let name: String
  let rows: Int
  let bytes: Int
  let unit: Unit
  let seconds: Double

  /// The line that is printed; after a smaller export with the exponent of the growth.
  ///
  ///     import            100000 rows    24.9 MB    612345.0 rows/s   grows as rows^1.02
  func line(after smaller: Measurement?) -> String {
    let growth = smaller.flatMap(exponent(after:))
    return Self.padded(name, 22) + Self.led(String(rows), 9) + " rows "
      + Self.led(Decimals.text(Double(bytes) / 1e6, digits: 1), 7) + " MB " + figure
      + (growth.map { "   grows as rows^" + Decimals.text($0, digits: 2) } ?? "")
  }

  private var figure: String {
    switch unit {
    case .gigabytesPerSecond:
      Self.led(Decimals.text(Double(bytes) / 1e9 / seconds, digits: 3), 12) + " GB/s"
    case .rowsPerSecond:
      Self.led(Decimals.text(Double(rows) / seconds, digits: 0), 12) + " rows/s"
    case .milliseconds: Self.led(Decimals.text(seconds * 1000, digits: 3), 12) + " ms"
    }
  }

  /// 1 when the time grows as the rows do, 2 when it grows as their square.
  private func exponent(after smaller: Measurement) -> Double? {
    guard smaller.rows < rows, smaller.seconds > 0 else { return nil }
    return log(seconds / smaller.seconds) / log(Double(rows) / Double(smaller.rows))
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func led(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
