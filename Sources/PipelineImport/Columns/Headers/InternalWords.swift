import PipelineModel

extension CRM {
  /// What the CRM writes into its exports for machines, and what its own screens say instead.
  var internalWords: [ImportOptions.Alias] {
    switch self {
    case .hubSpot:
      [
        (.stage, "appointmentscheduled", "Appointment Scheduled"),
        (.stage, "qualifiedtobuy", "Qualified to Buy"),
        (.stage, "presentationscheduled", "Presentation Scheduled"),
        (.stage, "decisionmakerboughtin", "Decision Maker Bought-In"),
        (.stage, "contractsent", "Contract Sent"), (.stage, "closedwon", "Closed Won"),
        (.stage, "closedlost", "Closed Lost"), (.type, "newbusiness", "New Business"),
        (.type, "existingbusiness", "Existing Business"),
      ].map { .init(field: $0, from: $1, to: $2) }
    case .dynamics:
      [("0", "Open"), ("1", "Won"), ("2", "Lost")].map { .init(field: .status, from: $0, to: $1) }
    default: []
    }
  }
}
