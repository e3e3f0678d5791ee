/// The tables whose columns the user arranges, each on its own.
public enum TableKind: String, CaseIterable, Sendable {
  case overview, weeks, reps, rep, deals, stages, accuracy
}

extension Screen {
  /// The kind of table that the screen shows; nil where its columns are as they are.
  public var tableKind: TableKind? {
    switch self {
    case .overview: .overview
    case .weeks: .weeks
    case .reps: .reps
    case .rep: .rep
    case .deals: .deals
    case .stages: .stages
    case .accuracy: .accuracy
    case .forecast, .deal, .data, .help: nil
    }
  }
}
