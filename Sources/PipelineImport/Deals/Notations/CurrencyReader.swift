import PipelineModel

/// The currencies of a file by the codes its pipeline knows them by.
struct CurrencyReader {
  private let aliases: [ImportOptions.Alias]
  private var cells = DistinctCells<Named>()
  /// Currencies and the decimals of their minor units, by code.
  private var known: [(currency: Currency, digits: Int)] = []
  /// The code of the currency where the file names none.
  let standard: UInt16

  /// The currency a cell of the currency column names.
  struct Named {
    /// Nil where the file names more currencies than are told apart.
    let code: UInt16?
    let isKnown: Bool
  }

  init(
    standard currency: Currency, aliases: [ImportOptions.Alias], in builder: inout PipelineBuilder
  ) {
    standard = builder.code(for: currency)
    self.aliases = aliases
    known = [(currency, currency.minorDigits)]
  }

  /// More currencies than that are none: their amounts are left out, and no sum mixes them.
  static let maximum = 1000

  /// Decimals of the minor unit of the currency with that code.
  func minorDigits(_ code: UInt16) -> Int { known[Int(code)].digits }

  /// Decimals of the minor units of all currencies so far, by code.
  var allMinorDigits: [Int] { known.map(\.digits) }

  /// The currency with that code.
  func currency(_ code: UInt16) -> Currency { known[Int(code)].currency }

  /// Whether the amount's own mark may mean the currency with that code.
  func mayMean(_ amount: WrittenAmount, _ code: UInt16) -> Bool {
    amount.mark == nil || amount.mayMean(known[Int(code)].currency)
  }

  /// Whether the amount's own mark may mean the currency of a file that names it once for all.
  func mayMeanStandard(_ amount: WrittenAmount) -> Bool {
    let currency = currency(standard)
    return currency != .unnamed && amount.mayMean(currency)
  }

  /// The code of a currency that stands beside an amount, nil beyond ``maximum`` currencies.
  mutating func code(of currency: Currency, in builder: inout PipelineBuilder) -> UInt16? {
    if let code = known.firstIndex(where: { $0.currency == currency }) { return UInt16(code) }
    guard known.count < Self.maximum else { return nil }
    known.append((currency, currency.minorDigits))
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
