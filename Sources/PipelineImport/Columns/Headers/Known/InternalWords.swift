import PipelineModel

extension ColumnMap {
  /// What the CRM writes into its exports for machines, and what its own screens say instead.
  var internalWords: [ImportOptions.Alias] {
    switch crm {
    case .hubSpot:
      Self.aliases(
        .stage,
        [
          ("appointmentscheduled", "Appointment Scheduled"), ("qualifiedtobuy", "Qualified to Buy"),
          ("presentationscheduled", "Presentation Scheduled"),
          ("decisionmakerboughtin", "Decision Maker Bought-In"), ("contractsent", "Contract Sent"),
          ("closedwon", "Closed Won"), ("closedlost", "Closed Lost"),
        ])
        + Self.aliases(
          .type, [("newbusiness", "New Business"), ("existingbusiness", "Existing Business")])
    case .dynamics: statusCodes + stageCodes + Self.aliases(.category, Self.categoryCodes)
    default: []
    }
  }

  /// Dynamics counts states from 0; the reasons for them have numbers of their own.
  private var statusCodes: [ImportOptions.Alias] {
    let isReason = self[.status].map { row.keys[$0].text == "statuscode" } ?? false
    return Self.aliases(
      .status,
      isReason
        ? [("1", "Open"), ("2", "Open"), ("3", "Won"), ("4", "Lost"), ("5", "Lost")]
        : [("0", "Open"), ("1", "Won"), ("2", "Lost")])
  }

  private var stageCodes: [ImportOptions.Alias] {
    guard let stage = self[.stage], row.keys[stage].text == "salesstage" else { return [] }
    return Self.aliases(
      .stage, [("0", "Qualify"), ("1", "Develop"), ("2", "Propose"), ("3", "Close")])
  }

  private static let categoryCodes = [
    ("100000001", "Pipeline"), ("100000002", "Best case"), ("100000003", "Committed"),
    ("100000004", "Omitted"), ("100000005", "Won"), ("100000006", "Lost"),
  ]

  private static func aliases(
    _ field: Field, _ words: [(from: String, to: String)]
  ) -> [ImportOptions.Alias] {
    words.map { .init(field: field, from: $0.from, to: $0.to) }
  }
}
