/// Which columns of the deals are kept: a report needs few of what a screen may be asked for.
///
/// Cells of the others are read and counted all the same. All deals have no text, or no name, there.
public struct KeptColumns: Hashable, Sendable {
  /// Whether the places of the deals' names and next steps are kept.
  public var texts: Bool
  /// The dimensions whose names are kept.
  public var dimensions: Set<Dimension>

  /// Keeps everything.
  public static let all = KeptColumns(texts: true, dimensions: Set(Dimension.allCases))

  /// Keeps these.
  public init(texts: Bool, dimensions: Set<Dimension>) {
    self.texts = texts
    self.dimensions = dimensions
  }
}
