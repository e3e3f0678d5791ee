import PipelineImport
import PipelineModel
import TextUI

/// Is the file all right: what became of every record, and every issue.
struct DataScreen: ScreenContent {
  private enum Part: Int {
    case receipt, issues
  }

  private let report: DataReport
  private let receipt: LinesView
  private let issues: ReportTableView
  private let oldExportWords: SafeText?
  /// The fields of the lines that say which column is what, and where the first of them stands.
  private let fields: [Field]
  private let firstField: Int
  /// Where the stages begin, below the fields.
  private let firstStage: Int
  /// The deals that facts count, as far as the screens show the deals of the file as it stands.
  private let deals: [DealFilter?]

  init(_ session: Session) {
    report = DataReport(session)
    oldExportWords = session.oldExportWords
    issues = ReportTableView(table: report.issueTable, sort: nil, asOf: session.pipeline.asOf)
    var lines = Self.lines(of: report.facts, label: 0, values: [1])
    deals =
      session.filter == .none && !session.pipeline.isReconstructed ? report.dealsOfFacts : []
    lines += [.init(heading: ""), .init(heading: "Which column is what")]
    firstField = lines.count
    fields = report.receipt.columns.choices.map(\.field) + report.receipt.missing
    lines += Self.lines(
      of: report.columns, label: 0, values: Array(report.columns.columns.indices.dropFirst()))
    lines += report.receipt.missing.map {
      .init(SafeText(sanitizing: $0.words), "none; Enter chooses its column")
    }
    lines += [.init(heading: ""), .init(heading: "Stages: outcome, weight, deals")]
    firstStage = lines.count
    lines += Self.lines(of: report.stages, label: 0, values: [1, 2, 3, 4])
    if !session.folder.isEmpty {
      lines += [.init(heading: ""), .init(heading: "Files of the folder")]
      lines += Self.lines(of: report.files, label: 0, values: [1])
    }
    receipt = LinesView(lines: lines, wraps: true)
  }

  private static func lines(
    of table: ReportTable, label: Int, values: [Int]
  ) -> [LinesView.Line] {
    (0..<table.count).map { row in
      func words(_ column: Int) -> SafeText {
        table.columns[column].words(for: table.value(row, column), near: .first)
      }
      let parts = values.map { column in
        let words = words(column)
        let isAlternative = table.columns[column].key == "alternatives" && !words.isEmpty
        return isAlternative ? "could also be " + words : words
      }
      return LinesView.Line(
        words(label), parts.filter { !$0.isEmpty }.joined(separator: ", "))
    }
  }

  var panels: [Panel] { [receipt.panel, issues.panel(columns: 1)] }
  var firstPanel: Int { issues.table.count > 0 ? Part.issues.rawValue : Part.receipt.rawValue }

  func layout(_ area: Rect) -> [Rect] {
    var rest = area
    guard issues.table.count > 0, area.rows >= 5 else { return [rest, .none] }
    let wanted = issues.table.count + 2
    var bottom = rest.cutBottom(min(wanted, max(area.rows / 2, area.rows - receipt.lines.count)))
    bottom.cutTop(1)
    return [rest, bottom]
  }

  func draw(on frame: inout Frame, in area: Rect, selection: Selection, offsets: [Int]) {
    let rects = layout(area)
    receipt.draw(
      on: &frame, in: rects[0],
      selection: selection.panel == Part.receipt.rawValue ? selection : nil, offset: offsets[0])
    guard !rects[1].isEmpty else { return }
    Rule(title: SafeText(report.issues.count, "issue"), hint: "Enter shows all of it")
      .draw(on: &frame, in: rects[1].above)
    issues.draw(
      on: &frame, in: rects[1],
      selection: selection.panel == Part.issues.rawValue ? selection : nil, offset: offsets[1],
      showsColumn: false)
  }

  func opening(at selection: Selection) -> Opening? {
    guard selection.panel == Part.receipt.rawValue else { return .explanation }
    let row = selection.row
    if deals.indices.contains(row), let deals = deals[row] { return .deals(deals) }
    let stages = report.receipt.stages
    if stages.indices.contains(row - firstStage) {
      return .stage(stages[row - firstStage].stage.name)
    }
    // The heading stands above the fields.
    let line = row - firstField
    guard line >= -1, line < fields.count else { return .explanation }
    return .columns(line < 0 ? nil : fields[line])
  }

  func explanation(at selection: Selection) -> [SafeText] {
    explanation(at: selection, columns: 74, isASCII: false)
  }

  func explanation(at selection: Selection, columns: Int, isASCII: Bool) -> [SafeText] {
    switch Part(rawValue: selection.panel) {
    case .issues:
      let kept = report.issues.kept
      guard kept.indices.contains(selection.row) else { return [] }
      let issue = kept[selection.row]
      let excerpt = IssueLines(width: columns, isASCII: isASCII).excerpt(of: issue)
      return [issue.parts.words] + excerpt + ["Hint: " + issue.hint]
    case .receipt:
      guard receipt.lines.indices.contains(selection.row) else { return [] }
      let line = receipt.lines[selection.row]
      return line.isHeading ? [line.label] : [line.label + ": " + line.text]
    case nil: return []
    }
  }

  var explanationTitle: SafeText { "In full" }

  var status: SafeText? {
    oldExportWords ?? report.unlistedWords ?? noRecordWords
      ?? (issues.table.count == 0 ? "No issue: every row and cell could be used." : nil)
  }

  private var noRecordWords: SafeText? {
    report.receipt.records == 0 ? "The file has a header, and no deals under it." : nil
  }

  func cell(at selection: Selection) -> SelectedCell? {
    selection.panel == Part.issues.rawValue
      ? SelectedCell(table: issues.table, row: selection.row, column: 2)
      : receipt.cell(at: selection.row)
  }
  var exported: ReportTable { report.records }
  var exportName: String { "issues" }
  var plainParts: [PlainPart] {
    [receipt.plainPart, issues.plainPart(SafeText(report.issues.count, "issue"))]
  }
  var changesWithHorizon: Bool { false }
}
