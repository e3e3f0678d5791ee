/// Some deals of a pipeline by their indices, in the order of the file.
///
///     DealIndices(of: pipeline).count == pipeline.count
///     // true
public struct DealIndices: RandomAccessCollection, Sendable {
  /// Nil for all deals, which a million indices would only repeat.
  @usableFromInline let some: [Int]?

  /// How many deals there are.
  public let count: Int

  /// All deals of `pipeline`.
  public init(of pipeline: Pipeline) {
    some = nil
    count = pipeline.count
  }

  /// The deals at `indices`.
  public init(_ indices: [Int]) {
    some = indices
    count = indices.count
  }

  /// The indices in an array: the one that was given, where they are not all deals.
  public var array: [Int] { some ?? Array(0..<count) }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { count }

  /// The index in the pipeline of the deal at `position`.
  @inlinable public subscript(position: Int) -> Int {
    if let some { some[position] } else { position }
  }
}
