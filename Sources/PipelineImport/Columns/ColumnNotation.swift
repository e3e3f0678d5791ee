public import PipelineModel

/// How the cells of one column are written, with the cells that prove it.
public struct ColumnNotation: Hashable, Sendable {
  /// What the column holds.
  public let field: Field
  /// Number of the column, from 0.
  public let column: Int
  /// The way its cells are read, and the evidence for it.
  public let notation: Notation

  /// Whether the person said so with `--form`.
  public internal(set) var isGiven = false
  /// Whether another column of its kind decides, as no cell of its own does.
  public internal(set) var isBorrowed = false
  /// What speaks for days first where no date of the file tells.
  public internal(set) var hint: DayFirstHint?
  /// The first cell that can only be read this way.
  public private(set) var proof: Example?
  /// The first cell that can only be read the other way, where some cell can.
  public private(set) var opposite: Example?
  /// The first cell that can be read both ways, where nothing decides.
  public private(set) var open: Example?

  /// A cell that shows how its column is written.
  public struct Example: Hashable, Sendable {
    /// Physical line, from 1.
    public let line: Int
    /// The text of the cell.
    public let text: RawText

    enum Kind { case proof, opposite, open }
  }

  init(field: Field, column: Int, notation: Notation) {
    self.field = field
    self.column = column
    self.notation = notation
  }

  mutating func add(_ example: Example, that kind: Example.Kind) {
    switch kind {
    case .proof: proof = proof ?? example
    case .opposite: opposite = opposite ?? example
    case .open: open = open ?? example
    }
  }

  /// Whether the column has cells of a kind of which none is found yet.
  var lacksExamples: Bool {
    let (proofs, opposites) = counts
    return proof == nil && proofs > 0 || opposite == nil && opposites > 0
      || open == nil && otherForm != nil
  }

  private var counts: (proofs: Int, opposites: Int) {
    switch notation {
    case .amount(.comma, let evidence): (evidence.comma, evidence.dot)
    case .amount(_, let evidence): (evidence.dot, evidence.comma)
    case .date(.dayFirst, let evidence): (evidence.dayFirst, evidence.monthFirst)
    case .date(_, let evidence): (evidence.monthFirst, evidence.dayFirst)
    case .probability(.fraction, let evidence): (evidence.shares, evidence.percents)
    case .probability(_, let evidence): (evidence.percents, evidence.shares)
    }
  }

  /// The kind of cells and what decided how they are read.
  public enum Notation: Hashable, Sendable {
    /// The mark is nil where no number of the file tells: then `1.250` is read as thousands,
    /// but in a currency of three decimals as 1.25.
    case amount(DecimalMark?, DecimalMarkEvidence)
    /// The order is nil where no date of the file tells: then `3/4/2026` is read month first.
    case date(DateOrder?, DateEvidence)
    case probability(ProbabilityScale, ProbabilityEvidence)
  }

  /// Whether some cells could also be read another way, so that a person should look.
  public var isGuessed: Bool {
    if isGiven { return false }
    return switch notation {
    case .amount(_, let evidence):
      evidence.ambiguous > 0 && !evidence.isProof || evidence.isDoubtful
    case .date(_, let evidence): evidence.ambiguous > 0 && evidence.order == nil
    case .probability(let scale, let evidence):
      evidence.percents == 0 && evidence.shares == 0 && evidence.ones > 0 || scale == .mixed
    }
  }
}
