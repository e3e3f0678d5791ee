/// The headers under which the CRMs export each field in English, the one that wins first.
///
/// Spelling does not matter, see ``HeaderKey``: `close date` is `CloseDate` and `CLOSE_DATE` too.
enum KnownHeaders {
  static func of(_ field: Field) -> [String] {
    switch field {
    case .id, .name, .account, .rep, .team: people(field)
    case .amount, .actualAmount, .baseAmount, .weighted, .currency: money(field)
    case .stage, .pipeline, .probability, .category, .status, .isClosed, .isWon, .isLost,
      .isActive, .isDeleted, .pushCount:
      progress(field)
    case .closeDate, .actualCloseDate, .wonDate, .lostDate, .created, .stageEntered,
      .lastActivity, .fiscalPeriod:
      time(field)
    case .nextStep, .type, .source, .region, .segment, .product, .lossReason: kinds(field)
    }
  }

  private static func people(_ field: Field) -> [String] {
    switch field {
    case .id:
      [
        "id", "record id", "object id", "(do not modify) opportunity", "pipedrive system id",
        "external id", "no", "uuid", "casesafeid", "case safe id", "18 digit id", "potential id",
        "copper id", "item id (auto generated)", "item id",
      ]
    case .name:
      [
        "name", "title", "topic", "potential name", "opportunity", "deal", "subject",
        "description", "project name", "project",
      ]
    case .account:
      [
        "account name", "potential customer", "account", "associated company", "company name",
        "company", "organization", "organisation", "organization name", "organisation name",
        "customer", "customer name", "client", "client name", "party", "partner",
        "partner name", "lead name", "contact company name",
        "accounts", "companies", "associated company names", "primary associated company",
        "primary company", "parent account", "account id", "customer id", "company id",
        "organization id", "organisation id", "partner id", "account external id",
        "associated company ids",
      ]
    case .rep:
      [
        "owner", "owner name", "owner full name", "sales rep", "sales representative", "rep",
        "rep name", "salesperson", "salesperson name", "sales person", "sales agent",
        "account executive", "assigned to", "assigned user name", "assigned to name",
        "assigned user", "owned by", "user name", "user", "assignee", "agent", "seller",
        "sales owner", "responsible", "responsible person", "account owner", "owner email",
        "owner username", "owner alias", "owner id", "user id", "assigned user id", "assignee id",
        "owner external id", "potential owner", "salesperson code", "user responsible",
        "responsible user", "account manager", "key account manager",
        "record manager", "relationship manager", "managed by", "sales manager", "account rep",
      ]
    default:
      [
        "team", "sales team", "team name", "hubspot team", "owner team", "owner role", "territory",
        "owning business unit", "business unit", "user role name", "teams names", "teams",
        "team id", "sales team id",
        "hubspot team id",
      ]
    }
  }

  /// Amounts in the currency of the company: those of the deal where the file has no others.
  private static let converted = [
    "amount in company currency", "amount in home currency", "amount converted",
    "value converted", "est revenue base", "estimated value base", "amount usdollar",
  ]

  private static func money(_ field: Field) -> [String] {
    switch field {
    case .amount:
      [
        "amount", "value", "total amount", "est revenue", "estimated revenue", "estimated value",
        "expected revenue", "close value", "monetary value", "budget amount", "amount value",
        "expected value", "total value", "contract value", "total contract value", "tcv",
        "annual contract value", "acv", "annual recurring revenue", "arr", "estimated value lcy",
        "price", "size", "revenue",
      ] + converted + [
        "monthly recurring revenue", "mrr", "likely", "likely case", "lead value", "amount micros",
        "amount amount micros",
        "budget", "projected total", "projected revenue", "potential value", "potential revenue",
        "estimated amount", "est value", "est amount", "order value", "sales amount",
        "amount total", "total", "sale", "bid amount", "gross amount", "net amount",
      ]
    case .actualAmount:
      [
        "actual revenue", "actual value", "actual amount", "close revenue", "won amount",
        "won value", "closed amount",
      ]
    case .baseAmount: converted + ["total amount converted", "value in base currency"]
    case .weighted:
      [
        "weighted amount", "weighted value", "weighted revenue", "prorated revenue",
        "expected revenue", "forecast amount", "forecast value", "projected amount",
        "weighted pipeline", "expected deal value",
      ]
    default:
      [
        "currency", "amount currency", "currency iso code", "currency code", "currency of value",
        "value currency", "value currency code", "total amount currency", "transaction currency",
        "transaction currency id", "amount currency code", "budget amount currency",
        "currency name", "company currency", "currency id", "monetary unit", "bid currency",
      ]
    }
  }

