import PipelineModel

/// A date as its cell writes it, before it is known which number is the day.
struct WrittenDate {
  /// The numbers before the year in the order of the cell; a month in words counts as ``second``.
  private(set) var first = 0
  private(set) var second = 0
  private(set) var year = 0
  private var form = Form.dayMonth

  private enum Form {
    /// Year, month, day; month in words; dots between: the order is certain.
    case dayMonth
    /// `3/4/2026`: month first unless the column says otherwise.
    case slashes
    /// `3-4-2026`: day first unless the column says otherwise.
    case dashes
  }

  /// Whether the order of day and month is the column's to decide.
  var isOpenOrder: Bool { form != .dayMonth }

  /// Whether its numbers are parted as in `3-4-2026`.
  var hasDashes: Bool { form == .dashes }

  /// Whether it is the empty date of databases, `00/00/0000`.
  var isZero: Bool { first == 0 && second == 0 && year == 0 }

  /// Reads the date that begins at `index` and moves behind it, nil when there is none.
  init?(_ cell: Span<UInt8>, _ index: inout Int, before end: Int) {
    if index < end, !cell[index].isDigit {
      let start = index
      if readMonthFirst(cell, &index) { return }
      // "Mar 3 nov 2026" is a Tuesday in French, "Mar 3, 2026" a day of March.
      index = start
      guard WeekdayNames.skip(cell, &index), index < end else { return nil }
      if !cell[index].isDigit {
        guard readMonthFirst(cell, &index) else { return nil }
        return
      }
    }
    let start = index
    guard let number = cell.digits(&index, atMost: 4), index < end else { return nil }
    let length = index - start
    if length == 4 {
      guard readYearFirst(number, cell, &index) else { return nil }
    } else {
      guard length <= 2, readDay(number, cell, &index, before: end) else { return nil }
    }
  }

  /// The day, nil when the calendar has none for these numbers in that order.
  func day(order: DateOrder?) -> Day? {
    let assumed =
      switch form {
      case .dayMonth: DateOrder.dayFirst
      case .slashes: order ?? .monthFirst
      case .dashes: order ?? .dayFirst
      }
    return assumed == .dayFirst
      ? Day(year: year, month: second, day: first) : Day(year: year, month: first, day: second)
  }

  /// `2026/11/21`, `2026.11.21`, `2026-1-5`.
  private mutating func readYearFirst(
    _ year: Int, _ cell: Span<UInt8>, _ index: inout Int
  ) -> Bool {
    if let signs = Self.signs.first(where: { cell.skip($0.year, &index) }) {
      return readSigned(year, signs, cell, &index)
    }
    let separator = cell[index]
    guard separator == 0x2F || separator == 0x2E || separator == 0x2D else { return false }
    index += 1
    // "2026. 12. 14." in Korea.
    let isSpaced = separator == 0x2E && cell.skipBlanks(&index)
    guard let month = cell.digits(&index, atMost: 2), index < cell.count,
      cell[index] == separator
    else { return false }
    index += 1
    if isSpaced { cell.skipBlanks(&index) }
    guard let day = cell.digits(&index, atMost: 2) else { return false }
    if isSpaced { _ = cell.skip(".", &index) }
    (first, second, self.year) = (day, month, year)
    return true
  }

  /// `2026年11月21日`, also with its weekday, and `2026년 11월 21일`.
  private mutating func readSigned(
    _ year: Int, _ signs: Signs, _ cell: Span<UInt8>, _ index: inout Int
  ) -> Bool {
    cell.skipBlanks(&index)
    guard let month = cell.digits(&index, atMost: 2), cell.skip(signs.month, &index) else {
      return false
    }
    cell.skipBlanks(&index)
    guard let day = cell.digits(&index, atMost: 2), cell.skip(signs.day, &index) else {
      return false
    }
    (first, second, self.year) = (day, month, year)
    var ahead = index
    cell.skipBlanks(&ahead)
    if cell.skip("(", &ahead) || cell.skip("（", &ahead),
      Self.weekdays.contains(where: { cell.skip($0, &ahead) }),
      cell.skip(")", &ahead) || cell.skip("）", &ahead)
    {
      index = ahead
    }
    return true
  }

