/// How sure the rep says a deal is, in the words of the common CRMs.
public enum ForecastCategory: UInt8, CaseIterable, Sendable {
  case pipeline, bestCase, mostLikely, commit, closed, omitted

  /// The category in words: `best case`.
  public var words: String {
    switch self {
    case .pipeline: "pipeline"
    case .bestCase: "best case"
    case .mostLikely: "most likely"
    case .commit: "commit"
    case .closed: "closed"
    case .omitted: "omitted"
    }
  }
}
