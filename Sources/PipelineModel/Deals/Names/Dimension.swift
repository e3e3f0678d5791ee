/// A property by which deals are grouped: each distinct text is kept once.
public enum Dimension: Int, CaseIterable, Sendable {
  case rep, team, stage, account, segment, region, product, source, type, lossReason

  /// The singular in words: `loss reason`.
  public var words: String {
    switch self {
    case .rep: "rep"
    case .team: "team"
    case .stage: "stage"
    case .account: "account"
    case .segment: "segment"
    case .region: "region"
    case .product: "product"
    case .source: "source"
    case .type: "type"
    case .lossReason: "loss reason"
    }
  }

  /// The plural in words, as a heading counts them.
  public var plural: String { words + "s" }
}
