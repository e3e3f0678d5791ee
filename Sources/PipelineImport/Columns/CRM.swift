/// The CRM an export comes from, as far as its headers tell.
public enum CRM: String, CaseIterable, Sendable {
  case salesforce = "Salesforce"
  case hubSpot = "HubSpot"
  case pipedrive = "Pipedrive"
  case zoho = "Zoho"
  case dynamics = "Dynamics 365"
  case odoo = "Odoo"
  case suiteCRM = "SuiteCRM"
  case frappe = "Frappe CRM"
  case espoCRM = "EspoCRM"
  case copper = "Copper"
  case close = "Close"
  case freshsales = "Freshsales"

  /// The CRM all headers of one of whose signatures are there; nil when none or several claim them.
  init?(headers: [HeaderKey]) {
    let found = Set(headers.map(\.full))
    let isPipedrive = headers.filter { $0.full.hasPrefix("deal ") }.count >= 3
    let matches = Self.allCases.filter { crm in
      crm.signatures.contains { $0.allSatisfy(found.contains) }
        || crm == .pipedrive && isPipedrive && found.contains("deal title")
    }
    guard let first = matches.first, matches.count == 1 else { return nil }
    self = first
  }

  /// Sets of headers that only this CRM's exports hold together.
  private var signatures: [[String]] {
    switch self {
    case .salesforce:
      [
        ["stage name", "forecast category name"], ["stage name", "close date", "owner id"],
        ["stage name", "is won"], ["opportunity name", "opportunity owner", "stage"],
        ["opportunity name", "account name", "fiscal period"],
        ["opportunity name", "stage", "close date", "probability"],
      ]
    case .hubSpot:
      [
        ["record id", "deal name", "deal stage"], ["dealname", "dealstage"],
        ["hs object id", "dealstage"], ["deal name", "deal stage", "pipeline", "create date"],
      ]
    case .pipedrive: [["deal title", "deal value"], ["deal title", "deal stage"]]
    case .zoho:
      [["deal name", "closing date", "stage"], ["potential name", "closing date"]]
    case .dynamics:
      [
        ["topic", "potential customer"], ["topic", "est close date"], ["topic", "est revenue"],
        ["estimatedvalue", "estimatedclosedate"],
      ]
    case .odoo:
      [
        ["expected revenue", "salesperson"], ["expected closing", "expected revenue"],
        ["expected revenue", "date deadline"],
      ]
    case .suiteCRM:
      [
        ["sales stage", "assigned user name"], ["sales stage", "amount usdollar"],
        ["opportunity amount", "sales stage", "expected close date"],
        ["sales stage", "date entered", "assigned user id"],
      ]
    case .frappe: [["deal owner", "deal value", "expected closure date"]]
    case .espoCRM: [["stage", "close date", "account name", "assigned user name"]]
    case .copper: [["owned by", "win probability"], ["pipeline stage", "owned by"]]
    case .close: [["status type", "status label", "lead name"]]
    case .freshsales: [["deal pipeline", "deal stage", "deal value"]]
    }
  }
}
