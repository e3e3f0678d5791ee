import PipelineModel

/// What stands in one cell of a table.
enum Cell: Sendable {
  case text(String)
  /// A day as `2026-11-21`, or nothing.
  case day(Day?)
  /// A number that is not negative, without grouping.
  case number(Int)
}

/// Text in comma-separated records by RFC 4180, lines ending in LF.
struct CommaSeparated: Sendable {
  private(set) var bytes: [UInt8] = []
  private var isAtRecordStart = true

  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Returns the bytes of a whole table of texts.
  static func table(_ rows: [[String]]) -> [UInt8] {
    var text = CommaSeparated()
    for row in rows {
      for cell in row { text.append(.text(cell)) }
      text.endRecord()
    }
    return text.bytes
  }

  mutating func append(_ cell: Cell) {
    if !isAtRecordStart { bytes.append(UInt8(ascii: ",")) }
    isAtRecordStart = false
    switch cell {
    case .text(let text): append(text)
    case .day(let day): if let day { append(day) }
    case .number(let number): appendDigits(of: number, width: 1)
    }
  }

  mutating func endRecord() {
    bytes.append(UInt8(ascii: "\n"))
    isAtRecordStart = true
  }

  // In quotes when it holds a comma, a quote or a line end.
  private mutating func append(_ text: String) {
    let quote = UInt8(ascii: "\"")
    let needsQuotes = text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == quote || byte == UInt8(ascii: "\n")
    }
    guard needsQuotes else { return bytes.append(contentsOf: text.utf8) }
    bytes.append(quote)
    for byte in text.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  private mutating func append(_ day: Day) {
    let (year, month, dayOfMonth) = day.civil
    appendDigits(of: year, width: 4)
    bytes.append(UInt8(ascii: "-"))
    appendDigits(of: month, width: 2)
    bytes.append(UInt8(ascii: "-"))
    appendDigits(of: dayOfMonth, width: 2)
  }

  private mutating func appendDigits(of number: Int, width: Int) {
    var power = 1
    for _ in 1..<width { power *= 10 }
    while number / power > 9 { power *= 10 }
    while power > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / power % 10))
      power /= 10
    }
  }
}
