import PipelineModel

/// How the deals of a file use one stage.
struct StageUses {
  private(set) var deals = 0
  private(set) var open = 0
  /// Whether some open deal takes the CRM's usual weight.
  private(set) var takesCRMWeight = false
  private var weightSum: Int64 = 0
  private var weightCount: Int64 = 0

  /// The mean weight of the open deals in billionths, nil when none has any.
  var meanWeight: Int64? { weightCount == 0 ? nil : weightSum / weightCount }

  mutating func count(_ outcome: Outcome, _ weight: Int32?, _ source: WeightSource) {
    deals += 1
    guard outcome == .open else { return }
    open += 1
    if source == .crmDefault { takesCRMWeight = true }
    guard let weight else { return }
    weightSum += Int64(weight)
    weightCount += 1
  }

  static func += (uses: inout Self, others: Self) {
    uses.deals += others.deals
    uses.open += others.open
    uses.takesCRMWeight = uses.takesCRMWeight || others.takesCRMWeight
    uses.weightSum += others.weightSum
    uses.weightCount += others.weightCount
  }
}
