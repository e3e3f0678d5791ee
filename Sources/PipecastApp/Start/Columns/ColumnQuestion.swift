public import PipelineImport
import PipelineModel
import TextUI

/// What is asked about the columns of a file, and why.
public struct ColumnQuestion: Sendable {
  /// What led to the question.
  enum Occasion: Hashable, Sendable {
    /// The file cannot be read without an answer.
    case unreadable
    /// It can be read, but no column holds a field that matters.
    case missing
    /// The user wants to see or change what is read, above all of this field.
    case wish(Field?)
  }

  /// The file: its name, and its bytes or the text that they were read as.
  public let file: PipelineInput.File
  let sample: FileSample
  let occasion: Occasion
  let reason: SafeText
  /// What the person said of columns before.
  let given: [Field: String]
  /// The same of how cells are written.
  let forms: [Field: CellForm]
  /// How the columns of a file that is shown are read.
  private(set) var notations: [ColumnNotation] = []
  /// Where the answer can be written down; nil where the file lies nowhere.
  let conf: RawText?

  /// Those without which little can be told: a file without one of them is asked about.
  static let wanted: [Field] = [.amount, .stage, .closeDate]

  /// The question of a file that cannot be read; nil where its columns are not the reason.
  public init?(
    _ error: SessionError, of input: PipelineInput, given: [Field: String] = [:],
    forms: [Field: CellForm] = [:]
  ) {
    guard case .unreadable(input.deals.name, let problem) = error else { return nil }
    let reason: SafeText
    switch problem {
    case .noHeader, .noDealColumns:
      reason = "These column titles are new to pipecast. Please say what is where."
    case .unknownHeader(let field, let header, _):
      reason =
        "This file has no column \"" + RawText(header).safe.truncated(to: 40)
        + "\", which was to be the " + SafeText(sanitizing: field.words) + "."
    default: return nil
    }
    self.init(
      of: input.deals, .unreadable, because: reason, given: given, forms: forms,
      conf: input.confPath)
  }

  /// The question of a file that was read without a field that matters, unless told to do without.
  public init?(missingIn session: Session) {
    let missing = Self.wanted.filter {
      session.receipt.missing.contains($0) && session.givenColumns[$0] != ""
    }
    guard session.receipt.records > 0, !missing.isEmpty else { return nil }
    let words = missing.map { SafeText(sanitizing: $0.words) }.joined(separator: " and no ")
    self.init(
      of: session.deals, .missing,
      because: "No " + words + " was found in this file. Which column is it?",
      given: session.givenColumns, forms: session.givenForms, conf: session.confPath)
    notations = session.receipt.notations
  }

  /// The question of a file that is shown, with the columns as they are read now.
  package init?(of session: Session, about field: Field?) {
    self.init(
      of: session.deals, .wish(field), because: "Change what is not right; Enter reads it so.",
      given: session.givenColumns, forms: session.givenForms, conf: session.confPath)
    notations = session.receipt.notations
  }

  private init?(
    of file: PipelineInput.File, _ occasion: Occasion, because reason: SafeText,
    given: [Field: String], forms: [Field: CellForm], conf: RawText?
  ) {
    guard let sample = try? FileSample(file.beginning, given: given) else { return nil }
    self.file = file
    self.sample = sample
    self.occasion = occasion
    self.given = given
    self.forms = forms
    self.conf = conf
    self.reason =
      sample.hasCellsAsHeaders
      ? """
      This file seems to begin without titles: its first row is taken for them and is not counted. \
      Better export it once more with titles.
      """ : reason
  }

  /// The columns to begin with: as they are read, or where nobody knows, as they look.
  var columns: [Field: Int] {
    if case .wish = occasion { sample.columns(given: given) } else { sample.guess(given: given) }
  }

  /// The fields that are asked for, those first without which little can be told.
  var fields: [Field] {
    let usual: [Field] =
      Self.wanted + [.rep, .account, .name, .probability, .currency, .created, .id]
    guard case .wish(let field?) = occasion, !usual.contains(field) else { return usual }
    return usual + [field]
  }

  /// The field at which the pointer begins.
  var firstField: Field? {
    switch occasion {
    case .wish(let field): field
    case .missing:
      Self.wanted.first { columns[$0] == nil } ?? Self.wanted.first { given[$0] == nil }
    case .unreadable: nil
    }
  }

  /// What leaving without an answer does, for the footer.
  var leaveWords: SafeText {
    switch occasion {
    case .unreadable: "leave"
    case .missing: "open as it is"
    case .wish: "back"
    }
  }
}
