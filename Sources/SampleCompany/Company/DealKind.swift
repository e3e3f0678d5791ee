/// What a deal is to the customer: a first purchase, more of the same, or another year.
enum DealKind: Sendable {
  case newBusiness, expansion, renewal

  /// Which share of the deals each kind has.
  static let mix: [DealKind] = [
    .newBusiness, .expansion, .newBusiness, .expansion, .renewal, .newBusiness, .expansion,
    .newBusiness, .expansion, .renewal,
  ]

  var name: String {
    switch self {
    case .newBusiness: "New Business"
    case .expansion: "Expansion"
    case .renewal: "Renewal"
    }
  }

  /// Where such a deal starts: known customers need no prospecting.
  var firstStages: [Stage] {
    switch self {
    case .newBusiness: [.prospecting, .prospecting, .prospecting, .qualification]
    case .expansion: [.prospecting, .qualification, .qualification]
    case .renewal: [.siteSurvey, .proposal]
    }
  }

  /// Percent of the usual share of deals that go on to the next stage.
  var skill: Int {
    switch self {
    case .newBusiness: 95
    case .expansion: 104
    case .renewal: 119
    }
  }

  /// Percent of the segment's usual amount.
  var size: Int {
    switch self {
    case .newBusiness: 110
    case .expansion: 75
    case .renewal: 85
    }
  }
}
