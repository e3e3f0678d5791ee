public import PipelineModel

extension Weight {
  /// Reads a weight that stands alone: `40`, `40%` or `0.4`.
  ///
  /// A bare 1 could be 1 % or all of it: it needs the sign.
  ///
  ///     Weight(typed: "12,5")?.description
  ///     // "12.5%"
  public init?(typed text: String) {
    let bytes = Array(text.utf8)
    var evidence = ProbabilityEvidence()
    _ = ProbabilityNotation().weight(in: bytes.span, evidence: &evidence)
    guard evidence.ones == 0, evidence.words == 0,
      case .value(let weight) = evidence.notation.weight(in: bytes.span, evidence: &evidence)
    else { return nil }
    self = weight
  }
}
