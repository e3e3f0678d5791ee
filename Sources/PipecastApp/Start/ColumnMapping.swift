public import PipelineImport
public import PipelineModel
public import TextUI

/// Which column of a file holds what, asked of the user with a guess to begin with.
///
///     var mapping = ColumnMapping(of: sample, file: name, reason: words, size: size)
///     mapping.update(.key(.enter))
///     // .use([amount=Wert, stage=Phase], saving: nil)
public struct ColumnMapping: Sendable {
  /// What the user decided.
  public enum Answer: Hashable, Sendable {
    case quit
    /// Leaves the file as it is: the error stands.
    case leave
    /// Reads the file with these columns, and writes them down for the next time where asked to.
    case use([ColumnChoice], saving: ConfLines?)
  }

  /// Lines to add to a conf file.
  public struct ConfLines: Hashable, Sendable {
    /// The file, which need not exist.
    public var path: RawText
    /// Whole lines, each with its end.
    public var text: String
  }

  /// The fields that are asked for, those first without which little can be told.
  static let fields: [Field] = [
    .amount, .stage, .closeDate, .rep, .account, .name, .probability, .currency, .created, .id,
  ]

  let sample: FileSample
  let file: RawText
  let reason: SafeText
  /// What the person said of columns before.
  let given: [Field: String]
  /// Where the answer can be written down; nil where the file lies nowhere.
  let conf: RawText?
  let appearance: Appearance
  var size: Size
  /// The column of each field; none of a field that is not here.
  var columns: [Field: Int]
  var row = 0
  /// The beginning of a header that is being typed.
  var typed = ""
  /// Whether it is asked if the answer is to be written down.
  var asksToSave = false
  var message: SafeText?

  /// Begins with the guess; `reason` says why the question is asked.
  public init(
    of sample: FileSample, file: RawText, reason: SafeText, given: [Field: String] = [:],
    conf: RawText? = nil, size: Size, appearance: Appearance = .unicode
  ) {
    self.sample = sample
    self.file = file
    self.reason = reason
    self.given = given
    self.conf = conf
    self.size = size
    self.appearance = appearance
    columns = sample.guess(given: given)
  }

  /// The field that the pointer stands at.
  var field: Field { Self.fields[min(max(0, row), Self.fields.count - 1)] }

  /// The header of a field's column; nil without one.
  func header(of field: Field) -> RawText? {
    columns[field].flatMap { sample.headers.indices.contains($0) ? sample.headers[$0] : nil }
  }

  /// What has to be said so that the file is read with these columns, and no more than that.
  var choices: [ColumnChoice] {
    var given = self.given.filter { isKnown($0.key, $0.value) }
    // What is given of one field may move another, so the fields are looked at again.
    for _ in Self.fields {
      let found = sample.columns(given: given)
      guard let field = Self.fields.first(where: { found[$0] != columns[$0] }) else { break }
      given[field] = header(of: field)?.unsanitized ?? ""
    }
    return Field.allCases.compactMap { field in
      guard given[field] != self.given[field] else { return nil }
      return ColumnChoice(field: field, header: given[field] ?? "")
    }
  }

  private func isKnown(_ field: Field, _ header: String) -> Bool {
    header.isEmpty || !sample.columns(given: [field: header]).isEmpty
  }

  /// The file's first deals as they would be read, or why it cannot be read.
  var reading: Result<Importer.Import, ImportError> {
    var options = ImportOptions(columns: given)
    for choice in choices { options.columns[choice.field] = choice.header }
    let importer = Importer(options: options)
    do { return .success(try importer.deals(in: sample.bytes, file: file, asOf: .first)) } catch {
      return .failure(error)
    }
  }

  /// The lines that say the same in a conf file.
  var lines: [String] {
    choices.map { choice in
      let words = choice.header.split(whereSeparator: \.isNewline).joined(separator: " ")
      // Quotes around all of a value are left out when it is read.
      let isQuoted = words.first == words.last && (words.first == "\"" || words.first == "'")
      return "--column \(choice.field.rawValue)=" + (isQuoted ? "\"\(words)\"" : words)
    }
  }
}
