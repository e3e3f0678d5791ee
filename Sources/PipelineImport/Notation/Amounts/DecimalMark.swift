/// The mark between the whole and the decimals of the numbers of one column.
public enum DecimalMark: Hashable, Sendable {
  /// `1,234.56`
  case dot
  /// `1.234,56`
  case comma

  var byte: UInt8 { self == .dot ? UInt8(ascii: ".") : UInt8(ascii: ",") }
  var other: Self { self == .dot ? .comma : .dot }
}

/// What the cells of one column say about its decimal mark.
public struct DecimalMarkEvidence: Hashable, Sendable {
  /// Cells that can only be read with a decimal dot, such as `1,234.5`.
  public var dot = 0
  /// Cells that can only be read with a decimal comma, such as `1.234,5`.
  public var comma = 0
  /// Cells such as `1.234` and `1,234` that can be read both ways.
  public var ambiguous = 0
  /// Those of them with a dot.
  public var ambiguousDots = 0
  /// Cells with three decimals or more that can only be decimals, such as `1234.500`.
  public var thousandths = 0

  package init() {}

  /// Whether some cells can be read one way only.
  public var isProof: Bool { dot + comma > 0 }

  /// Whether cells such as `1.234` are decimals by the other cells, none of which has three.
  ///
  /// Then they may be thousands all the same: money has two decimals at most nearly everywhere.
  public var isDoubtful: Bool {
    isProof && thousandths == 0
      && (mark == .dot ? ambiguousDots : ambiguous - ambiguousDots) > 0
  }

  /// The mark most cells prove, and the dot where they prove none.
  public var mark: DecimalMark { comma > dot ? .comma : .dot }

  static func += (evidence: inout Self, other: Self) {
    evidence.dot += other.dot
    evidence.comma += other.comma
    evidence.ambiguous += other.ambiguous
    evidence.ambiguousDots += other.ambiguousDots
    evidence.thousandths += other.thousandths
  }

  mutating func count(_ proof: DecimalProof) {
    switch proof {
    case .none: break
    case .only(let mark, let hasThousandths):
      if mark == .dot { dot += 1 } else { comma += 1 }
      if hasThousandths { thousandths += 1 }
    case .ambiguous(let mark):
      ambiguous += 1
      if mark == .dot { ambiguousDots += 1 }
    }
  }
}

/// What one number says about the decimal mark of its column.
enum DecimalProof: Hashable {
  case none
  case only(DecimalMark, hasThousandths: Bool = false)
  /// With the mark that it has.
  case ambiguous(DecimalMark)

  var isAmbiguous: Bool {
    if case .ambiguous = self { return true }
    return false
  }
}
