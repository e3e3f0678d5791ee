import PipelineModel
import Testing
import TextUI

/// A table read back from a frame, as a user reads it: by the blanks between its columns.
struct DrawnTable {
  let headings: [String]
  let rows: [[String]]
  /// The lines of sums below the rows, one per currency.
  let totals: [[String]]

  /// The first line of sums.
  var total: [String]? { totals.first }

  /// Reads the table whose first heading begins with `title`.
  init(in frame: Frame, under title: String) throws {
    let header = try #require(
      (0..<frame.size.rows).first { row in
        frame[row, 2].style.role == .title && !Self.isBlank(frame[row, 2])
          && Self.text(frame, row, 2..<22).hasPrefix(title)
      }, "no table under \(title) in\n\(frame.text)")
    let rule = Self.rule(in: frame, header)
    // The table ends at a blank row or at the status line.
    let bottom = max(header + 1, frame.size.rows - 2)
    let end =
      (header..<bottom).first { row in
        (0..<rule).allSatisfy { Self.isBlank(frame[row, $0]) }
          || frame[row, 0].letter.base == "─"
      } ?? bottom
    let columns = Self.columns(of: frame, rows: header..<end, before: rule)
    func cells(_ row: Int) -> [String] { columns.map { Self.text(frame, row, $0) } }
    headings = cells(header).map { text in
      let words = text.filter { !"▲▼‹›".contains($0) }
      return String(words.hasSuffix(" ") ? words.dropLast() : words[...])
    }
    let all = (header + 1..<end).map(cells)
    func isTotal(_ row: [String]) -> Bool {
      row[0].hasPrefix("Total ") || row[0].hasPrefix("All ")
    }
    let count = all.count - all.reversed().prefix(while: isTotal).count
    rows = Array(all[..<count])
    totals = Array(all[count...])
  }

  /// The cells of one row by the column's heading.
  func cell(_ row: [String]?, _ heading: String) throws -> String {
    let column = try #require(headings.firstIndex(of: heading), "no \(heading) in \(headings)")
    return try #require(row)[column]
  }

  /// The number of deals in the line of sums: 16 of `Total 16 deals`.
  var totalDeals: Int? {
    total.flatMap { Int($0[0].filter(\.isNumber)) }
  }

  /// Where a vertical rule ends the table at `row`, or the screen does.
  private static func rule(in frame: Frame, _ row: Int) -> Int {
    (2..<frame.size.columns).first { frame[row, $0].letter.base == "│" } ?? frame.size.columns
  }

  /// Stretches between two blank columns or more, right of the pointer.
  private static func columns(
    of frame: Frame, rows: Range<Int>, before rule: Int
  ) -> [Range<Int>] {
    let blank = (2..<rule).map { column in
      rows.allSatisfy { isBlank(frame[$0, column]) }
    }
    var columns: [Range<Int>] = []
    var start: Int?
    for column in 0...blank.count {
      let isGap =
        column >= blank.count || (blank[column] && (column + 1 >= blank.count || blank[column + 1]))
      if !isGap, start == nil, column < blank.count, !blank[column] { start = column }
      if isGap, let first = start {
        columns.append(first + 2..<column + 2)
        start = nil
      }
    }
    return columns
  }

  private static func isBlank(_ cell: Cell) -> Bool {
    cell.letter.base == " " && cell.columns == 1
  }

  private static func text(_ frame: Frame, _ row: Int, _ columns: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    for column in columns where frame[row, column].columns > 0 {
      text.append(contentsOf: frame[row, column].letter.scalars)
    }
    return String(text).split(separator: " ").joined(separator: " ")
  }
}

extension Money {
  /// Reads `1,234.50` as tables draw it, in the minor unit of `currency`.
  static func drawn(_ text: String, _ currency: Currency) throws -> Money {
    let parts = text.filter { $0 != "," && $0 != "−" }
      .split(separator: ".", omittingEmptySubsequences: false)
    let digits = currency.minorDigits
    let decimals = parts.count > 1 ? String(parts[1]) : String(repeating: "0", count: digits)
    try #require(parts.count <= 2 && decimals.count == digits, "\(text)")
    let units = try #require(Int128(String(parts[0]) + decimals), "\(text)")
    return Money(minorUnits: text.hasPrefix("−") ? -units : units, currency: currency)
  }
}
