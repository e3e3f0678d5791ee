/// One dimension of all deals: the distinct names, and for each deal which of them it has.
public struct NameColumn: Sendable {
  /// Distinct names in order of appearance, which must never reach an output.
  public var names: [RawText] = []
  /// For each deal the index of its name, or -1 when its cell is empty.
  public var codes = PackedColumn<Int32>(lowest: -1)

  /// Makes a column of no deals.
  public init() {}

  /// The name of the deal at `index`, or nil when its cell is empty.
  public func name(at index: Int) -> RawText? {
    let code = codes[index]
    return code < 0 ? nil : names[Int(code)]
  }
}
