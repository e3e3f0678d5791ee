public import PipelineModel

/// Why a file cannot be read as deals at all.
public enum ImportError: Error, Hashable, Sendable {
  /// The bytes are an Excel workbook, whatever the file's name.
  case workbook
  /// The bytes are packed by gzip or zip.
  case compressed
  /// The bytes are a page of the web, data of a program or no text: not a CSV file.
  case otherKind(OtherKind)
  /// The file holds no record.
  case empty
  /// No record looks like a header of deals; the first record is named.
  ///
  /// None of the first twenty has two known headers, or one below the first has them and names
  /// neither an amount nor a stage.
  case noHeader([RawText])
  /// A `--column` names a header that is not there.
  case unknownHeader(Field, String, headers: [RawText])
  /// The first record has known headers, but none of a stage, a status or an amount.
  case noDealColumns([RawText])
  /// An `--alias` is given for a field whose cells are no words.
  case noAliases(Field)
  /// A side table lacks a column without which it says nothing.
  case missingColumn(String, headers: [RawText])
  /// The header has more columns than are read.
  case tooManyColumns(Int, maximum: Int)
  /// Nobody waited for the deals any more.
  case stopped
  /// The file was written to while it was read.
  case changed

  /// The error of bytes that begin as no text does, nil for all others.
  init?(unlessText bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = Self.archive(bytes)
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      // An .xls is a compound file.
      self = .workbook
    } else if bytes.starts(with: [0x1F, 0x8B]) {
      self = .compressed
    } else if let kind = OtherKind(bytes) {
      self = .otherKind(kind)
    } else {
      return nil
    }
  }

  /// What a ZIP archive is, by the name of its first file: a .xlsx is one too.
  private static func archive(_ bytes: [UInt8]) -> Self {
    guard bytes.count > 30 else { return .workbook }
    let length = Int(bytes[26]) | Int(bytes[27]) << 8
    let name = String(decoding: bytes[30...].prefix(length), as: UTF8.self)
    let content = String(decoding: bytes.dropFirst(30 + length).prefix(100), as: UTF8.self)
    func begins(_ beginnings: String...) -> Bool { beginnings.contains { name.hasPrefix($0) } }
    if begins("[Content_Types]", "_rels/", "xl/", "docProps/") { return .workbook }
    if begins("mimetype"), content.hasPrefix("application/vnd.oasis.opendocument") {
      return .otherKind(.openDocument)
    }
    if begins("Index", "Metadata/", "Data/", "preview") { return .otherKind(.numbers) }
    return .compressed
  }

  /// What was found, and what would be right.
  public var parts: [Issue.Part] {
    switch self {
    case .workbook: [.words("this is an Excel workbook: save it as CSV")]
    case .compressed: [.words("this is a compressed file: unpack it first")]
    case .otherKind(let kind): [.words("this is \(kind.rawValue): export the deals as CSV")]
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
    case .tooManyColumns(let count, let maximum):
      [.words("the header has \(count) columns and pipecast reads \(maximum); export fewer")]
    case .stopped: [.words("reading was stopped")]
    case .changed: [.words("it is being written; try again when it is complete")]
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
