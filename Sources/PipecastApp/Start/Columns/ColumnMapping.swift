import PipelineImport
public import PipelineModel
public import TextUI

/// Which column of a file holds what, asked of the user with a guess to begin with.
///
///     var mapping = ColumnMapping(question, size: size)
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

  let question: ColumnQuestion
  let appearance: Appearance
  var size: Size
  /// The column of each field; none of a field that is not here.
  var columns: [Field: Int]
  /// How the cells of a field are written, where the user says so.
  var forms: [Field: CellForm]
  /// How the first rows are written, by the columns as they are.
  var notations: [ColumnNotation] = []
  var row = 0
  /// The beginning of a header that is being typed.
  var typed = ""
  /// The columns before it was typed: what its first letters find is not taken from any field.
  var untyped: [Field: Int] = [:]
  /// Whether it is asked if the answer is to be written down.
  var asksToSave = false
  var message: SafeText?

  /// Begins with what is known or guessed of the columns.
  public init(_ question: ColumnQuestion, size: Size, appearance: Appearance = .unicode) {
    self.question = question
    self.size = size
    self.appearance = appearance
    columns = question.columns
    forms = question.forms
    lookAgain()
    guard let field = question.firstField, let place = rows.firstIndex(of: .column(field)) else {
      return
    }
    // Where nobody can tell how its cells are meant, that is what the user came for.
    let isGuessed = question.notations.contains { $0.field == field && $0.isGuessed }
    row = isGuessed && rows.contains(.form(field)) ? place + 1 : place
  }

  var sample: FileSample { question.sample }
  var fields: [Field] { question.fields }

  /// The line that the pointer stands at.
  var pointed: Row {
    let rows = rows
    return rows[min(max(0, row), rows.count - 1)]
  }

  /// The field that the pointer stands at.
  var field: Field {
    switch pointed {
    case .column(let field), .form(let field): field
    }
  }

  /// What a field's column is called; nil without one.
  func header(of field: Field) -> RawText? {
    columns[field].flatMap { sample.titles.indices.contains($0) ? sample.titles[$0] : nil }
  }

  /// What has to be said so that the file is read with these columns, and no more than that.
  var choices: [ColumnChoice] {
    var given = question.given.filter { isKnown($0.key, $0.value) }
    // To do without is an answer too: the next time nobody is asked.
    if question.occasion == .missing || question.occasion == .unreadable {
      for field in ColumnQuestion.wanted where columns[field] == nil { given[field] = "" }
    }
    // What is given of one field may move another, so the fields are looked at again.
    for _ in fields {
      let found = sample.columns(given: given)
      guard let field = fields.first(where: { found[$0] != columns[$0] }) else { break }
      given[field] = header(of: field)?.unsanitized ?? ""
    }
    let headers = Field.allCases.compactMap { field in
      given[field] != question.given[field]
        ? ColumnChoice(field: field, header: given[field] ?? "") : nil
    }
    return headers
      + Field.allCases.compactMap { field in
        forms[field].flatMap {
          $0 == question.forms[field] ? nil : ColumnChoice(field: field, form: $0)
        }
      }
  }

  private func isKnown(_ field: Field, _ header: String) -> Bool {
    header.isEmpty || !sample.columns(given: [field: header]).isEmpty
  }

  /// The file's first deals as they would be read, or why it cannot be read.
  var reading: Result<Importer.Import, ImportError> {
    var options = ImportOptions(columns: question.given, forms: forms)
    for choice in choices {
      if let header = choice.header { options.columns[choice.field] = header }
    }
    let importer = Importer(options: options)
    do {
      return .success(try importer.deals(in: sample.bytes, file: question.file.name, asOf: .first))
    } catch {
      return .failure(error)
    }
  }

  /// Why the file cannot be read with these columns, in a sentence.
  static func words(of error: ImportError) -> SafeText {
    switch error {
    case .noHeader, .noDealColumns:
      "No deal can be read so: choose the column of the amount or of the stage."
    default: error.parts.words
    }
  }

  /// The lines that say the same in a conf file.
  var lines: [String] {
    choices.map { choice in
      if let form = choice.form { return "--form \(choice.field.rawValue)=\(form.rawValue)" }
      let words = (choice.header ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
      // Quotes around all of a value are left out when it is read.
      let isQuoted = words.first == words.last && (words.first == "\"" || words.first == "'")
      return "--column \(choice.field.rawValue)=" + (isQuoted ? "\"\(words)\"" : words)
    }
  }
}
