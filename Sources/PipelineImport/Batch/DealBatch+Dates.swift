import DelimitedText
import PipelineModel

// The days of a batch.
extension DealBatch {
  /// Reads all columns of days; of the close date that which the outcome asks for.
  mutating func readDates(_ layout: DealLayout, _ notations: Notations) {
    deals.closes = closes(layout, notations)
    deals.createds = days(.created, layout, notations)
    deals.stageEntereds = days(.stageEntered, layout, notations)
    deals.lastActivities = days(.lastActivity, layout, notations)
  }

  private mutating func days(
    _ date: DateColumn, _ layout: DealLayout, _ notations: Notations
  ) -> [Int32] {
    guard let column = layout.dates[date.rawValue] else {
      return [Int32](repeating: DealColumns.noDay, count: cells.count)
    }
    let cells = cells
    let notation = notations.dates[date.rawValue]
    var dates = dates
    self.dates = []
    let days = self.column { row, isOdd in
      let cell = cells[row, column]
      if let day = cell.plainDay { return day }
      return Self.day(cell, row, date, notation, &dates, &isOdd)
    }
    self.dates = dates
    return days
  }

  /// The day of a cell in any other form.
  @inline(never) private static func day(
    _ cell: BatchCells.Bytes, _ row: Int, _ date: DateColumn, _ notation: DateNotation,
    _ dates: inout [(row: Int, date: DateColumn, evidence: DateEvidence)], _ isOdd: inout [Bool]
  ) -> Int32 {
    if cell.count == 0 { return DealColumns.noDay }
    var evidence = DateEvidence()
    guard !cell.isEscaped else {
      isOdd[row] = true
      return DealColumns.noDay
    }
    switch notation.day(in: cell.buffer.span, evidence: &evidence) {
    case .nothing: return DealColumns.noDay
    case .unreadable:
      isOdd[row] = true
      return DealColumns.noDay
    case .value(let day):
      // Every day counts as one that is written; see `add(evidenceOf:)`.
      evidence.written -= 1
      dates.append((row, date, evidence))
      return day.number
    }
  }

  private mutating func closes(_ layout: DealLayout, _ notations: Notations) -> [Int32] {
    let open = layout.dates[DateColumn.close.rawValue] == nil ? [] : [DateColumn.close]
    let actual = ([.actualClose] + open).filter { layout.dates[$0.rawValue] != nil }
    let won = layout.dates[DateColumn.won.rawValue] == nil ? actual : [.won] + actual
    let lost = layout.dates[DateColumn.lost.rawValue] == nil ? actual : [.lost] + actual
    if won == open, lost == open { return days(.close, layout, notations) }
    var closes = [Int32](repeating: DealColumns.noDay, count: cells.count)
    closeColumns = [DateColumn?](repeating: nil, count: cells.count)
    for row in 0..<cells.count {
      let candidates =
        switch deals.outcomes[row] {
        case .open: open
        case .won: won
        case .lost: lost
        }
      for date in candidates {
        guard let column = layout.dates[date.rawValue] else { continue }
        let cell = cells[row, column]
        let notation = notations.dates[date.rawValue]
        let day = cell.plainDay ?? Self.day(cell, row, date, notation, &dates, &isOdd)
        guard day != DealColumns.noDay else { continue }
        closes[row] = day
        closeColumns[row] = date
        break
      }
    }
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
    for row in rows where days[row] != DealColumns.noDay { count += 1 }
    return count
  }
}
