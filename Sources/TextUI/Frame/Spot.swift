/// What the mouse meets at a place: drawing says it, so that both always agree.
public enum Spot: Hashable, Sendable {
  /// A row of what is drawn; where it has columns, the one at that place.
  case row(Int, column: Int?)
  /// The title of a column.
  case heading(column: Int)
}

extension Frame {
  /// Says what the mouse meets in `rect`; what was said of the same cells before no longer holds.
  ///
  ///     frame.mark(rect, as: .row(3, column: nil))
  public mutating func mark(_ rect: Rect, as spot: Spot) {
    spots.append(MarkedSpot(rect: rect, spot: spot))
  }

  /// What the mouse meets at a place; nil where nothing was said.
  public func spot(at position: Position) -> Spot? {
    spots.last { $0.rect.contains(position) }?.spot
  }
}

/// A spot and where it is.
struct MarkedSpot: Hashable, Sendable {
  var rect: Rect
  var spot: Spot
}
