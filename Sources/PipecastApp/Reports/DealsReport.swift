public import PipelineModel
import TextUI

/// A list of deals: what every figure opens to.
public struct DealsReport: Sendable {
  /// What a list of deals can be sorted by, and what it shows.
  public enum Column: Int, CaseIterable, Sendable {
    case name, account, rep, stage, amount, weight, weighted, close, idle, nextStep
  }

  /// The deals that the list chooses from.
  public let scope: ReportScope
  /// The conditions in force, with the horizon where the user named no other scope.
  public let filter: DealFilter
  /// The deals, sorted.
  public let indices: [Int]
  /// Sums of the listed deals, one per currency.
  public let sums: [(currency: Currency, totals: Totals)]

  /// Lists the deals of `scope`; without a scope of their own, those due in `horizon`.
  public init(
    _ scope: ReportScope, horizon: Int, sort: Column = .close, descending: Bool = false
  ) {
    self.scope = scope
    filter = scope.filter.scoped(to: scope.outlook.windows[horizon])
    let order = DealOrder(pipeline: scope.pipeline, column: sort, isDescending: descending)
    indices = order.sorted(filter.indices(in: scope.pipeline))
    sums = scope.pipeline.totals(of: indices)
  }

  /// The list as a table; values are read from the pipeline when they are asked for.
  public var table: ReportTable {
    let (pipeline, indices) = (scope.pipeline, self.indices)
    var columns = Column.allCases.map(Self.column)
    let deals = pipeline.columns
    let units = deals.currencies.map { Int64($0.minorUnitsInOne) }
    func hasMinorPart(_ index: Int, _ amount: Int64) -> Bool {
      amount != DealColumns.noAmount && amount % units[Int(deals.currencyCodes[index])] != 0
    }
    columns[Column.amount.rawValue].hasMinorUnits = indices.contains {
      hasMinorPart($0, deals.amounts[$0])
    }
    columns[Column.weighted.rawValue].hasMinorUnits = indices.contains {
      hasMinorPart($0, deals.weighted(at: $0))
    }
    for column in [Column.amount, .weighted] {
      columns[column.rawValue].hasSigns = sums.count > 1
    }
    let shown = Column.allCases.filter { column in
      switch column {
      case .account: pipeline.columns.has(.account) && !filter.fixes(.account)
      case .rep: pipeline.columns.has(.rep) && !filter.fixes(.rep)
      case .idle: pipeline.columns.lastActivities.contains { $0 != DealColumns.noDay }
      case .nextStep: pipeline.columns.nextSteps.contains { !$0.isEmpty }
      default: true
      }
    }
    return ReportTable(
      columns: shown.map { columns[$0.rawValue] }, count: indices.count,
      totals: sums.map { sum in shown.map { Self.total($0, sum.currency, sum.totals) } },
      value: { row, column in Self.value(pipeline[indices[row]], shown[column]) },
      opening: { row, _ in .deal(indices[row]) })
  }

  /// The columns that the table shows, in its order.
  public static func column(_ column: Column) -> ReportColumn {
    switch column {
    case .name: ReportColumn("name", "Deal", priority: 1, minimum: 24, filter: .words)
    case .account:
      ReportColumn(
        "account", "Account", priority: 6, minimum: 12, filter: .field(.dimension(.account)))
    case .rep:
      ReportColumn("rep", "Rep", priority: 4, minimum: 12, filter: .field(.dimension(.rep)))
    case .stage:
      ReportColumn("stage", "Stage", priority: 3, minimum: 12, filter: .field(.dimension(.stage)))
    case .amount:
      ReportColumn("amount", "Amount", isNumber: true, priority: 2, filter: .field(.amount))
    case .weight:
      ReportColumn("weight", "Weight", isNumber: true, priority: 5, filter: .field(.weight))
    case .weighted: ReportColumn("weighted", "Weighted", isNumber: true, priority: 1)
    case .close:
      ReportColumn("close", "Close", isNumber: true, priority: 2, filter: .field(.date))
    case .idle:
      ReportColumn("idle", "Idle", isNumber: true, priority: 6, filter: .field(.activity))
    case .nextStep:
      ReportColumn("nextStep", "Next step", priority: 7, minimum: 18, filter: .field(.nextStep))
    }
  }

  /// What `column` says of `deal`.
  static func value(_ deal: Deal, _ column: Column) -> ReportValue {
    func name(_ name: RawText?) -> ReportValue { name.map(ReportValue.name) ?? .empty }
    switch column {
    case .name: return .name(deal.title)
    case .account: return name(deal.name(.account))
    case .rep: return name(deal.name(.rep))
    case .stage: return name(deal.name(.stage))
    case .amount: return deal.amount.map(ReportValue.money) ?? .empty
    case .weight:
      return deal.outcome == .open ? deal.weight.map(ReportValue.weight) ?? .empty : .empty
    case .weighted: return deal.weighted.map(ReportValue.money) ?? .empty
    case .close: return deal.close.map(ReportValue.day) ?? .empty
    case .idle:
      return deal.outcome == .open ? deal.idle.map(ReportValue.count) ?? .empty : .empty
    case .nextStep: return deal.nextStep.isEmpty ? .empty : .name(deal.nextStep)
    }
  }

  private static func total(_ column: Column, _ currency: Currency, _ totals: Totals) -> ReportValue
  {
    switch column {
    case .name: .words(SafeText("Total ") + SafeText(totals.deals, "deal"))
    case .amount: .money(Money(minorUnits: totals.amount, currency: currency))
    case .weighted: .money(Money(minorUnits: totals.weighted, currency: currency))
    default: .empty
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
