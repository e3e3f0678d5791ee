public import TextUI

/// How much stands around a screen on a terminal: nothing is refused, less is shown.
///
/// The screens inside go by the room that is left to them.
public enum SizeClass: Sendable {
  /// From 100 columns and 30 rows: title, tabs, status and keys.
  case wide
  /// From 80 columns and 24 rows: the same.
  case standard
  /// From 40 columns and 10 rows: no tabs; the filter goes to the status line.
  case small
  /// Below: title and keys, or a message in their place; under four rows neither.
  case tiny

  /// The largest class whose columns and rows both fit.
  public init(_ size: Size) {
    switch (size.columns, size.rows) {
    case (100..., 30...): self = .wide
    case (80..., 24...): self = .standard
    case (40..., 10...): self = .small
    default: self = .tiny
    }
  }
}
