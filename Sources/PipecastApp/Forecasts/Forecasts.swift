public import ForecastEngine
public import PipelineModel

/// What the learned method says of a pipeline: a forecast per currency and horizon, deal by deal.
///
/// Each open deal's part is rounded once; the business not in the pipeline yet is
/// the rest, so that deals and rest sum to the Forecast, as the reps do.
public struct Forecasts: Sendable {
  /// The windows that are forecast.
  public let outlook: Outlook
  /// By the code of the currency in the pipeline.
  public let currencies: [CurrencyForecasts]
  /// The open deals, which alone have a part.
  let open: IndexSet
  /// Per horizon and open deal: its part in minor units, or ``none``.
  let amounts: [PackedColumn<Int64>]
  /// By open deal: its row in the table of its currency; empty where there is one currency.
  private let rows: [Int32]
  /// By the code of the currency and the horizon: the open deals that move it most.
  private var deciding: [[[(deal: Int, effect: DecidingDeal)]]] = []
  let pipeline: Pipeline

  /// Marks a deal that is not in the Forecast.
  static let none = DealColumns.noAmount

  /// Learns from `pipeline` and, where `isReplaying`, replays its past.
  ///
  /// `goesOn` is called every few milliseconds with the share done, 0...1; when it says false there
  /// is no result. A shifted outlook has no past windows and so is never replayed.
  public init?(
    _ pipeline: Pipeline, outlook: Outlook, isReplaying: Bool = true,
    goesOn: @escaping (Double) -> Bool
  ) {
    let columns = pipeline.columns
    let count = Double(max(1, columns.currencies.count))
    var currencies: [CurrencyForecasts] = []
    let open = IndexSet(pipeline.indices(.open), below: columns.count)
    var rows = [Int32](repeating: 0, count: columns.currencies.count > 1 ? open.count : 0)
    for (place, currency) in columns.currencies.enumerated() {
      guard goesOn(Double(place) / count) else { return nil }
      let (forecaster, reps) = Self.forecaster(pipeline, currency, outlook, open, &rows)
      let learned = CurrencyForecasts(
        currency, forecaster, reps: reps, step: Self.step(pipeline, place), outlook: outlook,
        isReplaying: isReplaying && !outlook.isShifted
      ) { goesOn((Double(place) + $0) / count) }
      guard let learned else { return nil }
      currencies.append(learned)
    }
    self.init(pipeline, outlook, currencies, open, rows)
  }

  /// Learns the deals of one currency, and notes the rows of the open ones: of the table that they
  /// are learned from nothing else is kept.
  private static func forecaster(
    _ pipeline: Pipeline, _ currency: Currency, _ outlook: Outlook, _ open: IndexSet,
    _ rows: inout [Int32]
  ) -> (Forecaster, reps: [RawText?]) {
    let (table, deals, reps) = DealTable.of(pipeline, currency: currency)
    if !rows.isEmpty {
      for (row, deal) in deals.enumerated() {
        if let place = open.place(of: deal) { rows[place] = Int32(row) }
      }
    }
    return (Forecaster(table, asOf: outlook.asOf), reps)
  }

  private init(
    _ pipeline: Pipeline, _ outlook: Outlook, _ currencies: [CurrencyForecasts],
    _ open: IndexSet, _ rows: [Int32]
  ) {
    self.pipeline = pipeline
    self.outlook = outlook
    self.open = open
    self.rows = rows
    let columns = pipeline.columns
    let amounts = outlook.horizons.indices.map { horizon in
      var amounts = PackedColumn<Int64>()
      amounts.reserve(open.count)
      for (place, deal) in pipeline.indices(.open).enumerated() {
        let code = Int(columns.currencyCodes[deal])
        let part = currencies[code].horizons[horizon].forecast.part(
          ofRow: rows.isEmpty ? deal : Int(rows[place]), step: currencies[code].step)
        amounts.append(part ?? Self.none)
      }
      return amounts
    }
    self.amounts = amounts
    var currencies = currencies
    for horizon in amounts.indices {
      var sums = [Int128](repeating: 0, count: currencies.count)
      for (deal, amount) in zip(pipeline.indices(.open), amounts[horizon]) where amount != Self.none
      {
        sums[Int(columns.currencyCodes[deal])] += Int128(amount)
      }
      for code in currencies.indices { currencies[code].round(horizon, open: sums[code]) }
    }
    self.currencies = currencies
    deciding = currencies.indices.map { code in
      currencies[code].horizons.map { deals($0.deciding, currency: code) }
    }
  }

