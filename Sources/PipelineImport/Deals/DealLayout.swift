import DelimitedText
import PipelineModel

/// Where in a record each property of a deal stands.
struct DealLayout {
  let columns: ColumnMap
  let aliases: [ImportOptions.Alias]
  /// Columns that tell records which are no deals.
  let exclusions: [Exclusion]
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
  let close: Int?
  let probability: Int?
  let category: Int?
  let lossReason: Int?
  /// What tells of amounts whether they recur, in exports of Close and Capsule.
  let period: Int?
  let headerBytes: [[UInt8]]
  /// Whether the amounts are whole millionths.
  let countsMillionths: Bool
  /// Whether an amount is what its cell says, by itself.
  var hasPlainAmounts: Bool {
    !datesProve && !countsMillionths && period == nil && amountZeros == 0 && actualAmountZeros == 0
  }
  /// Zeros that the headers leave out, as in `Amount (k€)`; less than 0 for cents.
  let amountZeros: Int
  let actualAmountZeros: Int
  /// Whether the days of winning and losing tell the outcome, as nothing else does.
  let datesProve: Bool
  /// What programs and spreadsheets put around cells.
  let wrapping: CellWrapping
  /// Columns of which every deal fills at least one.
  let identities: [Int]

  /// The column of one dimension, and what its cells stand for.
  struct NameColumn {
    let dimension: Dimension
    let column: Int
    let aliases: [(from: [UInt8], to: [UInt8])]
    /// The names of the ids that the cells are.
    let namesByID: NamesByID?

    /// What a cell stands for, nil where it means itself.
    func meaning(of cell: Span<UInt8>) -> [UInt8]? {
      if let alias = aliases.first(where: { cell.isEqual(to: $0.from) }) { return alias.to }
      return namesByID?.name(of: String(decoding: cell, in: cell.indices)).map {
        Array($0.unsanitized.utf8)
      }
    }
  }

  init(
    _ columns: ColumnMap, _ sample: ColumnSample, aliases: [ImportOptions.Alias],
    namesByID: [Field: NamesByID] = [:]
  ) {
    exclusions = Exclusion.all(in: columns, sample)
    self.aliases = aliases
    self.columns = columns
    wholeCount = (columns.headers.lastIndex { !$0.isEmpty } ?? -1) + 1
    countsMillionths =
      columns[.amount].map { column in
        columns.row.keys[column].text.hasSuffix("micros")
          && sample.all(of: column) { $0.isMillionths }
      } ?? false
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
    close = columns[.closeDate]
    probability = columns[.probability]
    category = columns[.category]
    lossReason = columns[.lossReason]
    period = columns.period
    datesProve = Self.datesProve(columns, sample)
    wrapping = CellWrapping(sample, width: columns.headers.count)
    amountZeros = columns[.amount].map { columns.row.keys[$0].zeros } ?? 0
    actualAmountZeros = columns[.actualAmount].map { columns.row.keys[$0].zeros } ?? 0
    names = Self.dimensions.compactMap { field, dimension in
      guard let column = columns[field] else { return nil }
      let own = aliases.filter { $0.field == field }
      return NameColumn(
        dimension: dimension, column: column,
        aliases: own.map { (Array($0.from.utf8), Array($0.to.utf8)) },
        namesByID: namesByID[field].flatMap {
          Self.holdsIDs(column, of: $0, columns, sample) ? $0 : nil
        })
    }
  }

  /// Whether no flag or status tells the outcome, and a deal has a day of winning or losing whose
  /// stage says nothing.
  private static func datesProve(_ columns: ColumnMap, _ sample: ColumnSample) -> Bool {
    let signs: [Field] = [.status, .isClosed, .isWon, .isLost, .isActive]
    let days = [columns[.wonDate], columns[.lostDate]].compactMap(\.self)
    guard !days.isEmpty, signs.allSatisfy({ columns[$0] == nil }) else { return false }
    var isProof = false
    sample.forEachRecord { record, reader in
      let stage = reader.withCell(columns[.stage], of: record) {
        String(decoding: $0, in: $0.trimmed)
      }
      if OutcomeWords.outcome(of: stage ?? "") == nil {
        isProof = isProof || days.contains { reader.holdsDay($0, of: record) }
      }
    }
    return isProof
  }

  /// What cells of a field stand for, by the person and by the CRM.
  func aliases(of field: Field) -> [(from: [UInt8], to: [UInt8])] {
    aliases.filter { $0.field == field }.map { (Array($0.from.utf8), Array($0.to.utf8)) }
  }

  private static func holdsIDs(
    _ column: Int, of table: NamesByID, _ columns: ColumnMap, _ sample: ColumnSample
  ) -> Bool {
    if columns.row.keys[column].text.hasSuffix("id") { return true }
    var isFound = false
    sample.cells(of: column) { cell in
      isFound = isFound || table.name(of: String(decoding: cell, in: cell.indices)) != nil
    }
    return isFound
  }

  private static let dimensions: [(Field, Dimension)] = [
    (.stage, .stage), (.rep, .rep), (.team, .team), (.account, .account), (.segment, .segment),
    (.region, .region), (.product, .product), (.source, .source), (.type, .type),
    (.lossReason, .lossReason),
  ]
}

extension RecordReader {
  /// Whether the record has something with a digit in that column.
  func holdsDay(_ column: Int?, of record: Record) -> Bool {
    withCell(column, of: record) { cell in
      !cell.saysNoValue(in: cell.trimmed) && cell.indices.contains { cell[$0].isDigit }
    } ?? false
  }

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

extension Span<UInt8> {
  /// Whether it is 0, or a whole amount in millionths: that of a deal is one at least, to the cent.
  fileprivate var isMillionths: Bool {
    if count == 1, self[0] == UInt8(ascii: "0") { return true }
    guard (7...18).contains(count), indices.allSatisfy({ self[$0].isDigit }) else { return false }
    return (count - 4..<count).allSatisfy { self[$0] == UInt8(ascii: "0") }
  }
}
