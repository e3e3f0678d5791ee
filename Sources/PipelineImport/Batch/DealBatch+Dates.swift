import DelimitedText
import PipelineModel

// The days of a batch.
extension DealBatch {
  /// Reads all columns of days; of the close date that which the outcome asks for.
  mutating func readDates(_ cells: BatchCells, _ reader: inout BatchReader) {
    let (layout, notations) = (reader.layout, reader.notations)
    _ = reader.months.withEntries { months in
      var days = Days(cells: cells, months: months, layout: layout, notations: notations)
      deals.closes = closes(&days)
      deals.createds = self.days(.created, &days)
      deals.stageEntereds = self.days(.stageEntered, &days)
      deals.lastActivities = self.days(.lastActivity, &days)
      dates = days.others
    }
  }

  /// Reads single days, and notes what those in other forms say of their columns.
  private struct Days {
    let cells: BatchCells
    let months: RecentMonths.Entries
    let layout: DealLayout
    let notations: Notations
    var others: [(row: Int, date: DateColumn, evidence: DateEvidence)] = []

    @inline(never) mutating func day(
      _ cell: BatchCells.Bytes, _ row: Int, _ date: DateColumn,
      _ isOdd: UnsafeMutablePointer<Bool>
    ) -> Int32 {
      if cell.count == 0 { return DealColumns.noDay }
      var evidence = DateEvidence()
      guard !cell.isEscaped else {
        isOdd[row] = true
        return DealColumns.noDay
      }
      switch notations.dates[date.rawValue].day(in: cell.buffer.span, evidence: &evidence) {
      case .nothing: return DealColumns.noDay
      case .unreadable:
        isOdd[row] = true
        return DealColumns.noDay
      case .value(let day):
        months.remember(cell, day)
        // Every day counts as one that is written; see `add(evidenceOf:)`.
        evidence.written -= 1
        if evidence != DateEvidence() { others.append((row, date, evidence)) }
        return day.number
      }
    }
  }

  private mutating func days(_ date: DateColumn, _ days: inout Days) -> [Int32] {
    guard let column = days.layout.dates[date.rawValue] else {
      return self.column(of: DealColumns.noDay)
    }
    let (cells, months) = (days.cells, days.months)
    return self.column { row, isOdd in
      let cell = cells[row, column]
      if let day = months.day(of: cell) { return day }
      return cell.count == 0 ? DealColumns.noDay : days.day(cell, row, date, isOdd)
    }
  }

  private mutating func closes(_ days: inout Days) -> [Int32] {
    let dates = days.layout.dates
    let expected = dates[DateColumn.close.rawValue] == nil ? [] : [DateColumn.close]
    let actual = ([.actualClose] + expected).filter { dates[$0.rawValue] != nil }
    let won = dates[DateColumn.won.rawValue] == nil ? actual : [.won] + actual
    let lost = dates[DateColumn.lost.rawValue] == nil ? actual : [.lost] + actual
    if won == expected, lost == expected { return self.days(.close, &days) }
    let outcomes = deals.outcomes
    var closeColumns = [DateColumn?](repeating: nil, count: count)
    let closes = self.column { row, isOdd in
      let candidates =
        switch outcomes[row] {
        case .open: expected
        case .won: won
        case .lost: lost
        }
      for date in candidates {
        guard let column = dates[date.rawValue] else { continue }
        let cell = days.cells[row, column]
        let day = days.months.day(of: cell) ?? days.day(cell, row, date, isOdd)
        guard day != DealColumns.noDay else { continue }
        closeColumns[row] = date
        return day
      }
      return DealColumns.noDay
    }
    self.closeColumns = closeColumns
    return closes
  }

  /// What the days of some records say about their columns.
  func add(evidenceOf rows: Range<Int>, to evidence: inout [DateEvidence]) {
    for (date, days) in [
      (DateColumn.created, deals.createds), (.stageEntered, deals.stageEntereds),
      (.lastActivity, deals.lastActivities),
    ] {
      evidence[date.rawValue].written += Self.count(days, rows)
    }
    if closeColumns.isEmpty {
      evidence[DateColumn.close.rawValue].written += Self.count(deals.closes, rows)
    } else {
      for row in rows { if let date = closeColumns[row] { evidence[date.rawValue].written += 1 } }
    }
    for other in dates where rows.contains(other.row) {
      evidence[other.date.rawValue] += other.evidence
    }
  }

  private static func count(_ days: [Int32], _ rows: Range<Int>) -> Int {
    var count = 0
    for day in days[rows] where day != DealColumns.noDay { count &+= 1 }
    return count
  }
}
