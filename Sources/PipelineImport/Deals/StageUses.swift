import CScan
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

  /// Uses of no deal.
  init() {}

  /// What a loop over many deals has counted, among them those that take the CRM's usual weight.
  init(_ uses: cs_uses) {
    deals = Int(uses.deals)
    takesCRMWeight = uses.has_source > 0
    (weightSum, weightCount) = (uses.weight_sum, uses.weighed)
  }

  /// Counts a deal of any outcome; its weight is in billionths, or ``DealColumns/noWeight``.
  @inline(__always) mutating func count(_ weight: Int32, _ source: WeightSource) {
    let isWeighed = weight != DealColumns.noWeight
    deals &+= 1
    weightSum &+= isWeighed ? Int64(weight) : 0
    weightCount &+= isWeighed ? 1 : 0
    takesCRMWeight = takesCRMWeight || source == .crmDefault
  }

  /// Adds deals that all have one outcome: of closed ones weights say nothing.
  mutating func add(_ others: Self, _ outcome: Outcome) {
    deals += others.deals
    guard outcome == .open else { return }
    open += others.deals
    takesCRMWeight = takesCRMWeight || others.takesCRMWeight
    weightSum += others.weightSum
    weightCount += others.weightCount
  }
}
