/// By what a breakdown sums up: not at all, by a dimension, or by the week or month of the close date.
public enum Grouping: Hashable, Sendable {
  case total
  case dimension(Dimension)
  case week
  case month
}
