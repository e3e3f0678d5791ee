import DelimitedText
import PipelineModel

// The issues of whole rows: too many cells, the same deal twice, and what may be no deal.
extension DealReader {
  /// A row whose amount falls into two cells at its own comma says so; others count their cells.
  mutating func noteTooManyCells(_ record: Record, _ reader: RecordReader) {
    if let (column, amount) = splitAmount(record, reader) {
      note(.tooManyCells, column, record, reader) { _ in
        .text(
          "amount ", amount, " stands in two cells, left out; put quotes around the whole amount")
      }
      return
    }
    let width = layout.columns.headers.count
    let extra = (width..<record.cells.count).first { !reader.isBlank($0, of: record) }
    note(.tooManyCells, extra, record, reader) {
      .text(
        "\(record.cells.count) cells under \(width) headers, the first beyond them is ", $0,
        ", left out; put quotes around text that holds a delimiter")
    }
  }

  /// A short row says so; a row with one filled cell may hold all of a deal in that cell.
  ///
  /// `count` is how many cells the row has in the file: below another header they are rearranged.
  mutating func noteMissingCells(_ record: Record, of count: Int, _ reader: RecordReader) {
    let whole = otherHeader?.wholeCount ?? layout.wholeCount
    if count < whole {
      let column = otherHeader?.column(missingBehind: count) ?? count
      let missing = layout.columns.headers[column]
      note(.shortRow, nil, record, reader) { _ in
        .text(
          "\(count) of \(whole) cells, ", missing,
          " and what follows are missing; complete the row")
      }
      return
    }
    guard layout.wholeCount > 2 else { return }
    let filled = record.cells.indices.lazy.filter { !reader.isBlank($0, of: record) }.prefix(2)
    guard let cell = filled.first else { return }
    if filled.count == 1 {
      note(.shortRow, cell, record, reader) {
        .text("only ", $0, " is filled in this row; complete the row")
      }
    } else if [layout.amount, layout.stage, layout.close].allSatisfy({ column in
      column.map { reader.isBlank($0, of: record) } ?? false
    }) {
      note(.shortRow, cell, record, reader) {
        .text("the row of ", $0, " has neither amount, stage nor close date; complete the row")
      }
    }
  }

  /// Told once per text of the column.
  mutating func noteRecurringAmount(_ record: Record, _ reader: RecordReader) {
    guard let column = layout.period else { return }
    let isRecurring = reader.withCell(column, of: record) { cell in
      Word(cell, cell.trimmed).map(recurringPeriods.contains) ?? false
    }
    guard isRecurring == true else { return }
    let key = IssueKey(
      code: .recurringAmount, columns: [column], texts: [text(column, record, reader)])
    note(.recurringAmount, column, record, reader, once: key) {
      .text("the amount recurs, ", $0, ", and counts once; export the value of the whole contract")
    }
  }

  /// The column of an amount that its own comma parts, as in `1,000.00`, and its whole text.
  private func splitAmount(_ record: Record, _ reader: RecordReader) -> (Int, RawText)? {
    guard reader.dialect.delimiter == Dialect.comma.delimiter else { return nil }
    for case let column? in [layout.amount, layout.actualAmount]
    where column + 1 < record.cells.count {
      let cells = [column, column + 1].map { text($0, record, reader).unsanitized }
      let whole = cells.joined(separator: ",")
      var evidence = DecimalMarkEvidence()
      let notation = AmountNotation(mark: evidence.mark)
      guard cells[0].utf8.last?.isDigit == true, cells[1].utf8.prefix(3).count == 3,
        cells[1].utf8.prefix(3).allSatisfy(\.isDigit),
        case .value = notation.amount(in: Array(whole.utf8).span, evidence: &evidence)
      else { continue }
      return (column, RawText(whole))
    }
    return nil
  }

