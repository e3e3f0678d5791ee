public import PipelineModel

/// A row or a cell that could not be used as it stands.
///
///     deals.csv:12:4: amount "12abc" is not an amount; write it like 1,234.50
public struct Issue: Hashable, Sendable {
  /// The file's name, without its folder.
  public let file: RawText
  /// Physical line, from 1.
  public let line: Int
  /// Number of the cell, from 1 as spreadsheets count; nil when the whole record is meant.
  public let column: Int?
  /// The header of that column.
  public let header: RawText?
  /// What kind of issue it is.
  public let code: IssueCode
  /// The cell's text, at most 80 characters of it.
  public let found: RawText
  /// What was found and what would be right, without the position.
  public let message: [Part]
  /// The line that is meant, as the file holds it.
  public let excerpt: IssueExcerpt
  /// Offset in the file of the cell, or of the record where all of it is meant.
  public internal(set) var byteOffset: Int

  /// A piece of an issue's text: our words, or text of the file that must be sanitised first.
  public enum Part: Hashable, Sendable {
    case words(String)
    case found(RawText)
  }

  /// The whole text, `FILE:LINE:COLUMN: what was found; what would be right`.
  public var parts: [Part] {
    [.found(file), .words(":\(line):" + (column.map { "\($0):" } ?? "") + " ")] + message
  }

  init(
    file: RawText, line: Int, column: Int? = nil, header: RawText? = nil, code: IssueCode,
    found: RawText, message: [Part], excerpt: IssueExcerpt
  ) {
    self.excerpt = excerpt
    byteOffset = excerpt.offset
    self.file = file
    self.line = line
    self.column = column
    self.header = header
    self.code = code
    self.found = found.excerpt
    self.message = message.map {
      if case .found(let text) = $0 { .found(text.excerpt) } else { $0 }
    }
  }
}

extension RawText {
  /// The first 80 characters, with a mark where more follow.
  var excerpt: RawText {
    let scalars = unsanitized.unicodeScalars
    guard scalars.count > 80 else { return self }
    return RawText(String(String.UnicodeScalarView(scalars.prefix(79))) + "…")
  }
}

extension [Issue.Part] {
  /// Our words with the file's text between them, in quotation marks.
  static func text(_ before: String, _ found: RawText, _ after: String) -> Self {
    [.words(before + "\""), .found(found), .words("\"" + after)]
  }
}