  private typealias Signs = (year: Unicode.Scalar, month: Unicode.Scalar, day: Unicode.Scalar)
  private static let signs: [Signs] = [("年", "月", "日"), ("년", "월", "일")]
  private static let weekdays: [Unicode.Scalar] = [
    "月", "火", "水", "木", "金", "土", "日", "월", "화", "수", "목", "금", "토", "일",
  ]

  /// `Jun 30, 2026`, `June 30 2026`.
  private mutating func readMonthFirst(_ cell: Span<UInt8>, _ index: inout Int) -> Bool {
    guard let month = MonthNames.month(cell, &index) else { return false }
    _ = cell.skip(".", &index)
    if !cell.skipBlanks(&index), !cell.skip("-", &index) { return false }
    guard let day = cell.digits(&index, atMost: 2) else { return false }
    Self.skip(Self.ordinals, cell, &index)
    _ = cell.skip(",", &index)
    if !cell.skipBlanks(&index), !cell.skip("-", &index) { return false }
    guard let year = Self.year(cell, &index) else { return false }
    (first, second, self.year) = (day, month, year)
    return true
  }

  /// `30-Jun-2026`, `30 de junio de 2026`, `1er juin 2026`, `30.06.2026`, `30/06/26`.
  private mutating func readDay(
    _ number: Int, _ cell: Span<UInt8>, _ index: inout Int, before end: Int
  ) -> Bool {
    first = number
    Self.skip(Self.ordinals, cell, &index)
    guard index < end else { return false }
    let separator = cell[index]
    if cell.skipBlanks(&index) || separator == 0x2E && !Self.isDigit(cell, index + 1) {
      if separator == 0x2E {
        index += 1
        cell.skipBlanks(&index)
      }
      if Self.skip(Self.particles, cell, &index) { cell.skipBlanks(&index) }
      guard let month = MonthNames.month(cell, &index) else { return false }
      _ = cell.skip(".", &index)
      _ = cell.skip(",", &index)
      guard cell.skipBlanks(&index) else { return false }
      if Self.skip(Self.particles, cell, &index) { cell.skipBlanks(&index) }
      guard let year = Self.year(cell, &index) else { return false }
      (second, self.year) = (month, year)
      // "14 дек. 2026 г."
      var ahead = index
      if cell.skipBlanks(&ahead), cell.skip("г", &ahead) {
        _ = cell.skip(".", &ahead)
        index = ahead
      }
      return true
    }
    guard separator == 0x2F || separator == 0x2E || separator == 0x2D else { return false }
    index += 1
    if let month = cell.digits(&index, atMost: 2) {
      second = month
      form = separator == 0x2F ? .slashes : separator == 0x2D ? .dashes : .dayMonth
    } else if let month = MonthNames.month(cell, &index) {
      second = month
    } else {
      return false
    }
    guard index < end, cell[index] == separator else { return false }
    index += 1
    guard let year = Self.year(cell, &index) else { return false }
    self.year = year
    return true
  }

  /// Moves behind one of `words`, or tells that something else stands there.
  @discardableResult
  private static func skip(
    _ words: Set<Word>, _ cell: Span<UInt8>, _ index: inout Int
  ) -> Bool {
    var ahead = index
    guard let word = Word(lettersIn: cell, &ahead), words.contains(word) else { return false }
    index = ahead
    return true
  }

  private static let ordinals: Set<Word> = ["st", "nd", "rd", "th", "er"]
  private static let particles: Set<Word> = ["de", "del", "di", "of"]

  private static func isDigit(_ cell: Span<UInt8>, _ index: Int) -> Bool {
    index < cell.count && cell[index].isDigit
  }

  /// Four digits, or two of this century.
  private static func year(_ cell: Span<UInt8>, _ index: inout Int) -> Int? {
    let start = index
    guard let year = cell.digits(&index, atMost: 4) else { return nil }
    switch index - start {
    case 4: return year
    case 2: return 2000 + year
    default: return nil
    }
  }
}
