import PipelineModel

/// What is known of one value of the stage column, and how the deals use it.
struct StageFacts {
  let name: String
  /// The outcome `stages.csv` states.
  let stated: Outcome?
  /// The outcome the stage's own words prove.
  let proven: Outcome?
  let tableStage: Stage?
  let crmWeight: Weight?
  let crmPlace: Int?

  /// Whether the list of issues names it already as a stage that needs a weight.
  var isTold = false
  private var uses = StageUses()

  /// How many deals are in the stage, closed ones included.
  var deals: Int { uses.deals }
  /// How many open deals are in the stage.
  var open: Int { uses.open }

  init(_ name: String, table: StageTable?, crm: CRM?) {
    self.name = name
    stated = table?.statedOutcome(named: name)
    proven = OutcomeWords.outcome(of: name)
    tableStage = table?.stage(named: name)
    crmWeight = crm.flatMap { StageDefaults.weight(of: name, in: $0) }
    crmPlace = crm.flatMap { StageDefaults.place(of: name, in: $0) }
  }

  /// Whether the stage alone makes a deal open, won or lost.
  var outcome: Outcome { stated ?? proven ?? .open }

  mutating func count(_ values: DealValues) {
    var one = StageUses()
    one.count(values.weight?.billionths ?? DealColumns.noWeight, values.weightSource)
    uses.add(one, values.outcome)
  }

  mutating func count(_ others: StageUses, _ outcome: Outcome) {
    uses.add(others, outcome)
  }

  /// The weight of the stage itself and where it comes from.
  func weight(_ order: WeightOrder) -> (Weight?, WeightSource) {
    if order == .crm { return (nil, .none) }
    if let weight = tableStage?.weight { return (weight, .stagesFile) }
    return crmWeight.map { ($0, .crmDefault) } ?? (nil, .none)
  }

  /// The stages in the order of the process: open ones, then won, then lost.
  ///
  /// Each kind first as `stages.csv` lists it, then as the CRM does, then by mean weight and name.
  static func inOrder(_ facts: [StageFacts], weights: WeightOrder, hasProbability: Bool) -> [Stage]
  {
    let sorted = facts.sorted { $0.sortKey < $1.sortKey }
    return sorted.enumerated().map { place, facts in
      var (weight, source) = facts.weight(weights)
      if hasProbability, weights != .stage, source != .stagesFile, !facts.uses.takesCRMWeight {
        // Its deals take their own probabilities, even where the CRM has a weight for the stage.
        (weight, source) = (nil, .probabilityColumn)
      }
      return Stage(
        name: RawText(facts.name), outcome: facts.outcome, weight: weight, weightSource: source,
        category: facts.tableStage?.category, order: place)
    }
  }

  private var sortKey: (Int, Int, Int, Int64, RawText) {
    let kind =
      switch outcome {
      case .open: 0
      case .won: 1
      case .lost: 2
      }
    let mean = uses.meanWeight ?? Int64.max
    return (
      kind, tableStage?.order ?? Int.max, crmPlace ?? Int.max, mean, RawText(name)
    )
  }
}
