/// One file of the sample folder: its name and its bytes.
public struct SampleFile: Equatable, Sendable {
  /// The name without a folder, such as `deals-2026-11-21.csv`.
  public let name: String

  /// The whole content in UTF-8, lines ending in LF.
  public let bytes: [UInt8]
}