  /// Says whether the record is the same in all its cells, or in what it differs.
  mutating func noteRepeatedID(_ known: Int, _ record: Record, _ reader: RecordReader) {
    let line = Int(builder.columns.lines[known])
    // The row above is read once more, which is worth it only for an issue that is kept.
    let others = receipt.issues.hasRoom ? differing(record, from: known, reader) : []
    note(.repeatedID, layout.id, record, reader) {
      guard let first = others.first else {
        return .text(
          "id ", $0,
          " stands on line \(line) already, in a row that is the same, left out; delete this one")
      }
      let more = others.count > 1 ? " and \(others.count - 1) more" : ""
      return .text("id ", $0, " stands on line \(line) already, with another ")
        + .text("", first, more + ", left out; keep one of the two")
    }
  }

  /// The headers of the columns in which a record differs from a deal before.
  private func differing(
    _ record: Record, from deal: Int, _ reader: RecordReader
  ) -> [RawText] {
    guard let (before, itsReader) = self.record(of: deal) else { return [] }
    return layout.columns.headers.indices.filter {
      $0 != layout.id && text($0, record, reader) != text($0, before, itsReader)
    }.map { layout.columns.headers[$0] }
  }

  /// Reads the record of a deal again; nil where the file is not what it was.
  private func record(of deal: Int) -> (Record, RecordReader)? {
    let (start, line) = (Int(builder.columns.offsets[deal]), Int(builder.columns.lines[deal]))
    var length = 1 << 12
    while let bytes = source.bytes(in: start..<start + length) {
      let reachesEnd = start + bytes.count >= source.count
      let reader = RecordReader(
        part: bytes, dialect: receipt.dialect, base: start, line: line, reachesEnd: reachesEnd)
      let record = reader.record(at: 0, line: line)
      if reachesEnd || !record.cells.isEmpty { return (record, reader) }
      length *= 4
    }
    return nil
  }

  /// Told once per text: a damaged column holds the same few texts again and again.
  mutating func noteShortenedID(_ record: Record, _ reader: RecordReader) {
    let id = layout.id.map { text($0, record, reader) }
    let key = IssueKey(code: .shortenedID, columns: [], texts: [id])
    note(.shortenedID, layout.id, record, reader, once: key) {
      .text(
        "id ", $0,
        " lost its last digits in a spreadsheet, repetitions are not found; "
          + "export again and open the file here first")
    }
  }

  mutating func note(_ header: OtherHeader, _ record: Record, _ reader: RecordReader) {
    note(.otherHeader, nil, record, reader) { _ in
      guard let first = header.unknown.first else {
        let what = header.isInOrder ? "amounts in another unit" : "its columns in another order"
        return [
          .words(
            "a second header with \(what), the rows below are read by it; "
              + "export all deals in one file")
        ]
      }
      let more = header.unknown.count > 1 ? " and \(header.unknown.count - 1) more" : ""
      return .text(
        "a second header, the rows below are read by it, but for ", first,
        more + ", which the first has not; export all deals in one file")
    }
  }

  mutating func noteDoubtfulRow(_ record: Record, _ reader: RecordReader) {
    let first = record.cells.indices.first { !reader.isBlank($0, of: record) }
    note(.doubtfulRow, first, record, reader) {
      .text(
        "row ", $0,
        " may be a total, counted as a deal; give it a stage and a close date, or delete it")
    }
  }

  /// Notes deals without an id that agree in account, name and created day with one before.
  mutating func noteLookAlikes() {
    guard layout.id == nil, let column = layout.name, layout.columns[.account] != nil else {
      return
    }
    for pair in LookAlikes.pairs(in: builder.columns) {
      guard let (record, reader) = record(of: pair.deal) else { continue }
      let line = Int(builder.columns.lines[pair.before])
      let isSame = differing(record, from: pair.before, reader).isEmpty
      note(.lookAlike, column, record, reader) {
        .text(
          "deal ", $0,
          isSame
            ? " is the same in all cells as line \(line), both counted; delete one of the two"
            : " looks like line \(line), same account and name, both counted; is it the same deal?"
        )
      }
    }
  }
}

private let recurringPeriods: Set<Word> = [
  "daily", "weekly", "monthly", "quarterly", "yearly", "annual", "annually", "day", "week",
  "month", "quarter", "year",
]
