/// Why a filter cannot be read, and where.
public struct FilterError: Error, Hashable, Sendable {
  /// Number of characters before the term that cannot be read.
  public var position: Int
  /// The term as typed.
  public var term: String
  /// What would be right: `try amount>100k`.
  public var remedy: String
}
