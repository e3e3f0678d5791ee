import PipelineImport
public import PipelineModel
import TextUI

/// A weight that the user sets: what will be written, and where.
public struct WeightChange: Hashable, Sendable {
  /// The stage, as the deals name it.
  public let stage: RawText
  /// The weight that it gets.
  public let weight: Weight
  /// The path of `stages.csv`.
  public let path: RawText
  /// What the file held when it was read: only that is replaced; nil for no file.
  public let original: [UInt8]?
  /// What the file will hold.
  public let bytes: [UInt8]
  /// The stage's line until now; nil where it had none.
  let before: RawText?
  /// The stage's line from now on.
  let after: RawText
  /// The line of titles that a new file begins with.
  let titles: RawText?

  init(_ edit: StageTableEdit, stage: RawText, weight: Weight, path: RawText, original: [UInt8]?) {
    self.stage = stage
    self.weight = weight
    self.path = path
    self.original = original
    bytes = edit.bytes
    (before, after, titles) = (edit.before, edit.after, edit.titles)
  }

  /// What will be written and where, a line each.
  var sentences: [SafeText] {
    if let titles {
      return [path.safe + " is made with two lines:", titles.safe, after.safe]
    }
    guard let before else {
      return [path.safe + " gets a new line:", after.safe, "Nothing else in the file changes."]
    }
    return [
      path.safe + " gets this line:", after.safe, "It replaces:", before.safe,
      "Nothing else in the file changes.",
    ]
  }
}
