package import PipelineModel

/// What 1 means in the probability column of one file.
public enum ProbabilityScale: Hashable, Sendable {
  /// 40 means 40 %.
  case percent
  /// 0.4 means 40 %.
  case fraction
  /// Shares below 1 stand beside percent and are read as such; a bare 1 is not read.
  case mixed
}

/// What the cells of one column say about its probabilities.
public struct ProbabilityEvidence: Hashable, Sendable {
  /// Bare numbers above 0 and below 1.
  public var shares = 0
  /// Bare numbers that are 1.
  public var ones = 0
  /// Bare numbers above 1.
  public var percents = 0
  /// Words such as `high`.
  public var words = 0
  /// What the numbers say about their decimal mark.
  public var marks = DecimalMarkEvidence()

  package init() {}

  /// The one scale of the column; percent where no cell tells.
  public var scale: ProbabilityScale {
    guard percents == 0 else { return shares > 0 ? .mixed : .percent }
    return shares > 0 || ones > 0 ? .fraction : .percent
  }

  static func += (evidence: inout Self, other: Self) {
    evidence.shares += other.shares
    evidence.ones += other.ones
    evidence.percents += other.percents
    evidence.words += other.words
    evidence.marks += other.marks
  }

  package var notation: ProbabilityNotation {
    ProbabilityNotation(scale: scale, mark: marks.mark)
  }
}

/// How the probabilities of one column are written.
package struct ProbabilityNotation: Hashable, Sendable {
  package var scale: ProbabilityScale
  package var mark: DecimalMark

  package init(scale: ProbabilityScale = .percent, mark: DecimalMark = .dot) {
    self.scale = scale
    self.mark = mark
  }

  /// Reads a cell as a weight from 0 to 100 %.
  package func weight(
    in cell: Span<UInt8>, evidence: inout ProbabilityEvidence
  ) -> Reading<Weight> {
    var text = cell.trimmingMarks(cell.trimmed)
    if cell.saysNoValue(in: text) { return .nothing }
    if let word = Word(cell, text), let weight = ProbabilityWords.weight(word) {
      evidence.words += 1
      return .value(weight)
    }
    if let plain = cell.withASCIIDigits { return weight(in: plain.span, evidence: &evidence) }
    var hasSign = cell[text.upperBound - 1] == UInt8(ascii: "%")
    if hasSign { text = cell.trimming(text.lowerBound..<(text.upperBound - 1)) }
    // Turkish writes it in front.
    let leads = !hasSign && !text.isEmpty && cell[text.lowerBound] == UInt8(ascii: "%")
    if leads {
      text = cell.trimming(text.lowerBound + 1..<text.upperBound)
      hasSign = true
    }
    guard !text.isEmpty, text.count <= 40 else { return .unreadable }
    let (number, proof) = WrittenNumber.read(cell, text, mark: mark)
    evidence.marks.count(proof)
    guard let number else {
      // Written with the other mark: no value by this notation, but a proof of the scale.
      let other = WrittenNumber.read(cell, text, mark: mark.other).number
      if !hasSign, let other { evidence.count(other.rounded(toDecimals: 9).value) }
      return .unreadable
    }
    let billionths = number.rounded(toDecimals: 9).value
    if !hasSign { evidence.count(billionths) }
    let isOne = billionths == Int128(Weight.whole)
    if !hasSign, isOne, scale == .mixed { return .unreadable }
    let share = scale == .fraction && !hasSign ? billionths : (billionths + 50) / 100
    guard share <= Int128(Weight.whole), let weight = Weight(billionths: Int(share)) else {
      return .unreadable
    }
    return .value(weight)
  }
}

extension ProbabilityEvidence {
  fileprivate mutating func count(_ billionths: Int128) {
    switch billionths {
    case 0: break
    case ..<Int128(Weight.whole): shares += 1
    case Int128(Weight.whole): ones += 1
    default: percents += 1
    }
  }
}
