/// How the cells of one column are written, with the cells that prove it.
public struct ColumnNotation: Hashable, Sendable {
  /// What the column holds.
  public let field: Field
  /// Number of the column, from 0.
  public let column: Int
  /// The way its cells are read, and the evidence for it.
  public let notation: Notation

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
    switch notation {
    case .amount(_, let evidence): evidence.ambiguous > 0 && !evidence.isProof
    case .date(_, let evidence): evidence.ambiguous > 0 && evidence.order == nil
    case .probability(_, let evidence):
      evidence.percents == 0 && evidence.shares == 0 && evidence.ones > 0
    }
  }
}