  /// What amounts of the Forecast are rounded to, in minor units: one of the currency's units where
  /// the file knows no cents and deals are worth a thousand units, else the minor unit.
  private static func step(_ pipeline: Pipeline, _ currency: Int) -> Int64 {
    let columns = pipeline.columns
    let unit = Int64(columns.currencies[currency].minorUnitsInOne)
    var (deals, sum) = (0, Int128(0))
    for deal in 0..<columns.count where Int(columns.currencyCodes[deal]) == currency {
      let amount = columns.amounts[deal]
      guard amount != DealColumns.noAmount else { continue }
      guard amount % unit == 0 else { return 1 }
      deals += 1
      sum += Int128(amount)
    }
    return sum >= Int128(deals) * Int128(unit) * 1000 ? unit : 1
  }

  /// How many won deals a Forecast needs to learn from.
  static let leastWon = Forecaster.leastWon

  /// The most deals won in a currency, as far as the file says when.
  var wonCount: Int {
    currencies.map { own in
      for case .fewWon(let count) in own.horizons.first?.forecast.evidence ?? [] { return count }
      return Self.leastWon
    }.max() ?? 0
  }

  /// Whether deals of one currency at least were won often enough to learn from.
  public var isLearned: Bool { wonCount >= Self.leastWon }

  /// False where neither the past nor a weight tells anything: nothing learned is not nothing to come.
  var saysSomething: Bool {
    isLearned || currencies.contains { $0.horizons.contains { $0.total != 0 } }
  }

  /// The forecasts in one currency.
  public subscript(currency: Currency) -> CurrencyForecasts? {
    currencies.first { $0.currency == currency }
  }

  /// The deal's part of the Forecast in minor units; nil for a deal that is not in it.
  public func amount(ofDeal deal: Int, horizon: Int) -> Int64? {
    guard let place = open.place(of: deal) else { return nil }
    let amount = amounts[horizon][place]
    return amount == Self.none ? nil : amount
  }

  /// The chance that the deal is won in the window, 0...1; nil for a deal that is not in the Forecast.
  public func chance(ofDeal deal: Int, horizon: Int) -> Double? {
    let (own, row) = place(ofDeal: deal)
    return own.horizons[horizon].forecast.chance(ofRow: row)
  }

  /// Why the deal has its chance; nil where nothing was learned.
  public func explanation(ofDeal deal: Int, horizon: Int) -> ForecastEngine.Explanation? {
    let (own, row) = place(ofDeal: deal)
    return own.known.explanation(ofRow: row, in: own.horizons[horizon].forecast)
  }

  /// The open deals that move the Forecast of a currency most, by their index in the pipeline.
  func deciding(_ currency: Currency, horizon: Int) -> [(deal: Int, effect: DecidingDeal)] {
    currencies.firstIndex { $0.currency == currency }.map { deciding[$0][horizon] } ?? []
  }

  /// Finds the deals of a currency by their rows.
  private func deals(
    _ effects: [DecidingDeal], currency: Int
  ) -> [(deal: Int, effect: DecidingDeal)] {
    guard !rows.isEmpty else { return effects.map { ($0.row, $0) } }
    let codes = pipeline.columns.currencyCodes
    // The rows of one currency rise with its deals.
    var wanted = effects.map(\.row).sorted()[...]
    var deals: [Int: Int] = [:]
    for (place, deal) in pipeline.indices(.open).enumerated() where Int(codes[deal]) == currency {
      guard let row = wanted.first else { break }
      guard Int(rows[place]) == row else { continue }
      deals[row] = deal
      wanted.removeFirst()
    }
    return effects.compactMap { effect in deals[effect.row].map { ($0, effect) } }
  }

  /// The forecasts of the deal's currency, and its row in their table.
  func place(ofDeal deal: Int) -> (forecasts: CurrencyForecasts, row: Int) {
    (currencies[Int(pipeline.columns.currencyCodes[deal])], row(ofDeal: deal))
  }

  /// The row of the deal in the table of its currency; -1 for a closed deal, whose row nobody asks
  /// for.
  func row(ofDeal deal: Int) -> Int {
    rows.isEmpty ? deal : open.place(of: deal).map { Int(rows[$0]) } ?? -1
  }
}

extension Forecast {
  /// What the row adds to the forecast, rounded half away from zero to `step` minor units.
  fileprivate func part(ofRow row: Int, step: Int64) -> Int64? {
    mean(ofRow: row).map { Int64(clamping: Int128(minorUnits: $0, step: step)) }
  }
}

extension Int128 {
  /// The nearest multiple of `step` minor units; 0 for what is no number.
  init(minorUnits: Double, step: Int64) {
    guard minorUnits.isFinite else {
      self = 0
      return
    }
    let steps = Swift.min(Swift.max(minorUnits / Double(step), -1e30), 1e30)
    self = Int128(steps.rounded()) * Int128(step)
  }
}
