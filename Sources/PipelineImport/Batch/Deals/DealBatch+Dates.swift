import CScan
import DelimitedText
import PipelineModel

// The days of a batch.
extension DealBatch {
  /// Reads all columns of days; of the close date that which the outcome asks for.
  mutating func readDates(_ cells: BatchCells, _ reader: inout BatchReader) {
    var days = Days(
      cells: cells, layout: reader.layout, notations: reader.notations, months: reader.months)
    // Its only owner may change the table.
    reader.months = []
    deals.closes = closes(&days)
    deals.createds = self.days(.created, &days)
    deals.stageEntereds = self.days(.stageEntered, &days)
    deals.lastActivities = self.days(.lastActivity, &days)
    (dates, reader.months) = (days.others, days.months)
  }

  /// Reads single days, and notes what those in other forms say of their columns.
  private struct Days {
    let cells: BatchCells
    let layout: DealLayout
    let notations: Notations
    /// The months of late.
    var months: [cs_month]
    var others: [(row: Int, date: DateColumn, evidence: DateEvidence)] = []

    /// A day in a form of its own; nil where its record is to be read alone.
    mutating func day(
      _ cell: BatchCells.Bytes, _ row: Int, _ date: DateColumn, _ notation: DateNotation
    ) -> Int32? {
      guard !cell.isEscaped else { return nil }
      var evidence = DateEvidence()
      switch notation.day(in: cell.buffer.span, evidence: &evidence) {
      case .nothing: return DealColumns.noDay
      case .unreadable: return nil
      case .value(let day):
        // Every day counts as one that is written; see `add(evidenceOf:)`.
        evidence.written -= 1
        if evidence != DateEvidence() { others.append((row, date, evidence)) }
        return day.number
      }
    }
  }

  /// The days of a column in the usual form; the others are left over.
  private mutating func usualDays(_ column: Int, _ days: inout Days) -> [Int32] {
    let cells = days.cells.scanned
    return days.months.withUnsafeMutableBufferPointer { months in
      guard let months = months.baseAddress else { return [] }
      return values { cs_read_days(cells, column, months, DealColumns.noDay, $0, $1) }
    }
  }

  private mutating func days(_ date: DateColumn, _ days: inout Days) -> [Int32] {
    guard let column = days.layout.dates[date.rawValue] else {
      return repeated(DealColumns.noDay)
    }
    var numbers = usualDays(column, &days)
    let notation = days.notations.dates[date.rawValue]
    for place in 0..<otherCount {
      let row = other(place)
      if let day = days.day(days.cells[row, column], row, date, notation) {
        numbers[row] = day
      } else {
        isOdd[row] = true
      }
    }
    return numbers
  }

  private mutating func closes(_ days: inout Days) -> [Int32] {
    let dates = days.layout.dates
    let expected = dates[DateColumn.close.rawValue] == nil ? [] : [DateColumn.close]
    let actual = ([.actualClose] + expected).filter { dates[$0.rawValue] != nil }
    let won = dates[DateColumn.won.rawValue] == nil ? actual : [.won] + actual
    let lost = dates[DateColumn.lost.rawValue] == nil ? actual : [.lost] + actual
    if won == expected, lost == expected { return self.days(.close, &days) }
    // Days in other forms are read only where they are asked for.
    let unread = Int32.max
    let usual = dates.map { column -> [Int32] in
      guard let column else { return [] }
      var numbers = usualDays(column, &days)
      for place in 0..<otherCount { numbers[other(place)] = unread }
      return numbers
    }
    var closeColumns = [DateColumn?](repeating: nil, count: count)
    var closes = repeated(DealColumns.noDay)
    for row in 0..<count {
      let candidates =
        switch Outcome(number: deals.outcomes[row]) {
        case .open: expected
        case .won: won
        case .lost: lost
        }
      for date in candidates {
        var day = usual[date.rawValue][row]
        if day == unread, let column = dates[date.rawValue] {
          let notation = days.notations.dates[date.rawValue]
          guard let own = days.day(days.cells[row, column], row, date, notation) else {
            isOdd[row] = true
            break
          }
          day = own
        }
        guard day != DealColumns.noDay else { continue }
        closeColumns[row] = date
        closes[row] = day
        break
      }
    }
    self.closeColumns = closeColumns
    return closes
  }

  /// What the days of some records say about their columns.
  func add(evidenceOf rows: Range<Int>, to evidence: inout [DateEvidence]) {
    func dayCount(_ days: UnsafePointer<Int32>, _ count: Int) -> Int {
      cs_count_days(days, count, DealColumns.noDay)
    }
    for (date, days) in [
      (DateColumn.created, deals.createds), (.stageEntered, deals.stageEntereds),
      (.lastActivity, deals.lastActivities),
    ] {
      evidence[date.rawValue].written += Self.count(days, rows, by: dayCount)
    }
    if closeColumns.isEmpty {
      evidence[DateColumn.close.rawValue].written += Self.count(deals.closes, rows, by: dayCount)
    } else {
      for row in rows { if let date = closeColumns[row] { evidence[date.rawValue].written += 1 } }
    }
    for other in dates where rows.contains(other.row) {
      evidence[other.date.rawValue] += other.evidence
    }
  }
}
