/// The headers under which the CRMs export each field, the one that wins first.
///
/// Written as ``HeaderKey`` compares them, without `deal` and `opportunity` in front.
enum FieldAliases {
  /// A field that is exported under some header, and that header's place among its headers.
  typealias Match = (field: Field, rank: Int)

  /// The fields that `key` may hold, with rank 0 for a field's best header.
  static func matches(of key: HeaderKey) -> [Match] {
    if let matches = ranks[key.text] { return matches }
    // "Amount (USD)": as good as any other header of the amount that is no better known.
    guard key.currency != nil, let text = key.textBeforeCurrency else { return [] }
    return (ranks[text] ?? []).filter { $0.field == .amount || $0.field == .actualAmount }
      .map { ($0.field, $0.rank + 100) }
  }

  private static let ranks: [String: [Match]] = {
    var ranks: [String: [Match]] = [:]
    for field in Field.allCases {
      for (rank, header) in headers(of: field).enumerated() {
        ranks[header, default: []].append((field, rank))
      }
    }
    return ranks
  }()

  private static func headers(of field: Field) -> [String] {
    switch field {
    case .id:
      [
        "id", "record id", "hs object id", "opportunityid", "do not modify opportunity", "dealid",
        "pipedrive system id", "external id", "no", "uuid", "casesafeid",
        "18 digit id",
      ]
    case .name:
      [
        "name", "dealname", "title", "topic", "potential name", "opportunity", "deal", "subject",
        "description",
      ]
    case .account:
      [
        "account name", "account", "associated company", "company name", "company", "organization",
        "organisation", "organization name", "potential customer", "customer", "customer name",
        "client", "client name", "party", "partner name", "lead name", "account account name",
        "accounts",
        "associated company names", "partner id", "customerid", "account id", "company id",
        "organization id", "account external id", "associated company ids", "firma", "kunde",
      ]
    case .rep:
      [
        "owner", "owner name", "owner full name", "sales rep", "sales representative", "rep",
        "rep name", "salesperson", "salesperson name", "sales person", "sales agent",
        "account executive", "account owner", "assigned to", "assigned user name",
        "assigned to name", "owned by", "user name", "assignee", "agent", "seller",
        "responsible", "responsible person", "owner email", "owner username", "owner alias",
        "ownerid", "owner id",
        "hubspot owner id", "user id", "assigned user id", "assignee id", "owner external id",
        "verantwortlich", "verantwortlicher", "verantwortliche", "besitzer", "zuständig",
      ]
    case .team:
      [
        "team", "sales team", "team name", "hubspot team", "owner team", "owner role", "territory",
        "owning business unit", "business unit", "user role name", "team id", "sales team id",
      ]
    case .amount:
      [
        "amount", "value", "total amount", "est revenue", "estimated revenue", "estimated value",
        "estimatedvalue", "expected revenue", "close value", "monetary value", "budget amount",
        "amount value", "amount amount", "total value", "contract value", "total contract value",
        "tcv",
        "annual contract value", "acv", "annual recurring revenue", "arr", "estimated value lcy",
        "price", "size", "revenue", "amount in company currency", "amount converted",
        "est revenue base", "amount usdollar", "mrr", "betrag", "wert", "umsatz",
      ]
    case .actualAmount:
      [
        "actual revenue", "actual value", "actualvalue", "actual amount", "close revenue",
        "won amount", "won value", "closed amount",
      ]
    case .currency:
      [
        "currency", "amount currency", "currency iso code", "currency code", "currency of value",
        "value currency", "total amount currency", "transaction currency",
        "transactioncurrencyid", "amount currency code", "budget amount currency",
        "company currency", "currency id", "währung",
      ]
    case .stage:
      [
        "stage", "stage name", "sales stage", "pipeline stage", "dealstage", "salesstage",
        "current stage", "stage pipeline", "pipeline phase", "milestone", "step name", "stepname",
        "phase",
        "status label", "stage id", "pipeline stage id",
      ]
    case .pipeline:
      [
        "pipeline", "pipeline name", "record type", "record type name", "sales process", "process",
        "pipeline id", "record type id",
      ]
    case .probability:
      [
        "probability", "win probability", "close probability", "closeprobability", "confidence",
        "win", "win rate", "chances of success", "chance", "likelihood", "forecast probability",
        "stage probability", "hs deal stage probability", "automated probability",
        "wahrscheinlichkeit",
      ]
    case .category:
      [
        "forecast category", "forecast category name", "forecastcategory", "commit stage",
        "hs manual forecast category", "manual forecast category", "hs forecast category",
        "msdyn forecastcategory", "forecast", "forecast status", "forecast type",
      ]
    case .closeDate:
      [
        "expected close date", "expected closing", "expected closing date", "expected close",
        "expected closure date", "est close date", "est closing date", "estimated close date",
        "estimatedclosedate", "estimated closing date", "target close date", "projected close date",
        "forecast close date", "date deadline", "close date", "closedate", "closing date",
        "expected date", "close", "date closed", "deadline", "due date",
        "erwartetes abschlussdatum", "abschlussdatum",
      ]
    case .actualCloseDate:
      [
        "actual close date", "actualclosedate", "actual closing date", "actual closed date",
        "closed on", "closed date", "closed at", "closed time", "close time", "actual close",
        "date closed",
        "close date", "abschlussdatum",
      ]
    case .wonDate: ["won time", "won date", "date won", "won on", "won at", "closed won date"]
    case .lostDate:
      ["lost time", "lost date", "date lost", "lost on", "lost at", "closed lost date"]
    case .created:
      [
        "created date", "create date", "createdate", "createddate", "created", "created on",
        "createdon", "created at", "created time", "creation date", "creation time", "date created",
        "date entered", "date time created", "date added", "add time", "open date", "opened",
        "engage date", "creation", "erstellt am",
      ]
    case .stageEntered:
      [
        "stage entered", "stage entered date", "stage entered on", "date entered current stage",
        "last stage change date", "last stage change", "stage change date", "stage change time",
        "last stage update", "date last stage update", "date stage changed", "stage changed",
        "stage changed on", "stage updated time", "stage start date",
      ]
    case .lastActivity:
      [
        "last activity date", "last activity", "last activity time", "last contacted",
        "last interaction", "last action", "date action last", "notes last contacted",
        "last contact date", "last touch", "last modified date", "last modified", "modified on",
        "modifiedon", "date modified", "modified time", "update time", "updated at",
      ]
    case .nextStep: ["next step", "next steps", "next action", "hs next step", "nächster schritt"]
    case .type: ["type", "dealtype", "business type", "label"]
    case .source:
      [
        "lead source", "source", "original traffic source", "original source", "source channel",
        "source origin", "hs analytics source", "campaign source", "source campaign", "medium",
        "campaign", "quelle",
      ]
    case .region: ["region", "sales region", "territory region", "geo", "geography", "country"]
    case .segment:
      [
        "segment", "customer segment", "account segment", "market segment", "company size",
        "industry",
      ]
    case .product:
      [
        "product", "product family", "product name", "product line", "products", "solution",
        "produkt",
      ]
    case .lossReason:
      [
        "loss reason", "lost reason", "closed lost reason", "reason lost", "reason for loss",
        "reason", "loss reason name", "lost reason id", "loss reason id", "status reason",
        "verlustgrund",
      ]
    case .status:
      ["status type", "status", "statecode", "status id"]
    case .isClosed: ["closed", "is closed", "isclosed", "is deal closed", "hs is closed"]
    case .isWon: ["won", "is won", "iswon", "is closed won", "hs is closed won"]
    case .isLost: ["lost", "is lost", "islost", "is closed lost", "hs is closed lost"]
    case .isActive: ["active", "is active"]
    }
  }
}