  private static func progress(_ field: Field) -> [String] {
    switch field {
    case .stage:
      [
        "stage", "stage name", "pipeline phase", "step name", "sales stage", "pipeline stage",
        "pipeline stage name", "current stage", "stage pipeline", "milestone", "milestone name",
        "phase", "status label", "sales cycle stage", "current sales cycle stage", "stage id",
        "pipeline stage id", "current pipeline stage",
        "step", "sales phase", "funnel stage", "lead stage", "lead status",
      ]
    case .pipeline:
      [
        "pipeline", "pipeline name", "record type", "record type name", "sales process", "process",
        "pipeline id", "record type id",
      ]
    case .probability:
      [
        "probability", "win probability", "close probability", "confidence", "win", "win rate",
        "chances of success", "chance", "likelihood", "forecast probability", "stage probability",
        "deal stage probability", "automated probability", "probability of winning",
        "probability of close", "winning probability",
      ]
    case .category:
      [
        "forecast category", "forecast category name", "commit stage",
        "manual forecast category", "forecast", "forecast status", "forecast type",
      ]
    case .status:
      [
        "status type", "status", "state code", "status code", "status id", "current state",
        "outcome", "result", "win loss", "won lost", "state",
      ]
    case .isClosed: ["closed", "is closed", "is deal closed"]
    case .isWon: ["won", "is won", "is closed won", "closed won"]
    case .isLost: ["lost", "is lost", "is closed lost", "closed lost"]
    case .isActive: ["active", "is active"]
    case .isDeleted: ["is deleted", "deleted"]
    default: ["push count", "close date push count", "times pushed"]
    }
  }

  private static func time(_ field: Field) -> [String] {
    switch field {
    case .closeDate:
      [
        "expected close date", "expected closing", "expected closing date", "expected close",
        "expected closure date", "est close date", "est closing date", "estimated close date",
        "estimated closing date", "estimated close", "target close date", "projected close date",
        "planned close date", "anticipated close date", "forecast close date", "date deadline",
        "close date", "closing date", "expected date", "close", "date closed", "deadline",
        "due date",
        "forecasted close date", "expected to close", "est close", "target close", "target date",
        "anticipated close", "expected decision date", "decision date", "expected signature date",
        "expected signing date", "signature date", "signing date", "expected order date",
        "forecast date", "close by", "closing", "expected end date", "end date",
      ]
    case .actualCloseDate:
      [
        "actual close date", "actual closing date", "actual closed date", "closed on",
        "closed date", "closed at", "closed time", "close time", "actual close", "date closed",
        "close date", "closed",
      ]
    case .wonDate:
      ["won time", "won date", "date won", "won on", "won at", "closed won date", "win date"]
    case .lostDate:
      ["lost time", "lost date", "date lost", "lost on", "lost at", "closed lost date"]
    case .created:
      [
        "created date", "create date", "created", "created on", "created at", "created time",
        "creation date", "creation time", "date created", "date entered", "date time created",
        "date added", "add time", "added on", "open date", "opened", "engage date", "creation",
      ]
    case .stageEntered:
      [
        "stage entered", "stage entered date", "stage entered on", "date entered current stage",
        "v2 date entered current stage", "last stage change date", "last stage change",
        "stage change date", "stage change time", "last stage update", "date last stage update",
        "date stage changed", "stage changed", "stage changed on", "stage updated time",
        "stage modified time", "stage start date", "stage updated at", "last stage at",
      ]
    case .lastActivity:
      [
        "last activity date", "last activity", "last activity time", "last contacted",
        "last contacted date", "last interaction", "last action", "date action last",
        "notes last contacted", "date last contacted", "last contact date", "last touch",
        "last modified date",
        "last modified", "modified on", "date modified", "modified time", "update time",
        "updated at", "updated on", "date updated", "last updated", "last updated on",
        "last update",
        "updated",
      ]
    default: ["fiscal period", "fiscal", "fiscal quarter", "fiscal year"]
    }
  }

  private static func kinds(_ field: Field) -> [String] {
    switch field {
    case .nextStep: ["next step", "next steps", "next action", "next activity"]
    case .type: ["type", "business type", "label", "opportunity type", "lead type"]
    case .source:
      [
        "lead source", "source", "original traffic source", "original source", "source channel",
        "source origin", "analytics source", "campaign source", "source campaign", "medium",
        "campaign", "lead source name",
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
      ]
    default:
      [
        "loss reason", "lost reason", "closed lost reason", "reason lost", "reason for loss",
        "reason for lost", "reason", "loss reason name", "lost reason id", "loss reason id",
        "status reason", "close reason name", "close reason",
      ]
    }
  }
}
