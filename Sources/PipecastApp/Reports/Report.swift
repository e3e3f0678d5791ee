public import PipelineModel
public import TextUI

/// The figures of one report, computed once for screens, text, JSON, CSV and Markdown alike.
public struct Report: Sendable {
  /// A titled table for people.
  public struct Section: Sendable {
    /// The heading above the table; empty where the report's title is enough.
    public var title: SafeText
    /// The rows, with their totals.
    public var table: ReportTable
    /// What is said in place of a table without rows; nothing where there always is one.
    public var wordsWhenEmpty: SafeText

    /// Makes a section; `words` are said where the table has no rows.
    public init(_ title: SafeText, _ table: ReportTable, whenEmpty words: SafeText = "") {
      self.title = title
      self.table = table
      wordsWhenEmpty = words
    }
  }

  /// Which report it is, as the command line names it: `overview`.
  public var name: String
  /// The name as a title: `Overview`.
  var heading: SafeText
  /// The file of the deals, with its folder; empty where the deals come from no file.
  public var source = RawText("")
  /// The deals it is made of, and from where it looks at them.
  public var scope: ReportScope
  /// The conditions that every deal of the report meets.
  public var filter: DealFilter
  /// Sentences above the tables.
  public var headline: [SafeText]
  /// The tables for people, in their order.
  public var sections: [Section]
  /// One row per key, currency and horizon, each with the filter that opens it: for programs.
  ///
  /// Made when a format asks for it, since people's tables do not.
  public var records: ReportTable { makeRecords() }
  private let makeRecords: @Sendable () -> ReportTable
  /// What the records are made of, one by one, where programs want that too, by key in JSON.
  public var details: [(key: String, records: ReportTable)] = []
  /// What the last horizon leaves out, per reason and currency.
  public var notCounted: [NotCounted]
  /// Sentences below the tables: what is not counted, in words.
  public var remarks: [SafeText]

  /// Makes a report of finished figures.
  init(
    name: String, heading: SafeText, scope: ReportScope, filter: DealFilter, headline: [SafeText],
    sections: [Section], records: @autoclosure @escaping @Sendable () -> ReportTable,
    notCounted: [NotCounted], remarks: [SafeText]
  ) {
    self.name = name
    self.heading = heading
    self.scope = scope
    self.filter = filter
    self.headline = headline
    self.sections = sections
    makeRecords = records
    self.notCounted = notCounted
    self.remarks = remarks
  }

  /// Makes one of the reports that the command line names.
  init(
    name: ReportName, scope: ReportScope, filter: DealFilter, headline: [SafeText],
    sections: [Section], records: @autoclosure @escaping @Sendable () -> ReportTable,
    notCounted: [NotCounted], remarks: [SafeText]
  ) {
    self.init(
      name: name.rawValue, heading: name.title, scope: scope, filter: filter, headline: headline,
      sections: sections, records: records(), notCounted: notCounted, remarks: remarks)
  }

  /// `Overview: SampleData/deals-2026-11-21.csv`.
  public var title: SafeText {
    source.isEmpty ? heading : heading + ": " + source.safe.truncated(to: 160)
  }

  /// The as-of day and the horizons of every figure.
  public var outlook: Outlook { scope.outlook }
  /// How that as-of day was decided.
  public var asOfSource: AsOfSource { scope.asOfSource }
}

/// The reports by the names that the command line takes.
public enum ReportName: String, CaseIterable, Sendable {
  case overview, weeks, reps, rep, deals, stages, issues, accuracy

  /// What of the deals the report is made of, where no filter asks for more.
  ///
  /// A Forecast tells deals of different products apart.
  public func kept(forecasting isForecasting: Bool) -> KeptColumns {
    switch self {
    case .weeks, .reps, .stages, .accuracy:
      KeptColumns(
        texts: false, dimensions: isForecasting ? [.rep, .stage, .product] : [.rep, .stage])
    case .overview, .rep, .deals, .issues: .all
    }
  }

  /// Whether the report has a Forecast.
  public var hasForecast: Bool { self != .issues }

  /// The name as a title: `Overview`.
  public var title: SafeText {
    switch self {
    case .overview: "Overview"
    case .weeks: "Weeks"
    case .reps: "Reps"
    case .rep: "Rep"
    case .deals: "Deals"
    case .stages: "Stages"
    case .issues: "Issues"
    case .accuracy: "Accuracy"
    }
  }
}

/// How the as-of day was decided.
public enum AsOfSource: String, Sendable {
  /// `--as-of`.
  case option
  /// A date in the name of the deals' file.
  case fileName = "file-name"
  /// The day on which the program runs.
  case today
}
