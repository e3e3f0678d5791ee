public import PipelineModel
public import TextUI

/// The figures of one report, computed once for screens, text, JSON, CSV and Markdown alike.
public struct Report: Sendable {
  /// A titled table for people.
  public struct Section: Sendable {
    public var title: SafeText
    public var table: ReportTable
  }

  public var name: ReportName
  public var outlook: Outlook
  /// How the as-of day was decided: `option`, `file-name` or `today`.
  public var asOfSource: AsOfSource
  /// Sentences above the tables.
  public var headline: [SafeText]
  public var sections: [Section]
  /// One row per key, currency and horizon, each with the filter that opens it: for programs.
  public var records: ReportTable
  public var notCounted: [NotCounted]
  /// Sentences below the tables: what is not counted, in words.
  public var remarks: [SafeText]
}

/// The reports by the names that the command line takes.
public enum ReportName: String, CaseIterable, Sendable {
  case overview, reps, rep, deals, stages, issues
}

/// How the as-of day was decided.
public enum AsOfSource: String, Sendable {
  case option
  case fileName = "file-name"
  case today
}
