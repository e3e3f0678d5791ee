import PipelineModel

/// What the open deals of each stage and currency say of it: their weights and days in the stage.
struct StageUses {
  fileprivate struct Use {
    var weights: ClosedRange<Weight>?
    var sources: [WeightSource] = []
    var days: [Int] = []
    var dealsWithChance = 0
    /// Per horizon the sum of the chances of those deals.
    var chances: [Double]
  }

  private var uses: [Use] = []
  /// By ``place(stage:currency:)`` where a stage and currency stand in `uses`; -1 for none: with a
  /// million deals, names are too slow to look up.
  private var places: [Int32]
  private let stages: [RawText: Int]
  private let currencies: [Currency: Int]

  /// Looks at every open deal of `scope` once.
  init(_ scope: ReportScope, among deals: DealIndices) {
    let columns = scope.pipeline.columns
    let names = columns.names[Dimension.stage.rawValue]
    stages = Dictionary(names.names.enumerated().map { ($1, $0) }) { first, _ in first }
    currencies = Dictionary(columns.currencies.enumerated().map { ($1, $0) }) { first, _ in first }
    places = Array(repeating: -1, count: (names.names.count + 1) * max(1, currencies.count))
    let horizons = scope.forecasts == nil ? 0..<0 : scope.outlook.horizons.indices
    for some in deals.openRuns(in: scope.pipeline) {
      let stages = names.codes.values(at: some)
      let currencies = columns.currencyCodes.values(at: some)
      let sources = columns.weightSources.values(at: some)
      let entereds = columns.stageEntereds.values(at: some)
      let chances = horizons.map { scope.forecasts?.chances(of: some, horizon: $0) ?? [] }
      for (place, deal) in some.enumerated() {
        let own = use(
          self.place(stage: Int(stages[place]), currency: Int(currencies[place])), horizons.count)
        uses[own].add(columns.weights[deal], from: sources[place])
        uses[own].add(entered: entereds[place], asOf: scope.pipeline.asOf)
        if !chances.isEmpty, !chances.contains(where: { $0[place].isNaN }) {
          uses[own].add(chances, place)
        }
      }
    }
  }

  /// Where a stage and currency stand in `uses`, from now on.
  private mutating func use(_ place: Int, _ horizons: Int) -> Int {
    if places[place] < 0 {
      places[place] = Int32(truncatingIfNeeded: uses.count)
      uses.append(Use(chances: Array(repeating: 0, count: horizons)))
    }
    return Int(places[place])
  }

  /// Deals without a stage have the code -1.
  private func place(stage: Int, currency: Int) -> Int {
    (stage + 1) * max(1, currencies.count) + currency
  }

  /// The row of a stage whose sums are these.
  func row(_ sums: Breakdown.Row) -> StagesReport.Row {
    let stage = if case .name(let name) = sums.key { stages[name] ?? -1 } else { -1 }
    let place = places[place(stage: stage, currency: currencies[sums.currency] ?? 0)]
    let use = place < 0 ? Use(chances: []) : uses[Int(place)]
    return StagesReport.Row(
      sums: sums, weights: use.weights,
      sources: WeightSource.allCases.filter(use.sources.contains),
      days: use.medianDays, dealsWithDays: use.days.count,
      chances: use.dealsWithChance == 0
        ? [] : use.chances.map { $0 / Double(use.dealsWithChance) },
      dealsWithChance: use.dealsWithChance)
  }
}

extension StageUses.Use {
  /// The median of the days, rounded down; nil where there are none.
  fileprivate var medianDays: Int? {
    guard !days.isEmpty else { return nil }
    let order = StableOrder(by: days.map { UInt64(clamping: $0) }).places
    func day(_ place: Int) -> Int { days[Int(order[place])] }
    return (day((days.count - 1) / 2) + day(days.count / 2)) / 2
  }

  fileprivate mutating func add(_ weight: Int32, from source: WeightSource) {
    guard let weight = Weight(billionths: Int(weight)) else { return }
    let known = weights ?? weight...weight
    weights = min(known.lowerBound, weight)...max(known.upperBound, weight)
    if !sources.contains(source) { sources.append(source) }
  }

  fileprivate mutating func add(entered: Int32, asOf: Day) {
    if let day = DealColumns.day(entered), day <= asOf { days.append(asOf.days(since: day)) }
  }

  /// Adds the chances of a deal, whose place in each horizon is this.
  fileprivate mutating func add(_ chances: [[Double]], _ place: Int) {
    dealsWithChance += 1
    for horizon in chances.indices { self.chances[horizon] += chances[horizon][place] }
  }
}
