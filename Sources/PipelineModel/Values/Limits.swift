/// What pipecast reads at most, in one place; beyond it says so and never crashes.
///
/// Tests set smaller ones; people cannot.
public enum Limits {
  /// Bytes of a file, or of standard input: 2 GB.
  ///
  /// A larger one is not read (exit 2).
  public static let fileBytes = 2_000_000_000
  /// Bytes of one cell: 16 MB.
  ///
  /// A record with a longer one is rejected and listed.
  public static let cellBytes = 16_000_000
  /// Columns of a header: a file with more is not read (exit 2).
  public static let columns = 100_000
  /// Issues of a file that are kept with their text; all of them are counted.
  public static let keptIssues = 10_000
}
