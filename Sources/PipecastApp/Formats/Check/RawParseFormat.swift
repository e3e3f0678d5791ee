import DelimitedText

/// The raw parse of a file as JSON, for tests of the reader: no cell is trimmed or understood.
public enum RawParseFormat {
  /// Writes `{"dialect", "records", "problems", "counts"}`; the header is the first record.
  ///
  /// Control characters are escaped, blank lines left out, byte order mark and `sep=` line removed.
  public static func text(of file: [UInt8]) -> (json: String, hasProblems: Bool) {
    let decoded = DecodedText(file)
    var reader = RecordReader(decoded.bytes)
    var record = Record()
    var records: [String] = []
    var problems: [String] = []
    var broken = decoded.broken[...]
    while reader.next(into: &record) {
      records.append(
        "[" + record.cells.map { JSONFormat.string(reader.text(of: $0)) }.joined(separator: ", ")
          + "]")
      if let problem = record.problem {
        problems.append(
          self.problem(problem.kind.code, line: problem.line, column: problem.column))
      }
      while let first = broken.first, first.offset < record.end {
        problems.append(
          self.problem("invalid-bytes", line: record.line, offset: first.fileOffset))
        broken = broken.dropFirst()
      }
    }
    let delimiter = JSONFormat.string(
      String(Character(Unicode.Scalar(reader.dialect.delimiter))))
    let encoding = JSONFormat.string(decoded.encoding.rawValue.lowercased())
    let quoting = decoded.quoting
    let quote = JSONFormat.string(String(quoting.quote))
    let escape = JSONFormat.string(String(quoting.escape ?? quoting.quote))
    let json = """
      {
        "dialect": {"delimiter": \(delimiter), "quote": \(quote), "escape": \(escape),
          "skipsBlanks": \(quoting.skipsBlanks), "encoding": \(encoding)},
        "records": \(list(records)),
        "problems": \(list(problems)),
        "counts": {"rows_in": \(records.count), "deals": \(records.count), "rejected": 0}
      }

      """
    return (json, !problems.isEmpty)
  }

  private static func problem(
    _ code: String, line: Int, column: Int? = nil, offset: Int? = nil
  ) -> String {
    let place =
      (column.map { ", \"column\": \($0)" } ?? "") + (offset.map { ", \"offset\": \($0)" } ?? "")
    let message = code.split(separator: "-").joined(separator: " ")
    return "{\"line\": \(line)\(place), \"code\": \"\(code)\", \"message\": \"\(message)\", "
      + "\"severity\": \"warning\"}"
  }

  private static func list(_ items: [String]) -> String {
    items.isEmpty ? "[]" : "[\n    " + items.joined(separator: ",\n    ") + "\n  ]"
  }
}

extension QuoteProblem.Kind {
  fileprivate var code: String {
    switch self {
    case .unclosedQuote: "unclosed-quote"
    case .textAfterQuote: "text-after-quote"
    case .joinedRows: "joined-rows"
    case .otherMarks: "other-marks"
    }
  }
}
