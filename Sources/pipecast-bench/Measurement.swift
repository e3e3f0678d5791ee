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
  let time: Time

  /// The line that is printed; after a smaller export with the exponent of the growth of CPU time.
  ///
  ///     import   100000 rows    24.9 MB    6123450 rows/s    16.331 ms    16.210 ms CPU  ^1.02
  func line(after smaller: Measurement?) -> String {
    let growth = smaller.flatMap(exponent(after:))
    return Self.padded(name, 22) + Self.led(String(rows), 9) + " rows "
      + Self.led(Decimals.text(Double(bytes) / 1e6, digits: 1), 7) + " MB " + rate
      + Self.milliseconds(time.wall) + " ms" + Self.milliseconds(time.cpu) + " ms CPU"
      + (growth.map { "   grows as rows^" + Decimals.text($0, digits: 2) } ?? "")
  }

  private static func milliseconds(_ seconds: Double) -> String {
    led(Decimals.text(seconds * 1000, digits: 3), 11)
  }

  private var rate: String {
    switch unit {
    case .gigabytesPerSecond:
      Self.led(Decimals.text(Double(bytes) / 1e9 / time.wall, digits: 3), 10) + " GB/s  "
    case .rowsPerSecond:
      Self.led(Decimals.text(Double(rows) / time.wall, digits: 0), 10) + " rows/s"
    case .milliseconds: Self.padded("", 17)
    }
  }

  /// 1 when the time grows as the rows do, 2 when it grows as their square.
  private func exponent(after smaller: Measurement) -> Double? {
    guard smaller.rows < rows, smaller.time.cpu > 0 else { return nil }
    return log(time.cpu / smaller.time.cpu) / log(Double(rows) / Double(smaller.rows))
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func led(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
