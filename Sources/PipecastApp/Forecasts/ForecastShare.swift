import PipelineModel
import TextUI

/// What of a Forecast belongs to the deals that meet a filter.
enum ForecastShare: Hashable, Sendable {
  /// All of it: nothing but the currency is asked.
  case all
  /// That of whole reps, with the business that they do not have in the pipeline yet.
  case reps(Set<RawText?>)
  /// That of open deals alone: nobody knows which deals to come would meet the filter.
  case openDeals

  /// The name of the rep, where it is one; `Unassigned` for the deals without one.
  var rep: SafeText? {
    guard case .reps(let reps) = self, reps.count == 1 else { return nil }
    return reps.first.map(RepReport.title)
  }
}

extension ReportScope {
  /// What of the Forecast the filter leaves; `deals` are those that meet it.
  func forecastShare(of deals: DealIndices) -> ForecastShare {
    var deals = deals
    let terms = filter.terms.filter { term in
      switch term.condition {
      case .currency: false
      // What is closed is in no Forecast: without it nothing is missing.
      case .outcome(.open): term.isNegated
      default: true
      }
    }
    guard !terms.isEmpty else { return .all }
    guard terms.allSatisfy(\.condition.isOfWho) else { return .openDeals }
    if terms.count < filter.terms.count {
      deals = DealIndices(DealFilter(terms: terms).indices(in: pipeline))
    }
    let column = pipeline.columns.names[Dimension.rep.rawValue]
    func name(_ deal: Int) -> Int { column.codes.isEmpty ? 0 : Int(column.codes[deal]) + 1 }
    var kept = [Int](repeating: 0, count: column.names.count + 1)
    var all = kept
    for deal in deals { kept[name(deal)] += 1 }
    for deal in 0..<pipeline.count { all[name(deal)] += 1 }
    let isByRep = terms.allSatisfy { $0.condition.dimension == .rep }
    var reps: Set<RawText?> = []
    for (code, count) in kept.enumerated() where count > 0 {
      // A rep some of whose deals belong to another team has no share of the team.
      guard isByRep || count == all[code] else { return .openDeals }
      reps.insert(code == 0 ? nil : column.names[code - 1])
    }
    return .reps(reps)
  }
}

extension FilterCondition {
  /// Whether the condition asks for people and not for deals.
  fileprivate var isOfWho: Bool { dimension == .rep || dimension == .team }

  fileprivate var dimension: Dimension? {
    switch self {
    case .contains(let dimension, _), .equals(let dimension, _),
      .missing(.dimension(let dimension)):
      dimension
    default: nil
    }
  }
}
