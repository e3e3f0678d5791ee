/// The company's deals as its CRM exports them, one row a deal.
struct DealExport: Sendable {
  private var text: CommaSeparated

  /// Begins with the header; `capacity` saves moving the bytes of a large export.
  init(capacity: Int = 0) {
    text = CommaSeparated(capacity: capacity)
    append(Column.all.map { .text($0.header) })
  }

  init(of deals: [Deal]) {
    self.init()
    for deal in deals { append(deal) }
  }

  var bytes: [UInt8] { text.bytes }

  mutating func append(_ deal: Deal) {
    for column in Column.all { text.append(column.cell(of: deal)) }
    text.endRecord()
  }

  /// Adds a row that need not fit the columns.
  mutating func append(_ row: [Cell]) {
    for cell in row { text.append(cell) }
    text.endRecord()
  }
}
