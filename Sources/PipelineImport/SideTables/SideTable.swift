import DelimitedText
import PipelineModel

/// A small table beside the deals: its columns by name, and its rows as text.
struct SideTable {
  let file: RawText
  let headers: [RawText]
  private let keys: [HeaderKey]
  private let reader: RecordReader
  private(set) var rows: [Row] = []
  private(set) var issues = IssueList()

  /// One record under the header.
  struct Row {
    let line: Int
    let offset: Int
    let cells: [String]
  }

  init(_ bytes: [UInt8], file: RawText) throws(ImportError) {
    if let error = ImportError(unlessText: bytes) { throw error }
    var reader = RecordReader(DecodedText(bytes).bytes)
    var record = Record()
    guard reader.next(into: &record) else { throw .empty }
    self.reader = reader
    self.file = file
    headers = record.cells.map { RawText(reader.text(of: $0)) }
    keys = headers.map { HeaderKey($0.unsanitized) }
    while reader.next(into: &record) {
      let cells = record.cells.map { String(trimming: reader.text(of: $0)) }
      if cells.contains(where: { !$0.isEmpty }) {
        rows.append(Row(line: record.line, offset: record.offset, cells: cells))
      }
    }
  }

  /// The column whose header is one of `names`, best first.
  func column(_ names: String...) -> Int? {
    names.lazy.compactMap { name in keys.firstIndex { $0.full == name } }.first
  }

  /// The text of a row's cell, empty where the row is too short or the column is missing.
  func text(_ row: Row, _ column: Int?) -> String {
    column.flatMap { $0 < row.cells.count ? row.cells[$0] : nil } ?? ""
  }

  mutating func add(_ code: IssueCode, _ row: Row, _ column: Int?, _ message: [Issue.Part]) {
    let record = reader.record(at: row.offset, line: row.line)
    let excerpt = IssueExcerpt(
      record, column: column ?? record.cells.count, line: row.line, in: reader)
    let issue = Issue(
      file: file, line: row.line, column: column.map { $0 + 1 }, header: column.map { headers[$0] },
      code: code, found: RawText(text(row, column)), message: message,
      excerpt: excerpt)
    issues.add(code, issue)
  }
}

extension String {
  /// The text without blanks at its ends.
  init(trimming text: String) {
    let bytes = Array(text.utf8)
    self.init(decoding: bytes[bytes.span.trimmed], as: UTF8.self)
  }
}
