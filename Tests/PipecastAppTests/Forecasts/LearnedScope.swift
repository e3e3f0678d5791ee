import PipecastApp
import PipelineModel
import RandomData

extension ReportScope {
  /// The deals of a seed with what is learned of them; few deals are too few to learn from.
  static func learned(
    seed: UInt64, count: Int, outlook: Outlook, filter: DealFilter = .none
  ) -> ReportScope {
    let pipeline = RandomPipeline(seed: seed, count: count).pipeline
    var scope = ReportScope(
      pipeline: pipeline, outlook: outlook, asOfSource: .option, filter: filter)
    let forecasts = Forecasts(pipeline, outlook: outlook, isReplaying: seed % 2 == 0) { _ in true }
    if let forecasts { scope.forecasting = .ready(forecasts) }
    return scope
  }

  /// Every kind of outlook and filter in turn, with few deals and with many.
  static func everyLearned(_ seed: UInt64) -> [ReportScope] {
    let filters = everyFilter + [DealFilter(.currency(Currency(code: "USD")))]
    return filters.enumerated().map { place, filter in
      learned(
        seed: seed, count: (place + Int(seed)) % 2 == 0 ? 60 : 150,
        outlook: Outlook.everyKind[(place + Int(seed) / 2) % Outlook.everyKind.count],
        filter: filter)
    }
  }
}

extension ReportTable {
  /// The amounts of the columns whose key begins with `prefix`, by key and currency: those of the
  /// rows, of the lines above the last one of sums, and of that one.
  func sums(_ prefix: String) -> [Sums] {
    columns.indices.filter { columns[$0].key.hasPrefix(prefix) }.flatMap { column -> [Sums] in
      let rows = (0..<count).map { value($0, column) }
      let totals = self.totals.map { $0[column] }
      let currencies = Set((rows + totals).compactMap(\.currency))
      return currencies.sorted().map { currency in
        let own = totals.filter { $0.currency == currency }.compactMap(\.minorUnits)
        return Sums(
          key: columns[column].key, currency: currency,
          rows: rows.filter { $0.currency == currency }.compactMap(\.minorUnits).reduce(0, +),
          rests: own.dropLast().reduce(0, +), total: own.last)
      }
    }
  }

  struct Sums {
    var key: String
    var currency: Currency
    var rows: Int128
    var rests: Int128
    var total: Int128?
  }
}

extension ReportValue {
  var currency: Currency? { if case .money(let money) = self { money.currency } else { nil } }
  var minorUnits: Int128? { if case .money(let money) = self { money.minorUnits } else { nil } }
}
