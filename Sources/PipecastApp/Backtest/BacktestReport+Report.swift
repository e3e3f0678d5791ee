import ForecastEngine
import PipelineModel
import TextUI

extension BacktestReport {
  /// The tables as a report, for every format; with each window by itself where that is asked for.
  public func report(listsWindows: Bool = false) -> Report {
    var report = Report(
      name: "backtest", heading: "Backtest", scope: scope, filter: scope.filter,
      headline: results.flatMap(headline),
      sections: sections + (listsWindows ? windowSections : []), records: records, notCounted: [],
      remarks: remarks)
    if listsWindows {
      report.details = [
        (
          "windows",
          ReportTable(
            columns: AccuracyTable.windowColumns, rows: tables.flatMap(\.windowRecords))
        )
      ]
    }
    return report
  }

  private var windowSections: [Report.Section] {
    results.filter { !$0.accuracy.windows.isEmpty }.map { plan, accuracy in
      Report.Section(name(plan) + ", window by window", accuracy.windowTable)
    }
  }

  private var records: ReportTable {
    let rows = tables.map(\.records).flatMap { table in (0..<table.count).map(table.row) }
    return ReportTable(columns: AccuracyTable.recordColumns, rows: rows)
  }

  private var sections: [Report.Section] {
    guard !results.isEmpty else {
      let none = ReportTable(columns: [], rows: [])
      return [Report.Section("", none, whenEmpty: scope.wordsWhenEmpty)]
    }
    return results.map { plan, accuracy in
      Report.Section(
        title(plan, accuracy), accuracy.table,
        whenEmpty: (plan.gap ?? AccuracyGap.noWindow).words)
    }
  }

  /// `Next 30 days in EUR`; the currency only where there are several.
  private func name(_ plan: BacktestPlan) -> SafeText {
    let days: SafeText = "Next " + SafeText(plan.horizon.days, "day")
    let currency = plan.known.currency
    guard tables.contains(where: { $0.currency != currency }) else { return days }
    return days
      + (currency == .unnamed
        ? " without a currency" : " in " + SafeText(sanitizing: currency.code))
  }

  /// `Next 30 days: 9 windows, which do not overlap; from month ends, 31 Mar 2017 to …`.
  private func title(_ plan: BacktestPlan, _ accuracy: AccuracyTable) -> SafeText {
    let days = accuracy.windows.map(\.day.wordsWithYear)
    guard let first = days.first, let last = days.last else { return name(plan) }
    return name(plan) + ": " + accuracy.windowsWords + "; " + plan.step.words + ", "
      + (days.count == 1 ? first : first + " to " + last)
  }

  private func headline(_ plan: BacktestPlan, _ accuracy: AccuracyTable) -> [SafeText] {
    guard let error = accuracy.errorWords else { return [] }
    return [name(plan) + ": " + error + (accuracy.insideWords.map { " " + $0 } ?? "")]
  }

  /// What was left out, how the past was told, and what the measures mean.
  private var remarks: [SafeText] {
    var remarks: [SafeText] = []
    if let lastDay {
      remarks.append(
        "The file tells of nothing after " + lastDay.fullWords + ": the last window ends there.")
    }
    // A currency stands there once per horizon.
    let known = results.filter {
      $0.plan.known.gap == nil && $0.plan.horizon == scope.outlook.horizons.first
    }
    remarks += known.map(\.plan.known.observation).leftOutWords
    for (plan, accuracy) in results where plan.gap == nil {
      if plan.known.dayCount < 2 * plan.horizon.days {
        remarks.append(
          name(plan) + ": the file tells of " + SafeText(plan.known.dayCount, "day")
            + ", less than two windows: growth and season cannot be told apart.")
      }
      let left = plan.days.count - accuracy.windows.count
      if left > 0 {
        remarks.append(
          name(plan) + ": " + SafeText(left, "day is", "days are")
            + " left out, since fewer than 10 deals had been won by then.")
      }
    }
    let scored = tables.filter { !$0.windows.isEmpty }
    guard let widest = scored.max(by: { $0.repCount < $1.repCount }) else { return remarks }
    return remarks + [
      "Each forecast knows what the file tells of its day. One export does not tell the stages and"
        + " close dates of then: Weighted has no figures, and Forecast does without them. Amounts"
        + " and reps are those of the file."
    ] + widest.measureWords
  }
}

extension BacktestStep {
  /// `from month ends`.
  fileprivate var words: SafeText {
    switch self {
    case .month: "from month ends"
    case .days(1): "from every day"
    case .days(let step): "every \(step) days"
    case .at: "from the days asked for"
    }
  }
}
