public import PipelineModel

/// Why a file cannot be read as deals at all.
public enum ImportError: Error, Hashable, Sendable {
  /// The file holds no record.
  case empty
  /// No record names an amount or a stage and another field; the first record is named.
  case noHeader([RawText])
  /// A `--column` names a header that is not there.
  case unknownHeader(Field, String, headers: [RawText])
  /// Headers without stage, status and amount: nothing of it could be forecast.
  case noDealColumns([RawText])
  /// An `--alias` is given for a field whose cells are no words.
  case noAliases(Field)
  /// A side table lacks a column without which it says nothing.
  case missingColumn(String, headers: [RawText])

  /// What was found, and what would be right.
  public var parts: [Issue.Part] {
    switch self {
    case .empty:
      [.words("the file holds no record; export the deals with a header row")]
    case .noHeader(let headers):
      [.words("no header row of deals was found; found ")] + Self.list(headers)
        + [.words("; name the columns, as in --column amount=HEADER --column stage=HEADER")]
    case .unknownHeader(let field, let header, let headers):
      .text("--column \(field.rawValue)=", RawText(header), " names no column; found ")
        + Self.list(headers)
    case .noDealColumns(let headers):
      [.words("neither an amount nor a stage was found; found ")] + Self.list(headers)
        + [.words("; name them, as in --column amount=HEADER --column stage=HEADER")]
    case .noAliases(let field):
      [.words("--alias \(field.rawValue) is not possible; correct the cells in the file")]
    case .missingColumn(let name, let headers):
      [.words("no column \(name); found ")] + Self.list(headers)
        + [.words("; the first line must name it")]
    }
  }

  private static func list(_ headers: [RawText]) -> [Issue.Part] {
    guard !headers.isEmpty else { return [.words("nothing")] }
    var parts: [Issue.Part] = []
    for header in headers.prefix(40) {
      parts.append(.words(parts.isEmpty ? "\"" : ", \""))
      parts.append(.found(header.excerpt))
      parts.append(.words("\""))
    }
    return parts + (headers.count > 40 ? [.words(" and \(headers.count - 40) more")] : [])
  }
}
