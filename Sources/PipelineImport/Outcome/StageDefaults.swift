package import PipelineModel

/// The weights that CRMs give their own stages, by exactly the name they ship.
///
/// Pipedrive and Krayin ship 100 % for every open stage, which says nothing, so they are left out
/// (Method.md, section Weights).
package enum StageDefaults {
  /// The weight `crm` gives a stage of that name; case, blanks and punctuation do not matter.
  package static func weight(of stage: String, in crm: CRM) -> Weight? {
    place(of: stage, in: crm).flatMap { stages(of: crm)[$0].percent }.flatMap {
      Weight(percent: $0)
    }
  }

  /// The place of a stage of that name in the process `crm` ships, from 0.
  static func place(of stage: String, in crm: CRM) -> Int? {
    let key = key(of: stage)
    return stages(of: crm).firstIndex { self.key(of: $0.name) == key }
  }

  private static func key(of stage: String) -> String {
    // HubSpot adds the pipeline's name: "Contract sent (Sales Pipeline)".
    let name = stage.hasSuffix(")") ? stage.prefix { $0 != "(" } : stage[...]
    return OutcomeWords.words(of: String(name)).joined()
  }

  /// The open stages in the order of the process; without a percentage only the order is known.
  private static func stages(of crm: CRM) -> [(name: String, percent: Int?)] {
    switch crm {
    case .salesforce, .espoCRM:
      [
        ("Prospecting", 10), ("Qualification", 10), ("Needs Analysis", 20),
        ("Value Proposition", 50), ("Id. Decision Makers", 60), ("Perception Analysis", 70),
        ("Proposal/Price Quote", 75), ("Negotiation/Review", 90),
      ]
    case .suiteCRM:
      [
        ("Prospecting", 10), ("Qualification", 20), ("Needs Analysis", 25),
        ("Value Proposition", 30), ("Id. Decision Makers", 40), ("Perception Analysis", 50),
        ("Proposal/Price Quote", 65), ("Negotiation/Review", 80),
      ]
    case .hubSpot:
      [
        ("Appointment Scheduled", 20), ("Qualified to Buy", 40), ("Presentation Scheduled", 60),
        ("Decision Maker Bought-In", 80), ("Contract Sent", 90),
      ]
    case .zoho:
      [
        ("Qualification", 10), ("Needs Analysis", 20), ("Value Proposition", 40),
        ("Identify Decision Makers", 60), ("Proposal/Price Quote", 75), ("Negotiation/Review", 90),
      ]
    case .odoo: [("New", 10), ("Qualified", 30), ("Proposition", 70)]
    case .frappe:
      [
        ("Qualification", 10), ("Demo/Making", 25), ("Proposal/Quotation", 50), ("Negotiation", 70),
        ("Ready to close", 90),
      ]
    case .twenty:
      [("New", nil), ("Screening", nil), ("Meeting", nil), ("Proposal", nil)]
    case .attio: [("Lead", nil), ("In Progress", nil)]
    case .pipedrive, .dynamics, .copper, .close, .freshsales, .monday, .oroCRM, .businessCentral,
      .capsule, .krayin:
      []
    }
  }
}
