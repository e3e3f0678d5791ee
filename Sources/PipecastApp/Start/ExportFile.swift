public import PipelineModel
import TextUI

/// A CSV file of the folder as the list shows it: enough to recognise last week's export.
public struct ExportFile: Hashable, Sendable {
  /// Its name inside the folder.
  public var name: RawText
  /// The path to open it by.
  public var path: RawText
  /// Its length.
  public var bytes: Int
  /// Seconds since it was last written.
  public var age: Int
  /// How many of its columns have a meaning for deals, of how many; nil where nobody looked.
  public var columns: KnownColumns?

  /// The columns of a table, and those among them that deals have.
  public struct KnownColumns: Hashable, Sendable {
    public var known: Int
    public var all: Int

    public init(known: Int, all: Int) {
      self.known = known
      self.all = all
    }
  }

  /// Describes a file.
  public init(name: RawText, path: RawText, bytes: Int, age: Int, columns: KnownColumns?) {
    self.name = name
    self.path = path
    self.bytes = bytes
    self.age = age
    self.columns = columns
  }

  /// Whether the columns are those of deals; one alone may be chance.
  var looksLikeDeals: Bool { (columns?.known ?? 0) >= 2 }

  /// `8 of 12 columns known`.
  var columnWords: SafeText {
    guard let columns else { return "" }
    guard columns.all > 0 else { return "empty" }
    return looksLikeDeals
      ? "\(columns.known) of " + SafeText(columns.all, "column") + " known" : "no deals"
  }
}
