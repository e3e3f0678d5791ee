public import ForecastEngine
public import PipelineModel
public import TextUI

/// How each method did over the same past windows: methods by measures.
///
/// Its windows are those of a replay or of a backtest.
public struct AccuracyTable: Sendable {
  /// The currency of all amounts: they never mix.
  public let currency: Currency
  /// The days in each window.
  public let horizon: Horizon
  /// The windows, oldest first.
  public let windows: [ReplayWindow]
  /// The methods, ours first, then the plain ones.
  public let rows: [Row]

  /// One method.
  public struct Row: Sendable {
    /// The key in JSON and CSV: `seasonal-run-rate`.
    public let key: String
    /// The method's name on screens.
    public let title: SafeText
    /// How it did; nil where there is a gap.
    public let accuracy: Accuracy?
    /// Why there is no record.
    public let gap: AccuracyGap?
  }

  /// Scores all methods over `windows`; without any, `gap` says why.
  public init(
    _ windows: [ReplayWindow], horizon: Horizon, currency: Currency, gap: AccuracyGap? = nil
  ) {
    self.currency = currency
    self.horizon = horizon
    self.windows = windows
    func row(_ method: ForecastMethod) -> Row {
      Row(
        key: method.name, title: method.words(horizon: horizon.days),
        accuracy: windows.isEmpty ? nil : Accuracy(windows, of: method),
        gap: windows.isEmpty ? gap ?? .noWindow : nil)
    }
    let weighted = Row(
      key: "weighted", title: "Weighted (needs dated exports)", accuracy: nil,
      gap: .needsDatedExports)
    let plain: [ForecastMethod] = [.seasonal, .trailing90, .lastWindow, .winRate, .plainShare]
    rows = [row(.engine), weighted] + plain.map(row)
  }

  /// How many of the windows there are at most of which no two overlap.
  public var separate: Int { windows.map { PastWindow($0) }.separate }

  /// How many reps each window has, those without a name counted as one.
  var repCount: Int { windows.first?.reps.count ?? 0 }

  /// The table for people: a row per method.
  public var table: ReportTable {
    var columns = [
      ReportColumn("method", "Method"),
      ReportColumn("n", "Windows", isNumber: true, priority: 4),
      ReportColumn("wape", "Error", isNumber: true),
      ReportColumn("bias", "Bias", isNumber: true, priority: 2),
      ReportColumn("crps", "Score", isNumber: true, priority: 3),
      ReportColumn("inside", "Inside", isNumber: true, priority: 2),
    ]
    columns[3].hasPlus = true
    // Of a single rep the figures are those of the total.
    let hasReps = repCount > 1
    if hasReps {
      columns += [
        ReportColumn("repWape", "Rep error", isNumber: true, priority: 3),
        ReportColumn("repCrps", "Rep score", isNumber: true, priority: 4),
        ReportColumn("repInside", "Rep inside", isNumber: true, priority: 3),
      ]
    }
    let values = windows.isEmpty ? [] : rows.map { cells($0, hasReps: hasReps) }
    return ReportTable(columns: columns, rows: values)
  }

  private func cells(_ row: Row, hasReps: Bool) -> [ReportValue] {
    func count(_ inside: Int, of all: Int) -> ReportValue {
      .words(SafeText(grouping: inside) + " of " + SafeText(grouping: all))
    }
    let accuracy = row.accuracy
    let total: [ReportValue] = [
      .words(row.title), .count(accuracy?.windows ?? 0), .share(of: accuracy?.error),
      .share(of: accuracy?.bias), .share(of: accuracy?.score),
      accuracy?.inside.map { count($0, of: windows.count) } ?? .empty,
    ]
    guard hasReps else { return total }
    return total + [
      .share(of: accuracy?.repError), .share(of: accuracy?.repScore ?? accuracy?.repError),
      accuracy?.repInside.map { count($0.inside, of: $0.of) } ?? .empty,
    ]
  }

  /// A row per method and scope: what programs read.
  ///
  /// Scope `total` counts windows, scope `reps` the reps of each window.
  public var records: ReportTable {
    ReportTable(
      columns: Self.recordColumns,
      rows: rows.flatMap { [record($0, ofReps: false), record($0, ofReps: true)] })
  }

  /// The columns of ``records``.
  static let recordColumns = [
    ReportColumn("method", "Method"), ReportColumn("horizon", "Horizon", isNumber: true),
    ReportColumn("scope", "Scope"), ReportColumn("n", "n", isNumber: true),
    ReportColumn("wape", "WAPE", isNumber: true), ReportColumn("bias", "Bias", isNumber: true),
    ReportColumn("crps", "CRPS", isNumber: true),
    ReportColumn("coverage", "Coverage", isNumber: true), ReportColumn("currency", "Currency"),
    ReportColumn("inside", "Inside", isNumber: true),
    ReportColumn("separateWindows", "Separate windows", isNumber: true),
    ReportColumn("gap", "Gap"),
  ]

  private func record(_ row: Row, ofReps: Bool) -> [ReportValue] {
    let accuracy = row.accuracy
    let count = accuracy.map { $0.windows * (ofReps ? repCount : 1) } ?? 0
    let inside = ofReps ? accuracy?.repInside?.inside : accuracy?.inside
    // The score of a point is its error, and the gaps of the reps sum to the gap of the total.
    let scores: [Double?] =
      ofReps
      ? [accuracy?.repError, accuracy?.bias, accuracy?.repScore ?? accuracy?.repError]
      : [accuracy?.error, accuracy?.bias, accuracy?.score]
    return [
      .words(SafeText(sanitizing: row.key)), .count(horizon.days),
      .words(ofReps ? "reps" : "total"), .count(count),
    ] + scores.map(ReportValue.share(of:)) + [
      .share(of: inside.map { Double($0) / Double(max(count, 1)) }),
      .words(SafeText(sanitizing: currency.code)), inside.map(ReportValue.count) ?? .empty,
      .count(accuracy == nil ? 0 : separate),
      row.gap.map { .words(SafeText(sanitizing: $0.name)) } ?? .empty,
    ]
  }
}

extension ReportValue {
  /// A share where there is one.
  fileprivate static func share(of share: Double?) -> ReportValue {
    share.map(ReportValue.share) ?? .empty
  }
}
