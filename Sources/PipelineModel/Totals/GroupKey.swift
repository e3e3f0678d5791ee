/// What one row of a breakdown stands for.
///
/// In rising order the deals without a name come behind all names.
public enum GroupKey: Hashable, Comparable, Sendable {
  /// All deals.
  case total
  /// The deals with that name.
  case name(RawText)
  /// The deals whose cell is empty.
  case unnamed
  /// The deals due in the week of that Monday.
  case week(Day)
  /// The deals due in the month of that first day.
  case month(Day)
}
