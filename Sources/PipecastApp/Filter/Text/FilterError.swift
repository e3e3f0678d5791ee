/// Why a filter cannot be read, and where.
public struct FilterError: Error, Hashable, Sendable {
  /// Number of Unicode scalars before the term that cannot be read.
  public var position: Int
  /// The term as typed.
  public var term: String
  /// What would be right: `amount>100k or amount<=2500`.
  public var remedy: String
}
