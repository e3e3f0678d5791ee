/// The words that fill a deal's cells: what is sold, where leads come from, what happens next.
enum Catalogue {
  static let products = [
    "Vibration Nodes", "Thermal Array", "Flow Gateway", "Insight Platform", "Calibration Service",
  ]

  static let sites = [
    "line 1", "line 3", "plant 2", "north hall", "pump house", "pilot", "all sites", "phase 2",
    "test bench", "boiler room", "warehouse", "retrofit",
  ]

  static let lossReasons = [
    "Price", "Chose another vendor", "No decision", "No decision", "Budget cut", "Timing",
    "Missing feature",
  ]

  /// A way to find customers, and the percent of the usual share of its deals that go on.
  static let sources = [
    (name: "Website", skill: 95), (name: "Trade Show", skill: 97), (name: "Partner", skill: 103),
    (name: "Referral", skill: 108), (name: "Outbound", skill: 92),
  ]

  /// Some steps are empty: a deal without a next step is a sign of its own.
  static func nextSteps(in stage: Stage) -> [String] {
    switch stage {
    case .prospecting:
      ["", "Intro call with plant manager", "Send brochure, then call", "Find budget holder", ""]
    case .qualification:
      ["Discovery call", "Ask for sensor list", "", "Meet maintenance lead", "Confirm budget year"]
    case .siteSurvey:
      ["Book site survey", "Survey report due", "Mount test node, read data for a week", ""]
    case .proposal:
      [
        "Send proposal", "Walk through offer with CFO", "Update quote\nAsk for volume forecast",
        "Champion said \"looks good\"", "",
      ]
    case .negotiation:
      ["Agree payment terms, start date", "Legal review", "Security questionnaire", "Final price"]
    case .contractSent:
      ["Waiting for signature", "Purchase order due", "Counter-signature"]
    case .won, .lost:
      [""]
    }
  }
}
