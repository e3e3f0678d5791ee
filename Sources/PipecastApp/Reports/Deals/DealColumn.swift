public import PipelineModel
import TextUI

extension DealsReport {
  /// The title of `column`, its place on a narrow screen, and how deals are filtered by it.
  public static func column(_ column: Column) -> ReportColumn {
    var result =
      switch column {
      case .name: ReportColumn("name", "Deal", priority: 1, minimum: 24, filter: .words)
      case .account: ReportColumn("account", "Account", priority: 6, minimum: 12)
      case .rep: ReportColumn("rep", "Rep", priority: 4, minimum: 12)
      case .stage: ReportColumn("stage", "Stage", priority: 3, minimum: 12)
      case .amount:
        ReportColumn("amount", "Amount", isNumber: true, priority: 2, filter: .field(.amount))
      case .weight:
        ReportColumn("weight", "Weight", isNumber: true, priority: 5, filter: .field(.weight))
      case .weighted: ReportColumn("weighted", "Weighted", isNumber: true, priority: 1)
      case .chance: ReportColumn("chance", "Chance", isNumber: true, priority: 4)
      case .forecast: ReportColumn("forecast", "Forecast", isNumber: true, priority: 2)
      case .close: day("close", "Close", priority: 2, filter: .field(.date))
      case .idle:
        ReportColumn("idle", "Idle", isNumber: true, priority: 6, filter: .field(.activity))
      case .nextStep:
        ReportColumn("nextStep", "Next step", priority: 7, minimum: 18, filter: .field(.nextStep))
      case .team: ReportColumn("team", "Team", priority: 8, minimum: 8)
      case .segment: ReportColumn("segment", "Segment", priority: 8, minimum: 8)
      case .region: ReportColumn("region", "Region", priority: 8, minimum: 8)
      case .product: ReportColumn("product", "Product", priority: 8, minimum: 10)
      case .source: ReportColumn("source", "Source", priority: 8, minimum: 8)
      case .type: ReportColumn("type", "Type", priority: 8, minimum: 8)
      case .category:
        ReportColumn("category", "Category", priority: 8, minimum: 8, filter: .category)
      case .outcome: ReportColumn("outcome", "Outcome", priority: 8)
      case .lossReason: ReportColumn("lossReason", "Loss reason", priority: 8, minimum: 10)
      case .created: day("created", "Created", priority: 8)
      case .stageEntered: day("stageEntered", "In stage since", priority: 8)
      case .lastActivity: day("lastActivity", "Last activity", priority: 8)
      case .weightSource: ReportColumn("weightSource", "Weight from", priority: 8, minimum: 12)
      case .id: ReportColumn("id", "Id", priority: 8, minimum: 8)
      case .line: ReportColumn("line", "Line", isNumber: true, priority: 8)
      }
    if let dimension = column.dimension { result.filter = .field(.dimension(dimension)) }
    result.isUsual = column.rawValue <= Column.nextStep.rawValue
    return result
  }

  private static func day(
    _ key: String, _ title: SafeText, priority: Int, filter: ReportColumn.Filter? = nil
  ) -> ReportColumn {
    var column = ReportColumn(key, title, isNumber: true, priority: priority, filter: filter)
    column.isDay = true
    return column
  }

  /// What `column` says of `deal`.
  static func value(_ deal: Deal, _ column: Column) -> ReportValue {
    func name(_ name: RawText?) -> ReportValue { name.map(ReportValue.name) ?? .empty }
    func day(_ day: Day?) -> ReportValue { day.map(ReportValue.day) ?? .empty }
    let isOpen = deal.outcome == .open
    switch column {
    case .name: return .name(deal.title)
    case .account, .rep, .stage, .team, .segment, .region, .product, .source, .type, .lossReason:
      return name(column.dimension.flatMap(deal.name))
    case .amount: return deal.amount.map(ReportValue.money) ?? .empty
    case .weight: return isOpen ? deal.weight.map(ReportValue.weight) ?? .empty : .empty
    case .weighted: return deal.weighted.map(ReportValue.money) ?? .empty
    // These take a Forecast: DealForecasts has them.
    case .chance, .forecast: return .empty
    case .close: return day(deal.close)
    case .idle: return isOpen ? deal.idle.map(ReportValue.count) ?? .empty : .empty
    case .nextStep: return deal.nextStep.isEmpty ? .empty : .name(deal.nextStep)
    case .category:
      return deal.category.map { .words(SafeText(sanitizing: $0.words)) } ?? .empty
    case .outcome: return .words(SafeText(sanitizing: "\(deal.outcome)"))
    case .created: return day(deal.created)
    case .stageEntered: return day(deal.stageEntered)
    case .lastActivity: return day(deal.lastActivity)
    case .weightSource: return isOpen ? .words(deal.weightSource.words) : .empty
    case .id: return deal.id.isEmpty ? .empty : .name(deal.id)
    case .line: return .count(deal.line)
    }
  }
}

extension DealsReport.Column {
  /// Whether the file says anything of it.
  func isKnown(to deals: DealColumns) -> Bool {
    func hasDay(_ days: PackedColumn<Int32>) -> Bool { days.greatest != DealColumns.noDay }
    switch self {
    case .account, .rep, .stage, .team, .segment, .region, .product, .source, .type, .lossReason:
      return dimension.map(deals.has) ?? false
    case .name, .amount, .weight, .weighted, .close, .outcome, .weightSource, .line: return true
    case .idle, .lastActivity: return hasDay(deals.lastActivities)
    case .nextStep: return deals.nextSteps.hasTexts
    case .category: return deals.categories.greatest != .min
    case .created: return hasDay(deals.createds)
    case .stageEntered: return hasDay(deals.stageEntereds)
    case .id: return deals.ids.hasTexts
    case .chance, .forecast: return false
    }
  }
}

extension Deal {
  /// The deal's name, else its account's, else its id: what a list calls it.
  public var title: RawText {
    if !name.isEmpty { return name }
    return id.isEmpty ? self.name(.account) ?? RawText("(no name)") : id
  }
}
