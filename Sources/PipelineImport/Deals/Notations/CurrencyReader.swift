import PipelineModel

/// The currencies of a file by the codes its pipeline knows them by.
struct CurrencyReader {
  private let aliases: [ImportOptions.Alias]
  private var cells = DistinctCells<Named>()
  private(set) var known: KnownCurrencies

  /// The currency a cell of the currency column names.
  struct Named {
    /// Nil where the file names more currencies than are told apart.
    let code: UInt16?
    let isKnown: Bool
  }

  init(
    standard currency: Currency, aliases: [ImportOptions.Alias], in builder: inout PipelineBuilder
  ) {
    known = KnownCurrencies(standard: currency, code: builder.code(for: currency))
    self.aliases = aliases
  }

  /// More currencies than that are none: their amounts are left out, and no sum mixes them.
  static let maximum = 1000

  /// The code of a currency that stands beside an amount, nil beyond ``maximum`` currencies.
  mutating func code(of currency: Currency, in builder: inout PipelineBuilder) -> UInt16? {
    if let code = known.code(of: currency) { return code }
    guard known.count < Self.maximum else { return nil }
    known.append(currency)
    return builder.code(for: currency)
  }

  /// The code of a cell that was named before and is known, -1 for an empty cell; else nil.
  func knownCode(_ cell: Span<UInt8>) -> Int32? {
    let range = cell.trimmed
    if cell.saysNothing(in: range) { return -1 }
    guard let named = cells.meaning(of: cell.extracting(range)), named.isKnown else { return nil }
    return named.code.map(Int32.init)
  }

  /// What a cell of the currency column names, nil when it is empty.
  ///
  /// A text that is no known currency keeps its own letters, so that its sums stay apart.
  mutating func named(
    _ cell: Span<UInt8>, in builder: inout PipelineBuilder
  ) -> Named? {
    let range = cell.trimmed
    if cell.saysNothing(in: range) { return nil }
    let text = cell.extracting(range)
    if let named = cells.meaning(of: text) { return named }
    let name = aliases.meaning(of: String(decoding: text, in: text.indices), in: .currency)
    let known = CurrencyMarks.named(name)
    let currency = known ?? Currency(code: name)
    let named = Named(code: code(of: currency, in: &builder), isKnown: known != nil)
    cells.insert(text, named)
    return named
  }
}
