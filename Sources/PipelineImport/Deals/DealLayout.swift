import DelimitedText
import PipelineModel

/// Where in a record each property of a deal stands.
struct DealLayout {
  let columns: ColumnMap
  let aliases: [ImportOptions.Alias]
  /// Cells a whole record has: headers, without empty ones at the end.
  let wholeCount: Int
  /// Columns of names, which are kept once per distinct text.
  let names: [NameColumn]
  let dates: [Int?]
  let id: Int?
  let name: Int?
  let nextStep: Int?
  let amount: Int?
  let actualAmount: Int?
  let currency: Int?
  let stage: Int?
  let probability: Int?
  let category: Int?
  let lossReason: Int?
  let headerBytes: [[UInt8]]
  /// Columns of which every deal fills at least one.
  private let identities: [Int]

  /// The column of one dimension, and what its cells stand for.
  struct NameColumn {
    let dimension: Dimension
    let column: Int
    let aliases: [(from: [UInt8], to: [UInt8])]
  }

  init(_ columns: ColumnMap, aliases: [ImportOptions.Alias]) {
    self.aliases = aliases
    self.columns = columns
    wholeCount = (columns.headers.lastIndex { !$0.isEmpty } ?? -1) + 1
    headerBytes = columns.headers.map { Array($0.unsanitized.utf8) }
    identities = [.id, .name, .account, .rep, .stage, .closeDate].compactMap { columns[$0] }
    dates = DateColumn.allCases.map { columns[$0.field] }
    id = columns[.id]
    name = columns[.name]
    nextStep = columns[.nextStep]
    amount = columns[.amount]
    actualAmount = columns[.actualAmount]
    currency = columns[.currency]
    stage = columns[.stage]
    probability = columns[.probability]
    category = columns[.category]
    lossReason = columns[.lossReason]
    names = Self.dimensions.compactMap { field, dimension in
      guard let column = columns[field] else { return nil }
      let own = aliases.filter { $0.field == field }
      return NameColumn(
        dimension: dimension, column: column,
        aliases: own.map { (Array($0.from.utf8), Array($0.to.utf8)) })
    }
  }

  private static let dimensions: [(Field, Dimension)] = [
    (.stage, .stage), (.rep, .rep), (.team, .team), (.account, .account), (.segment, .segment),
    (.region, .region), (.product, .product), (.source, .source), (.type, .type),
    (.lossReason, .lossReason),
  ]

  /// What a record under the header is, before anything of it is read.
  enum RowKind {
    case deal, blank, repeatedHeader, total
    /// Text in the first cell alone: a report's remark when no deal follows.
    case remark
  }

  /// Tells deals from the lines that reports put between and below them.
  func kind(of record: Record, in reader: RecordReader) -> RowKind {
    var first: Int?
    var hasSecond = false
    for index in record.cells.indices where !reader.isBlank(index, of: record) {
      hasSecond = first != nil
      if hasSecond { break }
      first = index
    }
    guard let first else { return .blank }
    if isHeader(record, reader) { return .repeatedHeader }
    if isTotal(record, first, reader) { return .total }
    guard !hasSecond, first == 0, wholeCount > 2 else { return .deal }
    // A lone id is a deal whose line was cut, not a remark.
    guard id == 0 else { return .remark }
    let isWord = reader.withCell(0, of: record) { cell in
      let text = cell.trimmed
      return !text.contains { cell[$0] == 0x20 }
    }
    return isWord == true ? .deal : .remark
  }

  private func isHeader(_ record: Record, _ reader: RecordReader) -> Bool {
    guard record.cells.count >= wholeCount else { return false }
    for (index, header) in headerBytes.enumerated() where index < record.cells.count {
      let isSame = reader.withCell(index, of: record) { cell in
        let text = cell.trimmed
        return text.count == header.count
          && text.indices.allSatisfy {
            cell[$0] == header[$0 - text.lowerBound]
          }
      }
      guard isSame == true else { return false }
    }
    return true
  }

  /// A row that says so, or sums below columns without any name beside them.
  private func isTotal(_ record: Record, _ first: Int, _ reader: RecordReader) -> Bool {
    if let amount, first == amount, identities.allSatisfy({ reader.isBlank($0, of: record) }) {
      return identities.count > 1
    }
    let maySay = reader.withCell(first, of: record) { cell in
      let text = cell.trimmed
      // Only "Total…", "Grand total…", "Sub…", "Sum…" are worth a String.
      return !text.isEmpty && "tgs".utf8.contains(cell[text.lowerBound].asciiLowercased)
    }
    guard maySay == true, stage.map({ reader.isBlank($0, of: record) }) ?? true,
      first != stage
    else { return false }
    let words = OutcomeWords.words(of: reader.text(of: record.cells[first]))
    return words.contains { totalWords.contains($0) }
      && words.allSatisfy {
        totalWords.contains($0) || totalCompanions.contains($0) || Int($0) != nil
      }
  }
}

private let totalWords: Set = [
  "total", "totals", "subtotal", "subtotals", "sum", "gesamt", "gesamtsumme", "summe", "totale",
]
private let totalCompanions: Set = [
  "grand", "sub", "of", "records", "record", "rows", "count", "deals", "opportunities", "amount",
]

extension RecordReader {
  /// Whether the record has nothing but blanks in that column, or no such cell.
  func isBlank(_ column: Int, of record: Record) -> Bool {
    guard column < record.cells.count else { return true }
    let cell = record.cells[column]
    if cell.isEmpty { return true }
    let bytes = bytes.span
    if bytes[cell.start].isVisible { return false }
    return bytes.extracting(cell.start..<cell.end).trimmed.isEmpty
  }
}
