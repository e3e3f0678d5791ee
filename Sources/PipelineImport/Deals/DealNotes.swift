import DelimitedText
import PipelineModel

// The issues of one record, each saying what was found and what would be right.
extension DealReader {
  mutating func noteUnreadableAmount(
    _ field: Field, _ mark: DecimalMark?, _ record: Record, _ reader: RecordReader
  ) {
    let example = mark == .comma ? "1.234,50" : "1,234.50"
    note(.unreadableAmount, layout.columns[field], record, reader) {
      $0.isSpreadsheetDamage
        ? .text("\(field.words) ", $0, " lost its digits in a spreadsheet; export it again")
        : .text("\(field.words) ", $0, " is not an amount; write it like \(example)")
    }
  }

  mutating func noteHugeAmount(_ field: Field, _ record: Record, _ reader: RecordReader) {
    note(.unreadableAmount, layout.columns[field], record, reader) {
      .text("\(field.words) ", $0, " is more than any deal is worth; correct it")
    }
  }

  mutating func noteUnknownCurrency(_ record: Record, _ reader: RecordReader) {
    note(.unknownCurrency, layout.currency, record, reader) {
      .text("currency ", $0, " is not known, its sums stand apart; write a code such as EUR")
    }
  }

  mutating func noteSurplusCurrency(_ column: Int?, _ record: Record, _ reader: RecordReader) {
    note(.unknownCurrency, column, record, reader) {
      .text(
        "currency ", $0,
        " is one of more than \(CurrencyReader.maximum), the amount is left out; "
          + "write a code such as EUR")
    }
  }

  mutating func noteCurrencyConflict(_ field: Field, _ record: Record, _ reader: RecordReader) {
    let named = layout.currency.map { text($0, record, reader) } ?? RawText("")
    note(.currencyConflict, layout.columns[field], record, reader) {
      .text("\(field.words) ", $0, " is in another currency than ")
        + .text("", named, " of its currency column; make the two agree")
    }
  }

  mutating func noteUnreadableDate(
    _ date: DateColumn, _ record: Record, _ reader: RecordReader
  ) {
    let notation = notations.dates[date.rawValue]
    let column = layout.columns[date.field]
    let other = DateNotation(order: notation.order == .dayFirst ? .monthFirst : .dayFirst)
    let fitsOther = reader.withCell(column, of: record) { cell in
      var ignored = DateEvidence()
      if case .value = other.day(in: cell, evidence: &ignored) { return true }
      return false
    }
    let reason =
      if fitsOther != true { "" } else if notation.order == .dayFirst {
        ", as this column puts days first"
      } else { ", as this column puts months first" }
    let serial = reader.withCell(column, of: record) { cell -> Day? in
      var ignored = DateEvidence()
      let serials = DateNotation(hasSerials: true)
      if case .value(let day) = serials.day(in: cell, evidence: &ignored) { return day }
      return nil
    }
    note(.unreadableDate, column, record, reader) {
      if case .some(.some(let day)) = serial, fitsOther != true {
        return .text(
          "\(date.field.words) ", $0,
          " may be a spreadsheet's number of \(day), which the column does not use; "
            + "write it like 2026-11-21")
      }
      return $0.isSpreadsheetDamage
        ? .text("\(date.field.words) ", $0, " lost its digits in a spreadsheet; export it again")
        : .text("\(date.field.words) ", $0, " is not a date\(reason); write it like 2026-11-21")
    }
  }

  mutating func noteUnreadableProbability(_ record: Record, _ reader: RecordReader) {
    let isMixed = notations.probability.scale == .mixed
    note(.unreadableProbability, layout.probability, record, reader) {
      isMixed && $0.unsanitized == "1"
        ? .text("probability ", $0, " may be 1% or 100%; write the % with it")
        : .text("probability ", $0, " is not between 0 and 100 %; write it like 40%")
    }
  }

  /// Once per text of the column.
  mutating func noteUnknownCategory(_ record: Record, _ reader: RecordReader) {
    note(.unknownCategory, layout.category, record, reader) {
      .text(
        "forecast category ", $0,
        " is not known; write pipeline, best case, most likely, commit, closed or omitted")
    }
  }

  /// Once per text of the column.
  mutating func noteUnreadableFlag(_ column: Int, _ record: Record, _ reader: RecordReader) {
    note(.unreadableFlag, column, record, reader) {
      .text("flag ", $0, " is neither true nor false, not used; write it like true")
    }
  }

  /// Once per text of the column.
  mutating func noteUnknownStatus(_ record: Record, _ reader: RecordReader) {
    note(.unknownStatus, layout.columns[.status], record, reader) {
      .text("status ", $0, " says neither open, won nor lost, not used; write one of these")
    }
  }

  /// Once per stage, and not for deals that a flag keeps open in a stage of won or lost ones.
  mutating func noteUnknownStage(_ stage: Int, _ record: Record, _ reader: RecordReader) {
    guard !stages[stage].isTold, stages[stage].outcome == .open else { return }
    stages[stage].isTold = true
    let title = layout.stage == nil ? RawText(stages[stage].name) : nil
    note(.unknownStage, layout.stage, record, reader) {
      .text(
        "stage ", title?.excerpt ?? $0,
        " needs a weight; add a line for it to stages.csv")
    }
  }

