import DelimitedText
import PipelineModel

/// The columns in front by which a report groups its deals, filled on the first row of a group alone.
///
///     Opportunity Owner,Stage,Amount
///     Ana Ruiz,Proposal,100
///     ,Negotiation,200               is Ana's too
struct GroupColumns {
  /// Numbers of the columns from 0, those of outer groups first; none in a plain list.
  let columns: [Int]

  /// Looks at the first rows: an empty cell that may as well be a missing one is left as it is.
  ///
  /// A file is a report where it has titles, totals or the arrows of sorted groups, and a column
  /// of it groups where every value stands once and most rows have none of their own.
  init(_ layout: DealLayout, _ search: HeaderSearch) {
    var rows: [[String]] = []
    var isReport = search.preambleRows > 0
    search.sample.forEachRecord { record, reader in
      switch layout.kind(of: record, in: reader) {
      case .deal, .doubtful:
        rows.append(
          record.cells.prefix(Self.deepest).map { cell in
            // Of a cell as long as a book the beginning tells it from others.
            let bytes = reader.bytes[cell.start..<min(cell.end, cell.start + 200)]
            return String(trimming: String(decoding: bytes, as: UTF8.self))
          })
      case .footer: isReport = true
      case .blank, .repeatedHeader, .remark, .otherHeader: break
      }
    }
    var columns: [Int] = []
    for column in 0..<min(Self.deepest, search.headers.count) {
      let isSorted = search.headers[column].unsanitized.contains { "↑↓".contains($0) }
      guard isReport || isSorted, let groups = Self.groups(by: column, under: columns, in: rows)
      else { break }
      // One value alone, or as many values as gaps, may be a list with gaps.
      guard isSorted || groups.count > 1 && groups.filled >= groups.count else { break }
      columns.append(column)
    }
    self.columns = columns.filter { column in layout.names.contains { $0.column == column } }
  }

  /// More levels of groups than that no report has.
  private static let deepest = 4

  /// How many groups a column has and how many rows take its value; nil where it has no groups.
  private static func groups(
    by column: Int, under outer: [Int], in rows: [[String]]
  ) -> (count: Int, filled: Int)? {
    func cell(_ row: [String], _ column: Int) -> String { column < row.count ? row[column] : "" }
    var seen: Set<[String]> = []
    var (group, value) = (outer.map { _ in "" }, "")
    var filled = 0
    for row in rows {
      if outer.contains(where: { !cell(row, $0).isEmpty }) {
        for (level, column) in outer.enumerated() where !cell(row, column).isEmpty {
          group[level] = cell(row, column)
        }
        value = ""
      }
      let own = cell(row, column)
      if own.isEmpty {
        guard !value.isEmpty else { return nil }
        filled += 1
      } else {
        guard seen.insert(group + [own]).inserted else { return nil }
        value = own
      }
    }
    return filled > 0 ? (seen.count, filled) : nil
  }
}

/// What the group of the rows being read has in its columns.
struct GroupValues {
  let columns: [Int]
  private var values: [[UInt8]?]

  init(_ groups: GroupColumns) {
    columns = groups.columns
    values = columns.map { _ in nil }
  }

  /// Takes in what a row has of its own; with another outer group the inner one begins anew.
  mutating func update(from record: Record, _ reader: RecordReader) {
    for (level, column) in columns.enumerated() where !reader.isBlank(column, of: record) {
      values[level] = reader.withCell(column, of: record) { cell in
        let text = cell.trimmed
        return text.map { cell[$0] }
      }
      for inner in values.indices.dropFirst(level + 1) { values[inner] = nil }
    }
  }

  /// What the group has in `column`; nil where no group is made by it.
  subscript(column: Int) -> [UInt8]? {
    columns.firstIndex(of: column).flatMap { values[$0] }
  }
}
