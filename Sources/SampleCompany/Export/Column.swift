/// A column of the export, in order.
enum Column: CaseIterable, Sendable {
  case id, name, account, owner, team, stage, amount, currency, closeDate, created, stageEntered
  case lastActivity, nextStep, kind, segment, region, product, source, lossReason

  /// All columns; kept because a million rows ask for them.
  static let all = allCases

  var header: String {
    switch self {
    case .id: "Deal ID"
    case .name: "Deal Name"
    case .account: "Account Name"
    case .owner: "Deal Owner"
    case .team: "Team"
    case .stage: "Stage"
    case .amount: "Amount"
    case .currency: "Currency"
    case .closeDate: "Close Date"
    case .created: "Created Date"
    case .stageEntered: "Stage Entered Date"
    case .lastActivity: "Last Activity Date"
    case .nextStep: "Next Step"
    case .kind: "Type"
    case .segment: "Segment"
    case .region: "Region"
    case .product: "Product"
    case .source: "Lead Source"
    case .lossReason: "Loss Reason"
    }
  }

  func cell(of deal: Deal) -> Cell {
    switch self {
    case .id: .text(deal.id)
    case .name: .text(deal.name)
    case .account: .text(deal.account.name)
    case .owner: .text(deal.rep.name)
    case .team: .text(deal.rep.team.name)
    case .stage: .text(deal.stage.name)
    case .amount: .number(deal.amount)
    case .currency: .text("USD")
    case .closeDate: .day(deal.closeDate)
    case .created: .day(deal.created)
    case .stageEntered: .day(deal.stageEntered)
    case .lastActivity: .day(deal.lastActivity)
    case .nextStep: .text(deal.nextStep)
    case .kind: .text(deal.kind.name)
    case .segment: .text(deal.account.segment.name)
    case .region: .text(deal.account.region)
    case .product: .text(deal.product)
    case .source: .text(deal.source)
    case .lossReason: .text(deal.lossReason)
    }
  }
}
