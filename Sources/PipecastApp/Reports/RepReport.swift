public import PipelineModel
public import TextUI

/// One rep's own forecast: the number, where it stands in the process, when it lands, its deals.
public struct RepReport: Sendable {
  /// The rep; nil for the deals that have none.
  public let rep: RawText?
  /// The scope narrowed to the rep's deals.
  public let scope: ReportScope
  /// The rep's headlines, and what needs attention.
  public let overview: OverviewReport
  /// Where the rep's deals stand in the sales process.
  public let stages: BreakdownReport
  /// The rep's deals due in the horizon, or those that a filter names.
  public let deals: DealsReport

  /// Sums up the deals of `rep` within `scope`.
  public init(
    _ scope: ReportScope, rep: RawText?, horizon: Int, sort: DealsReport.Column = .weighted,
    descending: Bool = true
  ) {
    self.rep = rep
    var own = scope.narrowed(to: Self.filter(rep))
    // Nobody knows whose deals could not be read.
    own.unread = Unread()
    self.scope = own
    overview = OverviewReport(own, horizon: horizon)
    stages = BreakdownReport(own, by: .dimension(.stage))
    deals = DealsReport(own, horizon: horizon, sort: sort, descending: descending)
  }

  /// The condition that the rep's deals meet.
  public static func filter(_ rep: RawText?) -> DealFilter {
    rep.map { DealFilter(.equals(.rep, $0)) } ?? DealFilter(.missing(.dimension(.rep)))
  }

  /// The rep's name, or what stands for none.
  public static func title(_ rep: RawText?) -> SafeText { rep?.safe ?? "Unassigned" }

  /// All open deals of the rep, whatever their close date, one sum per currency.
  public var open: [Breakdown.Row] { overview.total.rows }
}
