import DelimitedText
public import PipelineModel

/// The beginning of a file whose columns are still to be understood.
public struct FileSample: Sendable {
  /// The cells of the header, or of what looks most like one.
  public let headers: [RawText]
  /// The first records under it, as many as a guess needs.
  public let rows: [[RawText]]
  /// The bytes up to the end of those records: a small file of its own.
  public let bytes: [UInt8]
  /// What each column is called: no two alike.
  public let titles: [RawText]
  private let search: HeaderSearch

  private static let maximumRows = 100
  /// Of a file with cells as long as books three records are enough.
  private static let maximumBytes = 1 << 18

  /// Reads the first records of a file; one that is no text or has no record is an error.
  public init(_ bytes: [UInt8], given: [Field: String] = [:]) throws(ImportError) {
    if let error = ImportError(unlessText: bytes) { throw error }
    search = try HeaderSearch(likeliestIn: RecordReader(bytes), given: given)
    headers = search.headers
    titles = search.row.titles
    var reader = search.reader
    var record = Record()
    var rows: [[RawText]] = []
    var end = reader.bytes.count
    while reader.next(into: &record) {
      guard rows.count < 3 || (rows.count < Self.maximumRows && record.offset < Self.maximumBytes)
      else {
        end = record.offset
        break
      }
      rows.append(record.cells.map { RawText(String(trimming: reader.text(of: $0))) })
    }
    self.rows = rows
    self.bytes = Array(reader.bytes[..<end])
  }

  /// Whether the headers hold an amount or a date, so that they are no titles but a first deal.
  public var hasCellsAsHeaders: Bool {
    headers.contains { Self.isValue($0.unsanitized) }
  }

  /// Whether a cell holds an amount or a date; a title may be a number too, but without decimals.
  static func isValue(_ cell: String) -> Bool {
    let hasMark = cell.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    return day(cell) != nil || (hasMark && amount(cell) != nil)
  }

  /// The columns that can be chosen: all with a title, and those without one that hold something.
  public var namedColumns: [Int] {
    headers.indices.filter { column in
      !headers[column].isEmpty
        || rows.contains { $0.indices.contains(column) && !$0[column].isEmpty }
    }
  }

  /// The columns that are found by the headers and by what the person says.
  public func columns(given: [Field: String]) -> [Field: Int] {
    let map = try? ColumnMap(search.row, given: given, content: search.sample.content)
    return Dictionary((map?.choices ?? []).map { ($0.field, $0.column) }) { first, _ in first }
  }

  /// The columns by their headers, and where those say nothing of amount, close date and stage, by
  /// what their cells look like.
  ///
  /// It is a guess to be looked at by a person, and nothing to count by.
  public func guess(given: [Field: String] = [:]) -> [Field: Int] {
    var guess = columns(given: given)
    if guess[.stage] == guess[.status], given[.stage] == nil { guess[.stage] = nil }
    for field in [Field.closeDate, .amount, .stage] where guess[field] == nil {
      guard given[field] == nil else { continue }
      let taken = Set(guess.values)
      let free = namedColumns.filter { !taken.contains($0) }
      let kinds = free.map { (column: $0, likeness: likeness(of: $0, to: field)) }
      let best = kinds.map(\.likeness).max() ?? 0
      guess[field] = kinds.first { $0.likeness == best && best > 0 }?.column
    }
    if guess[.stage] == nil { guess[.stage] = guess[.status] }
    return guess
  }

  /// How much the cells of a column look like a field's: 0 for not at all.
  private func likeness(of column: Int, to field: Field) -> Int {
    let cells = rows.compactMap { $0.indices.contains(column) ? $0[column].unsanitized : nil }
      .filter { !$0.isEmpty }
    guard !cells.isEmpty else { return 0 }
    let dates = cells.compactMap(Self.day)
    let isDates = dates.count * 5 >= cells.count * 4
    switch field {
    case .closeDate:
      // Of several dates the latest is the one that is still to come.
      return isDates ? dates.map { Int($0.number) }.max() ?? 0 : 0
    case .amount:
      let amounts = cells.count { Self.amount($0) != nil }
      guard !isDates, amounts * 5 >= cells.count * 4 else { return 0 }
      // Numbers that count or name something are rarely round and never have decimals.
      return 1 + cells.count { $0.hasSuffix("00") || $0.contains { ".,€$£¥".contains($0) } }
    case .stage:
      let distinct = Set(cells).count
      let isWords = cells.allSatisfy {
        $0.utf8.count <= 100 && Self.day($0) == nil && Self.amount($0) == nil
      }
      guard isWords, distinct <= 12, distinct * 3 <= cells.count * 2 else { return 0 }
      if cells.contains(where: { OutcomeWords.outcome(of: $0) != nil }) { return 3 }
      return distinct > 1 ? 2 : 1
    default: return 0
    }
  }

  private static func day(_ cell: String) -> Day? {
    var evidence = DateEvidence()
    let reading = DateNotation(order: .dayFirst).day(in: cell.utf8Span.span, evidence: &evidence)
    if case .value(let day) = reading { return day }
    let other = DateNotation(order: .monthFirst).day(in: cell.utf8Span.span, evidence: &evidence)
    return if case .value(let day) = other { day } else { nil }
  }

  private static func amount(_ cell: String) -> WrittenAmount? {
    var evidence = DecimalMarkEvidence()
    let comma = AmountNotation(mark: .comma)
    if case .value(let amount) = comma.amount(in: cell.utf8Span.span, evidence: &evidence) {
      return amount
    }
    let dot = AmountNotation(mark: .dot).amount(in: cell.utf8Span.span, evidence: &evidence)
    return if case .value(let amount) = dot { amount } else { nil }
  }
}
