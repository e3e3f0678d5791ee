/// Where an open deal's close date lies: the buckets partition the open deals.
public enum Bucket: Hashable, Sendable {
  /// Before the as-of day.
  case pastDue
  /// From the as-of day on, but before a shifted outlook begins.
  case before
  /// In the horizon of that index and in none before it: 0 for due in 30, 1 for 31 to 90.
  case due(Int)
  /// After the last horizon.
  case later
  case noDate
}
