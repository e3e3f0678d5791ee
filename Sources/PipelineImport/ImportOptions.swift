public import PipelineModel

/// What a person says about an import beyond the file.
public struct ImportOptions: Sendable {
  /// Headers that are given by `--column FIELD=HEADER`.
  public var columns: [Field: String]
  /// How the cells of a field are written, by `--form FIELD=FORM`.
  public var forms: [Field: CellForm]
  /// What the cells of a field say and what is meant, by `--alias FIELD:FROM=TO`.
  public var aliases: [Alias]
  /// Whose weight an open deal takes, by `--weights`.
  public var weights: WeightOrder
  /// The currency of amounts where neither cell nor column names one.
  public var currency: Currency
  /// How many threads read a large file; what comes out is the same.
  public var threads: Int

  /// One text of a field's cells that stands for another.
  public struct Alias: Hashable, Sendable {
    /// Only cells of this field are meant.
    public var field: Field
    /// What the cell holds, exactly.
    public var from: String
    /// What is read in its place.
    public var to: String

    /// Makes an alias for all cells of `field` that hold exactly `from`.
    public init(field: Field, from: String, to: String) {
      self.field = field
      self.from = from
      self.to = to
    }
  }

  /// Makes options; by default the file alone decides.
  public init(
    columns: [Field: String] = [:], forms: [Field: CellForm] = [:], aliases: [Alias] = [],
    weights: WeightOrder = .auto,
    currency: Currency = .unnamed, threads: Int = 1
  ) {
    self.columns = columns
    self.forms = forms
    self.aliases = aliases
    self.weights = weights
    self.currency = currency
    self.threads = threads
  }
}

/// Whose weight an open deal takes.
public enum WeightOrder: String, CaseIterable, Sendable {
  /// `stages.csv`, then the probability column, then the recognised CRM's own weight.
  case auto
  /// Without the probability column: deals of one stage weigh the same.
  case stage
  /// The probability column alone.
  case crm
}

extension [ImportOptions.Alias] {
  /// What a cell of `field` means: another text where an alias says so.
  func meaning(of text: String, in field: Field) -> String {
    first { $0.field == field && $0.from == text }?.to ?? text
  }
}
