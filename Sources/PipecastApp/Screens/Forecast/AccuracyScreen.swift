import PipelineModel
import TextUI

/// Can I trust it: past forecasts against what was won, by method, window, chance and rep.
struct AccuracyScreen: ScreenContent {
  enum Part: Int, CaseIterable {
    case methods, reps, chances, windows
  }

  let report: AccuracyReport
  let sort: Sort?
  /// Whether the user narrowed the deals here.
  private let isFiltered: Bool
  private let methods: ReportTableView
  private let windows: ReportTableView
  private let chances: ReportTableView
  private var reps: ReportTableView

  init(_ report: AccuracyReport, sort: Sort?, isFiltered: Bool) {
    self.report = report
    self.sort = sort
    self.isFiltered = isFiltered
    let asOf = report.scope.outlook.asOf
    methods = ReportTableView(table: report.methodTable, sort: nil, asOf: asOf)
    var windows = ReportTableView(table: report.windowTable, sort: nil, asOf: asOf)
    windows.ranges = report.windowBars
    self.windows = windows
    var chances = ReportTableView(table: report.chanceTable, sort: nil, asOf: asOf)
    chances.ranges = report.chanceBars
    self.chances = chances
    reps = ReportTableView(table: report.repTable.sorted(by: sort), sort: sort, asOf: asOf)
  }

  func view(_ part: Part) -> ReportTableView {
    switch part {
    case .methods: methods
    case .windows: windows
    case .chances: chances
    case .reps: reps
    }
  }

  var panels: [Panel] { Part.allCases.map { view($0).panel() } }

  func title(_ part: Part) -> SafeText {
    let count = report.known.first?.windows.count ?? 0
    let days = SafeText(report.scope.outlook.horizons[report.horizon].days, "day")
    return switch part {
    case .methods: "Methods · next " + days
    case .windows: SafeText(count, "past window") + " · each of " + days
    case .chances: "Chances"
    case .reps: SafeText(reps.table.count, "rep") + " · over " + SafeText(count, "window")
    }
  }

  /// What the signs of a chart stand for.
  private func hint(_ part: Part, _ glyphs: Glyphs) -> SafeText {
    let (range, mark) = (glyphs.shades[2], glyphs.across[8])
    return switch part {
    case .windows: range + " Likely  " + mark + " won"
    case .chances: range + " won  " + mark + " said"
    case .methods, .reps: ""
    }
  }

  func layout(_ area: Rect) -> [Rect] { layout(area, selected: firstPanel) }

  func layout(_ area: Rect, selected panel: Int) -> [Rect] {
    let parts = AccuracyLayout(self, area, selected: panel).parts
    // Of a closed part the title can be gone to.
    return parts.map { $0.body.isEmpty ? $0.title : $0.body }
  }

  func draw(on frame: inout Frame, in area: Rect, selection: Selection, offsets: [Int]) {
    let layout = AccuracyLayout(self, area, selected: selection.panel)
    guard !report.known.isEmpty else {
      frame.write(emptyWords, wrappedIn: area.inset(rows: area.rows < 8 ? 0 : 1))
      return
    }
    frame.write(layout.words, wrappedIn: layout.top)
    for (part, place) in zip(Part.allCases, layout.parts) {
      if !place.title.isEmpty {
        Rule(title: title(part), hint: place.body.isEmpty ? "Tab opens" : hint(part, frame.glyphs))
          .draw(on: &frame, in: place.title)
        if place.body.isEmpty { frame.mark(place.title, as: .row(0, column: nil)) }
      }
      guard !place.body.isEmpty else { continue }
      view(part).draw(
        on: &frame, in: place.body,
        selection: selection.panel == part.rawValue ? selection : nil,
        offset: offsets[part.rawValue])
    }
  }

  private var emptyWords: SafeText {
    if report.gap == .shifted { return report.emptyWords + " { leads back to it." }
    guard !report.scope.filter.isEmpty, report.records.isEmpty else { return report.emptyWords }
    return report.scope.noMatchWords("No deal", isFiltered: isFiltered)
  }

  func opening(at selection: Selection) -> Opening? {
    guard let part = Part(rawValue: selection.panel), selection.row < view(part).table.count else {
      return nil
    }
    return view(part).table.opening(selection.row, selection.column) ?? .explanation
  }

  func explanation(at selection: Selection) -> [SafeText] {
    guard let part = Part(rawValue: selection.panel), let cell = cell(at: selection) else {
      return []
    }
    return switch part {
    case .methods: report.explanation(ofMethod: cell.row, column: cell.title.key)
    case .windows: report.explanation(ofWindow: cell.row)
    case .chances: report.explanation(ofChance: cell.row)
    case .reps: repExplanation(cell)
    }
  }

  /// The rep of a row, which may be sorted otherwise than the report.
  private func repExplanation(_ cell: SelectedCell) -> [SafeText] {
    guard let key = rowKey(ofRep: cell.row) else { return [] }
    let table = report.repTable
    let row = (0..<table.count).first { Self.key(table, $0) == key }
    return row.map { row in
      let (record, rep) = report.repRows[row]
      return report.explanation(ofRep: rep, in: record, column: cell.title.key)
    } ?? []
  }

  private func rowKey(ofRep row: Int) -> String? {
    row < reps.whole.count ? Self.key(reps.whole, row) : nil
  }

  /// The name, and where there are several currencies the one of the row.
  private static func key(_ table: ReportTable, _ row: Int) -> String {
    let currency = table.columns.firstIndex { $0.key == "currency" }
    return "\(table.value(row, 0)) \(currency.map { "\(table.value(row, $0))" } ?? "")"
  }

  func rowKey(at selection: Selection) -> String? {
    switch Part(rawValue: selection.panel) {
    case .reps: rowKey(ofRep: selection.row)
    case .windows where selection.row < windows.table.count:
      windows.whole.rowKey(selection.row)
    default: nil
    }
  }

  func cell(at selection: Selection) -> SelectedCell? {
    Part(rawValue: selection.panel).flatMap {
      SelectedCell(table: view($0).table, row: selection.row, column: selection.column)
    }
  }

  var status: SafeText? { report.remarks.first }
  var tablePanel: Int? { Part.reps.rawValue }
  var tableView: ReportTableView? {
    get { reps }
    set { if let newValue { reps = newValue } }
  }
  var exported: ReportTable { windows.table }
  func exported(at selection: Selection) -> ReportTable {
    Part(rawValue: selection.panel).map { view($0).table } ?? exported
  }
  var exportName: String { "accuracy" }
  var plainParts: [PlainPart] {
    Part.allCases.map { part in
      var plain = view(part).plainPart(title(part), whenEmpty: "Not known.")
      // The sum of it all comes first, and is read as a heading.
      if part == .methods {
        let words = report.known.isEmpty ? [emptyWords] : report.sentences
        plain.heading = (words + (report.known.isEmpty ? [] : [title(part)]))
          .joined(separator: " ")
        if report.known.isEmpty { plain.closing = [] }
      } else if report.known.isEmpty {
        plain = PlainPart()
      }
      return plain
    }
  }
}
