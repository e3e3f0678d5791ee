public import TextUI

/// How much fits on a terminal: nothing is refused, less is shown.
public enum SizeClass: Sendable {
  /// From 100 x 30: panels side by side.
  case wide
  /// From 80 x 24: panels below each other.
  case standard
  /// From 40 x 10: no chart, no tabs.
  case small
  /// Below: lines cut at the right.
  case tiny

  public init(_ size: Size) {
    switch (size.columns, size.rows) {
    case (100..., 30...): self = .wide
    case (80..., 24...): self = .standard
    case (40..., 10...): self = .small
    default: self = .tiny
    }
  }
}
