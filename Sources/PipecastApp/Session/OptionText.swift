public import PipelineImport
public import PipelineModel
public import TextUI

/// Why the text of an option cannot be read: what would be right.
public struct OptionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What would be right, without a full stop: `write a currency like EUR`.
  public let description: String

  init(_ remedy: String) {
    description = remedy
  }
}

extension Day {
  /// Reads `2026-11-21`.
  public init(option text: String) throws(OptionError) {
    guard let day = Day(iso: text) else { throw OptionError("write a day like 2026-11-21") }
    self = day
  }
}

extension Currency {
  /// Reads `EUR`.
  public init(option text: String) throws(OptionError) {
    self.init(code: text)
    guard self != .unnamed else { throw OptionError("write a currency like EUR") }
  }
}

extension [Horizon] {
  /// Reads `30,90`: up to six numbers of days, each at most ten years.
  public init(option text: String) throws(OptionError) {
    let days = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    self = days.compactMap { $0 }.filter { (1...3650).contains($0) }.map(Horizon.init)
    guard count == days.count, count <= 6 else {
      throw OptionError("write up to six numbers of days like 30,90")
    }
  }
}

extension Field {
  fileprivate init(option text: String) throws(OptionError) {
    guard let field = Field(rawValue: text) else {
      let names = Field.allCases.map(\.rawValue).joined(separator: ", ")
      throw OptionError("the fields are \(names)")
    }
    self = field
  }
}

/// What a person says of a field: which column holds it, or how its cells are written.
///
/// The one is a `--column`, the other a `--form`.
public struct ColumnChoice: Hashable, Sendable {
  /// What the column holds.
  public var field: Field
  /// The column's header, as it stands in the file; nil where nothing is said of it.
  public var header: String?
  /// How the cells are written; nil where nothing is said of it.
  public var form: CellForm?

  /// Makes the choice of one column; an empty header is none.
  public init(field: Field, header: String) {
    self.field = field
    self.header = header
  }

  /// Makes the choice of how the cells of one field are written.
  public init(field: Field, form: CellForm) {
    self.field = field
    self.form = form
  }

  /// Reads `close-date=day-first`.
  public init(form text: String) throws(OptionError) {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { throw OptionError("write it like close-date=day-first") }
    field = try Field(option: parts[0])
    guard let form = CellForm(rawValue: parts[1].withoutQuotes), field.forms.contains(form) else {
      let forms = field.forms.map(\.rawValue).joined(separator: " or ")
      throw OptionError(
        forms.isEmpty
          ? "only amounts, dates and the probability have a form"
          : "the forms of \(field.rawValue) are \(forms)")
    }
    self.form = form
  }

  /// Reads `amount=Deal value`; nothing behind the `=` is no column.
  public init(option text: String) throws(OptionError) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    guard parts.count == 2 else { throw OptionError("write it like amount=\"Deal value\"") }
    field = try Field(option: parts[0])
    // A conf file is read without a shell that would take the quotes away.
    header = parts[1].withoutQuotes
  }
}

extension ImportOptions.Alias {
  /// Reads `stage:Gewonnen=Closed Won`.
  public init(option text: String) throws(OptionError) {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    let left = parts.first?.split(separator: ":", maxSplits: 1).map(String.init) ?? []
    guard parts.count == 2, left.count == 2 else {
      throw OptionError("write it like stage:Gewonnen=\"Closed Won\"")
    }
    self.init(
      field: try Field(option: left[0]), from: left[1].withoutQuotes, to: parts[1].withoutQuotes)
  }
}

extension Theme {
  /// Reads `high-contrast`.
  public init(option text: String) throws(OptionError) {
    guard let theme = Theme.all.first(where: { $0.name.description == text }) else {
      let names = Theme.all.map(\.name.description).joined(separator: ", ")
      throw OptionError("the themes are \(names)")
    }
    self = theme
  }
}