  /// Contradictions are all counted, and told once per kind and stage.
  mutating func note(
    _ verdict: OutcomeReader.Verdict, _ record: Record, _ reader: RecordReader
  ) {
    guard let conflict = verdict.conflict else {
      note(.unclearOutcome, layout.columns[.isClosed], record, reader) { _ in
        [.words("closed, but nothing says won or lost, counted as lost; name the outcome")]
      }
      return
    }
    let headers = layout.columns.headers
    let counted = text(conflict.counted, record, reader)
    let key = IssueKey(
      code: .contradiction, columns: [conflict.counted, conflict.other],
      texts: [
        counted, text(conflict.other, record, reader),
        layout.stage.map { text($0, record, reader) },
      ])
    note(.contradiction, conflict.other, record, reader, once: key) {
      .text("", headers[conflict.counted], " is ") + .text("", counted.excerpt, ", but ")
        + .text("", headers[conflict.other], " is ")
        + .text("", $0, ", counted as \(verdict.outcome); make the two agree")
    }
  }

  mutating func note(_ exclusion: Exclusion, _ record: Record, _ reader: RecordReader) {
    note(exclusion.code, exclusion.column, record, reader) {
      exclusion.code == .lead
        ? .text("", $0, " is no deal yet, left out; export opportunities without leads")
        : .text("", $0, " says that the CRM has deleted it, left out; export without deleted deals")
    }
  }

  mutating func noteLongCell(
    _ column: Int, atMost limit: Int, _ record: Record, _ reader: RecordReader
  ) {
    let cell = record.cells[column]
    note(.longCell, column, record, reader) { _ in
      [
        .words(
          "a cell of \(cell.end - cell.start) bytes is longer than \(limit), left out; "
            + "close the quote before it, or shorten the text")
      ]
    }
  }

  mutating func note(_ problem: QuoteProblem, _ record: Record, _ reader: RecordReader) {
    switch problem.kind {
    case .unclosedQuote:
      note(.unclosedQuote, problem.cell, record, reader) {
        .text("the quote before ", $0, " is never closed, read as text; close or double it")
      }
    case .textAfterQuote:
      note(.textAfterQuote, problem.cell, record, reader) {
        .text("text follows the closing quote in ", $0, ", kept; double quotes inside a cell")
      }
    case .joinedRows:
      guard !isWhole(record, reader) else { return }
      note(.joinedRows, problem.cell, record, reader) { _ in
        [
          .words(
            "the quoted cell spans \(record.lines) lines that look like rows of their own, "
              + "read as one; close the quote on line \(problem.line)")
        ]
      }
    case .otherMarks:
      note(.otherMarks, problem.cell, record, reader) {
        .text(
          "the row of ", $0,
          " is separated or quoted in another way than most rows, and was read in that way; "
            + "export it again")
      }
    }
  }

  /// Whether a record of several lines has its cells and no more, and its lines are no rows.
  private func isWhole(_ record: Record, _ reader: RecordReader) -> Bool {
    let width = layout.columns.headers.count
    return record.cells.count == width
      && !reader.bytes.span.mayHoldRows(
        record.offset..<record.end, delimiter: reader.dialect.delimiter, width: width)
  }

  mutating func note(
    _ broken: DecodedText.Broken, _ record: Record, _ reader: RecordReader
  ) {
    let cell = record.cells.lastIndex { reader.base + $0.start <= broken.offset }
    note(.invalidBytes, cell ?? 0, record, reader) {
      .text(
        "", $0,
        " holds bytes that are no text, at byte \(broken.fileOffset) of the file; "
          + "save the file as UTF-8")
    }
  }

  func text(_ column: Int, _ record: Record, _ reader: RecordReader) -> RawText {
    guard column < record.cells.count else { return RawText("") }
    let cell = record.cells[column]
    // Of a cell as long as a book the start says enough.
    guard cell.end - cell.start < 1 << 16 else {
      return RawText(String(decoding: reader.bytes[cell.start..<cell.start + 1024], as: UTF8.self))
    }
    return RawText(String(trimming: reader.text(of: cell)))
  }

  mutating func note(
    _ code: IssueCode, _ column: Int?, _ record: Record, _ reader: RecordReader,
    once key: IssueKey? = nil, _ message: (RawText) -> [Issue.Part]
  ) {
    var issue: Issue?
    let isNew = key.map { told.insert($0).inserted } ?? true
    if isNew, receipt.issues.hasRoom {
      let headers = layout.columns.headers
      let found = column.map { text($0, record, reader) } ?? RawText("")
      let line = line(of: column, record, reader)
      issue = Issue(
        file: receipt.file, line: line, column: column.map { $0 + 1 },
        header: column.flatMap { $0 < headers.count ? headers[$0] : nil }, code: code,
        found: found, message: message(found.excerpt),
        excerpt: IssueExcerpt(record, column: column ?? record.cells.count, line: line, in: reader))
    }
    receipt.issues.add(code, issue)
  }

  /// The physical line of a cell: cells before it may hold line ends.
  func line(of column: Int?, _ record: Record, _ reader: RecordReader) -> Int {
    guard record.lines > 1, let column, column < record.cells.count else { return record.line }
    let bytes = reader.bytes[record.offset..<record.cells[column].start]
    var line = record.line
    var previous = UInt8(0)
    for byte in bytes {
      if byte == 0x0D || byte == 0x0A && previous != 0x0D { line += 1 }
      previous = byte
    }
    return line
  }
}

extension RawText {
  /// Whether a spreadsheet left this of a number: `4.5E+17`, or `####` in a narrow column.
  fileprivate var isSpreadsheetDamage: Bool {
    let bytes = Array(unsanitized.utf8)
    return bytes.span.isShortened || bytes.count > 2 && bytes.allSatisfy { $0 == UInt8(ascii: "#") }
  }
}

/// What an issue is about, where telling it once is enough.
struct IssueKey: Hashable {
  let code: IssueCode
  let columns: [Int]
  let texts: [RawText?]
}
