import PipelineImport
import PipelineModel
import TextUI

// How the cells of a column are read, where some of them could be read in another way too.
extension ColumnMapping {
  /// A line of the question: a field's column, or under it how the cells are read.
  enum Row: Hashable {
    case column(Field)
    case form(Field)
  }

  /// The lines of the question from the top.
  var rows: [Row] {
    fields.flatMap { form(of: $0) == nil ? [.column($0)] : [.column($0), .form($0)] }
  }

  /// How the cells of a field are read now; nil where there is but one way.
  func form(of field: Field) -> CellForm? {
    guard columns[field] != nil else { return nil }
    return forms[field] ?? notation(of: field)?.otherForm?.opposite
  }

  /// What is known of a column: by all of the file where it is shown, else by its first rows.
  private func notation(of field: Field) -> ColumnNotation? {
    (question.notations + notations).first { $0.field == field && $0.column == columns[field] }
  }

  /// Looks at the first rows again, after the columns were changed.
  mutating func lookAgain() {
    guard case .success(let read) = reading else {
      notations = []
      return
    }
    notations = read.receipt.notations
  }

  /// Reads the cells of the field in the other way.
  mutating func turnForm(of field: Field) {
    guard let form = form(of: field) else { return }
    forms[field] = form.opposite
    // What the file says by itself need not be told.
    if question.forms[field] == nil, notation(of: field)?.otherForm?.opposite == forms[field] {
      forms[field] = nil
    }
  }

  /// What one cell is read as, and what in the other way; nil where no cell shows it.
  ///
  ///     // 3/4/2026 on line 2 is read as Wed 4 Mar 2026, the other way as Fri 3 Apr 2026.
  func formWords(of field: Field) -> SafeText? {
    guard let form = form(of: field), let notation = notation(of: field) else { return nil }
    let example = notation.open ?? notation.opposite ?? notation.proof
    guard let example else { return nil }
    return example.text.safe.truncated(to: 24) + " on line " + SafeText(grouping: example.line)
      + " is read as " + Self.words(of: CellValue(example.text, as: form))
      + ", the other way as " + Self.words(of: CellValue(example.text, as: form.opposite)) + "."
  }

  /// What a cell is read as.
  static func words(of value: CellValue?) -> SafeText {
    switch value {
    case .amount(let money): money.grouped(minor: true, sign: true)
    case .day(let day): day.fullWords
    case .weight(let weight): SafeText(sanitizing: weight.description)
    case nil: "nothing"
    }
  }
}
