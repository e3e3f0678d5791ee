import DelimitedText
import PipelineModel

/// A column whose cells tell records that are no deals, though they stand among them.
struct Exclusion {
  let column: Int
  /// The issue that each such record becomes.
  let code: IssueCode
  private let words: Set<Word>

  /// Whether its cell says that the record is no deal.
  func isMeant(_ record: Record, _ reader: RecordReader) -> Bool {
    reader.withCell(column, of: record) { isMeant(by: $0) } ?? false
  }

  /// The same for the cell alone.
  func isMeant(by cell: Span<UInt8>) -> Bool {
    Word(cell, cell.trimmed).map(words.contains) ?? false
  }

  /// The columns of a file that tell of such records.
  static func all(in columns: ColumnMap, _ sample: ColumnSample) -> [Exclusion] {
    var all: [Exclusion] = []
    if let type = columns[.type], columns.crm == .odoo || holdsLeadsAndDeals(type, sample) {
      // Odoo keeps leads and opportunities in one table.
      all.append(Exclusion(column: type, code: .lead, words: leads))
    }
    if let flag = columns[.isDeleted] {
      all.append(Exclusion(column: flag, code: .deleted, words: ["true", "yes", "1"]))
    }
    if let status = columns[.status] {
      all.append(Exclusion(column: status, code: .deleted, words: ["deleted"]))
    }
    return all
  }

  private static let leads: Set<Word> = ["lead", "piste", "iniciativa", "interessent"]

  private static func holdsLeadsAndDeals(_ type: Int, _ sample: ColumnSample) -> Bool {
    var found: Set<Word?> = []
    sample.cells(of: type) { found.insert(Word($0, $0.indices)) }
    return found == ["lead", "opportunity"] || found == ["lead"]
  }
}
