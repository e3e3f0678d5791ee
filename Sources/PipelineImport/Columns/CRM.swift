import PipelineModel

/// The CRM an export comes from, as far as its headers tell.
///
/// The raw value is its name in words.
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
  case attio = "Attio"
  case monday = "monday CRM"
  case twenty = "Twenty"
  case oroCRM = "OroCRM"
  case businessCentral = "Business Central"
  case capsule = "Capsule"
  case krayin = "Krayin"

  /// The CRM with the longest signature among the headers; nil when none or several claim them.
  init?(_ keys: [HeaderKey], _ headers: [RawText]) {
    // Only Pipedrive writes "Deal - " before each title, whatever the language behind it.
    let dashed = headers.count { $0.unsanitized.lowercased().hasPrefix("deal - ") }
    if dashed >= 3 {
      self = .pipedrive
      return
    }
    if keys.contains(where: \.isUnmodifiable) {
      self = .dynamics
      return
    }
    let found = Set(keys.map { $0.full.withoutBlanks })
    let claims = Self.signatures.map { crm, signatures in
      (crm: crm, length: signatures.filter(found.isSuperset).map(\.count).max() ?? 0)
    }
    let longest = claims.map(\.length).max() ?? 0
    let best = claims.filter { $0.length == longest }
    guard longest > 0, best.count == 1, let first = best.first else { return nil }
    self = first.crm
  }

  private static let signatures: [(CRM, [[String]])] = allCases.map { crm in
    (crm, crm.signatures.map { $0.split(separator: ",").map(\.withoutBlanks) })
  }

  /// Lists of headers that only this CRM's exports hold together, each separated by commas.
  private var signatures: [String] {
    switch self {
    case .salesforce:
      [
        "stage name, forecast category name", "stage name, close date, owner id",
        "stage name, close date, owner name",
        "stage name, is won", "stage name, close date, account id",
        "stage name, close date, expected revenue",
        "stage name, close date, currency iso code",
        "opportunity name, opportunity owner, stage",
        "opportunity name, account name, fiscal period",
        "opportunity name, stage, close date, probability",
        "opportunity name, account name, stage, close date",
        "opportunity id, opportunity name, stage", "opportunity inhaber, accountname",
        "opportunity name, accountname, schlusstermin",
        "nom de l opportunité, nom du compte, étape", "商談名, 取引先名, フェーズ",
      ]
    case .hubSpot:
      [
        "deal name, deal stage, close date", "record id, deal name, deal stage",
        "deal name, deal stage, hubspot owner id", "hs object id, deal stage",
        "deal name, deal stage, pipeline, create date", "deal name, deal phase, abschlussdatum",
        "nom de la transaction, phase de la transaction", "取引名, 取引ステージ",
        "nombre del negocio, etapa del negocio",
      ]
    case .pipedrive:
      [
        "deal title, deal value", "deal title, deal stage",
        "title, organization, expected close date",
      ]
    case .zoho:
      [
        "deal name, closing date, stage", "potential name, closing date",
        "potential name, sales stage", "potential name, potential owner",
      ]
    case .dynamics:
      [
        "topic, potential customer", "topic, est close date", "topic, est revenue",
        "topic, sales stage", "topic, pipeline phase", "thema, potenzieller kunde",
        "tema, cliente potencial",
        "estimated value, estimated close date, state code",
        "estimated value, estimated close date, close probability",
      ]
    case .odoo:
      [
        "expected revenue, salesperson", "expected closing, expected revenue",
        "expected revenue, date deadline", "expected revenue, stage id, user id",
        "opportunity, salesperson, stage", "verkaufschance, erwarteter umsatz",
        "opportunité, revenu espéré", "oportunidad, ingreso esperado",
      ]
    case .suiteCRM:
      [
        "sales stage, assigned user name", "sales stage, amount usdollar",
        "opportunity amount, sales stage, expected close date",
        "sales stage, date entered, assigned user id", "sales stage, commit stage",
        "opportunity name, sales stage, assigned to",
      ]
    case .frappe: ["deal owner, deal value, expected closure date"]
    case .espoCRM: ["stage, close date, account name, assigned user name"]
    case .copper:
      [
        "owned by, win probability", "pipeline stage, owned by",
        "pipeline stage id, monetary value",
        "assignee id, win probability",
      ]
    case .close:
      [
        "status type, status label, lead name", "lead name, confidence, date won",
        "lead name, value period",
      ]
    case .freshsales:
      [
        "deal pipeline, deal stage, deal value",
        "deal name, deal value, deal stage, expected close date",
      ]
    case .attio:
      [
        "deal stage, deal owner, deal value, associated company",
        "deal stage, deal owner, deal value, associated people",
      ]
    case .monday:
      [
        "deal value, close probability", "close probability, forecast value",
        "deal, stage, deal value, expected close date", "deal value, last interaction, stage",
      ]
    case .twenty:
      [
        "point of contact, close date, stage", "point of contact name, close date, stage",
        "point of contact id, close date, stage", "amount amount micros, close date",
        "amount amount, amount currency, close date",
      ]
    case .oroCRM:
      [
        "budget amount, close revenue", "budget amount, status id",
        "budget amount, budget amount currency",
      ]
    case .businessCentral:
      [
        "estimated value lcy, estimated closing date",
        "estimated closing date, chances of success, salesperson name",
      ]
    case .capsule: ["milestone, duration basis", "milestone, value, probability"]
    case .krayin: ["lead value, rotten lead", "lead value, sales person, stage"]
    }
  }
}

extension StringProtocol {
  fileprivate var withoutBlanks: String {
    String(decoding: utf8.filter { $0 != UInt8(ascii: " ") }, as: UTF8.self)
  }
}
