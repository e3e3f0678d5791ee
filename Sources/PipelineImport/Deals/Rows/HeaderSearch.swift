import DelimitedText
import PipelineModel

/// Finds the header of a deal file, below titles that some reports put first.
struct HeaderSearch {
  /// The header, its cells trimmed.
  let row: HeaderRow
  /// The header as it stands in the file.
  let record: Record
  /// The cells of the first record, which may stand above the header.
  let first: [RawText]
  /// Records above the header.
  let preambleRows: Int
  /// The reader behind the header.
  let reader: RecordReader
  /// The first records under the header.
  let sample: ColumnSample

  /// The header's cells, trimmed.
  var headers: [RawText] { row.headers }

  /// Whether the header has as many cells as most records: others are read one by one.
  var isUsualWidth: Bool { reader.dialect.width.map { $0 == row.headers.count } ?? true }

  private static let maximumRows = 40
  /// Titles are short: what follows the first records of that size is no header.
  private static let maximumBytes = 1 << 20

  /// Takes the first of the records with the most known headers, two at least.
  init(_ start: RecordReader, given: [Field: String]) throws(ImportError) {
    let wanted = given.values.filter { !$0.isEmpty }.map { HeaderKey($0) }
    var reader = start
    var record = Record()
    var best: (headers: [RawText], record: Record, row: Int, reader: RecordReader)?
    var mostFields = 1
    var first: [RawText] = []
    for row in 0..<Self.maximumRows {
      guard reader.next(into: &record) else { break }
      if best != nil, record.offset > Self.maximumBytes { break }
      // Below a header, more cells than any header has are no other one.
      if best != nil, record.cells.count > Limits.columns { continue }
      let headers = record.cells.map { RawText(String(trimming: reader.text(of: $0))) }
      let filled = headers.count { !$0.isEmpty }
      if filled == 0 { continue }
      if first.isEmpty { first = headers }
      if wanted.isEmpty, let best, Self.isDeal(headers, below: best.headers) { break }
      // A cell names one field, and one that was asked for counts twice.
      guard filled * (wanted.isEmpty ? 1 : 2) > mostFields else { continue }
      let keys = headers.map { HeaderKey($0.unsanitized) }
      let named = wanted.isEmpty ? 0 : keys.count { wanted.contains($0) }
      let fields = max(ColumnMap.recognisedFields(in: keys), named * 2)
      if fields > mostFields {
        mostFields = fields
        best = (headers, record, row, reader)
      }
    }
    guard !first.isEmpty else { throw .empty }
    guard let best else {
      for (field, header) in given.sorted(by: { $0.key.rawValue < $1.key.rawValue })
      where !header.isEmpty {
        throw .unknownHeader(field, header, headers: first)
      }
      throw .noHeader(first)
    }
    self.init(
      best.headers, best.record, first: first, above: best.row, behind: best.reader)
  }

  /// Whether a row is a deal below a header that names the deal, its amount, stage and close date:
  /// then a header further down is that of a second table.
  private static func isDeal(_ cells: [RawText], below headers: [RawText]) -> Bool {
    let row = HeaderRow(headers)
    guard let columns = try? ColumnMap(row, given: [:], content: { _, _ in .fitting }),
      columns[.name] != nil || columns[.id] != nil, let amount = columns[.amount],
      columns[.closeDate] != nil, columns[.stage] != nil, cells.count <= headers.count
    else { return false }
    func cell(_ column: Int?) -> String {
      column.flatMap { cells.indices.contains($0) ? cells[$0].unsanitized : nil } ?? ""
    }
    return FileSample.isValue(cell(columns[.closeDate]))
      && cell(amount).utf8.contains(where: \.isDigit)
  }

  /// Takes the record that the other search finds, else the first of those with the most cells.
  ///
  /// A record of words alone goes before one with amounts or dates, unless it has less than half
  /// as many cells: a title above the header has one.
  init(likeliestIn start: RecordReader, given: [Field: String]) throws(ImportError) {
    if let found = try? HeaderSearch(start, given: given) {
      self = found
      return
    }
    var reader = start
    var record = Record()
    var best: (headers: [RawText], record: Record, row: Int, reader: RecordReader)?
    var bestWords = best
    var (most, mostWords) = (0, 0)
    for row in 0..<Self.maximumRows {
      guard reader.next(into: &record) else { break }
      let headers = record.cells.map { RawText(String(trimming: reader.text(of: $0))) }
      let filled = headers.count { !$0.isEmpty }
      if filled > most {
        most = filled
        best = (headers, record, row, reader)
      }
      if filled > mostWords, !headers.contains(where: { FileSample.isValue($0.unsanitized) }) {
        mostWords = filled
        bestWords = (headers, record, row, reader)
      }
    }
    if mostWords * 2 > most { best = bestWords }
    guard let best else { throw .empty }
    self.init(
      best.headers, best.record, first: best.headers, above: best.row, behind: best.reader)
  }

  private init(
    _ headers: [RawText], _ record: Record, first: [RawText], above preambleRows: Int,
    behind reader: RecordReader
  ) {
    row = HeaderRow(headers)
    self.record = record
    self.first = first
    self.preambleRows = preambleRows
    self.reader = reader
    sample = ColumnSample(reader)
  }

  /// The most fields that one of the first records names, and how many cells that record has.
  static func knownColumns(_ start: RecordReader) -> (known: Int, all: Int) {
    var reader = start
    var record = Record()
    var most = (known: 0, all: 0)
    for _ in 0..<maximumRows {
      guard reader.next(into: &record) else { break }
      let headers = record.cells.map { RawText(reader.text(of: $0)) }
      let known = ColumnMap.recognisedFields(in: headers)
      if known > most.known || most.all == 0 { most = (known, headers.count) }
    }
    return most
  }
}

extension String {
  /// Decodes some bytes of a span.
  init(decoding bytes: Span<UInt8>, in range: Range<Int>) {
    self = bytes.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}

extension RecordReader {
  /// Calls `body` with the bytes of the cell in `column`, nil when the record has no such cell.
  func withCell<Result>(
    _ column: Int?, of record: Record, _ body: (Span<UInt8>) -> Result
  ) -> Result? {
    guard let column, column < record.cells.count else { return nil }
    let cell = record.cells[column]
    guard cell.isEscaped else { return body(bytes.span.extracting(cell.start..<cell.end)) }
    return withSpan(of: cell, body)
  }
}
