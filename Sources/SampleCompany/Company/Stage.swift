/// A step of the company's sales process, in order.
enum Stage: Int, CaseIterable, Comparable, Sendable {
  case prospecting, qualification, siteSurvey, proposal, negotiation, contractSent, won, lost

  /// The steps before the deal is decided.
  static let open: [Stage] = allCases.filter(\.isOpen)

  var isOpen: Bool { self < .won }

  /// The stage after this one; the last open stage leads to ``won``.
  var next: Stage { isOpen ? Stage(rawValue: rawValue + 1) ?? .won : self }

  var previous: Stage { Stage(rawValue: rawValue - 1) ?? self }

  var name: String {
    switch self {
    case .prospecting: "Prospecting"
    case .qualification: "Qualification"
    case .siteSurvey: "Site Survey"
    case .proposal: "Proposal"
    case .negotiation: "Negotiation"
    case .contractSent: "Contract Sent"
    case .won: "Closed Won"
    case .lost: "Closed Lost"
    }
  }

  /// What the company believes: percent of the amount that counts.
  var weight: Int {
    switch self {
    case .prospecting: 5
    case .qualification: 10
    case .siteSurvey: 25
    case .proposal: 50
    case .negotiation: 75
    case .contractSent: 90
    case .won: 100
    case .lost: 0
    }
  }

  var category: String {
    switch self {
    case .prospecting, .qualification, .siteSurvey: "Pipeline"
    case .proposal: "Best Case"
    case .negotiation: "Most Likely"
    case .contractSent: "Commit"
    case .won: "Closed"
    case .lost: "Omitted"
    }
  }

  var outcome: String {
    switch self {
    case .won: "won"
    case .lost: "lost"
    default: "open"
    }
  }

  /// What is true: the days that a deal of ordinary size stays here.
  var usualDays: Int {
    switch self {
    case .prospecting: 30
    case .qualification: 32
    case .siteSurvey: 40
    case .proposal: 33
    case .negotiation: 28
    case .contractSent: 15
    case .won, .lost: 0
    }
  }

  /// What is true: of 10,000 deals that leave this stage, those that go on instead of being lost.
  var advancing: Int {
    switch self {
    case .prospecting: 6_900
    case .qualification: 7_200
    case .siteSurvey: 7_400
    case .proposal: 7_400
    case .negotiation: 7_600
    case .contractSent: 8_900
    case .won, .lost: 0
    }
  }

  static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
