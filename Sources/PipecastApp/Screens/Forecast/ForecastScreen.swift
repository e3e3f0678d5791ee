import PipelineModel
import TextUI

/// Why the Forecast is what it is: its sentences, the bridge from Weighted, the deals that decide it.
struct ForecastScreen: ScreenContent {
  private enum Part: Int {
    case bridge, deciding
  }

  let report: ForecastReport
  private let bridge: BridgeView
  private var deciding: ReportTableView

  init(_ report: ForecastReport, sort: Sort?) {
    self.report = report
    bridge = BridgeView(report: report)
    deciding = ReportTableView(
      table: report.decidingTable.sorted(by: sort), sort: sort, asOf: report.scope.outlook.asOf)
  }

  var panels: [Panel] { [bridge.panel, deciding.panel()] }

  /// What the screen says before any chart, in sentences.
  private var sentences: [SafeText] {
    let headline = report.headline
    guard let figure = headline.forecast else {
      return ["There is no Forecast of these days yet."]
    }
    let end = headline.window.last.words(near: report.scope.outlook.asOf)
    let forecast = ForecastWords.explanation(of: .forecast, figure, headline)
    let likely = figure.range == nil ? [] : ForecastWords.explanation(of: .likely, figure, headline)
    // What both rest on is said once.
    return ["Next \(headline.horizon.days) days, to \(end)."] + forecast + likely.prefix(1)
  }

  func layout(_ area: Rect) -> [Rect] {
    var rest = area
    rest.cutTop(textRows(area) + 1)
    let hasDeciding = deciding.table.count > 0
    // The bridge shows that it adds up only as a whole.
    let top = rest.cutTop(min(bridge.panel.rows, max(1, rest.rows - (hasDeciding ? 4 : 0))))
    guard hasDeciding, rest.rows >= 3 else { return [top, .none] }
    rest.cutTop(rest.rows > deciding.table.count + 2 ? 2 : 1)
    return [top, rest]
  }

  /// Rows of the sentences: on small screens the chart needs the room.
  private func textRows(_ area: Rect) -> Int {
    guard area.rows >= 16 else { return 0 }
    return min(area.rows / 3, lines(area.columns).count)
  }

  private func lines(_ columns: Int) -> [SafeText] {
    sentences.joined(separator: " ").wrapped(to: max(1, columns - 4))
  }

  func draw(on frame: inout Frame, in area: Rect, selection: Selection, offsets: [Int]) {
    let rects = layout(area)
    for (row, line) in lines(area.columns).prefix(textRows(area)).enumerated() {
      frame.write(frame.appearance.shown(line), row: area.row + row, column: area.column + 2)
    }
    guard bridge.panel.rows > 0 else {
      if textRows(area) == 0, let first = sentences.first {
        frame.write(first, wrappedIn: area)
      }
      return
    }
    Rule(title: "From Weighted to Forecast", hint: "Enter opens the deals").draw(
      on: &frame, in: rects[0].above)
    bridge.draw(
      on: &frame, in: rects[0], selection: selection.panel == 0 ? selection : nil,
      offset: offsets[0])
    guard !rects[1].isEmpty else { return }
    Rule(title: "Deals that decide it · without each of them").draw(
      on: &frame, in: rects[1].above)
    deciding.draw(
      on: &frame, in: rects[1], selection: selection.panel == 1 ? selection : nil,
      offset: offsets[1])
  }

  func opening(at selection: Selection) -> Opening? {
    switch Part(rawValue: selection.panel) {
    case .bridge: bridge.opening(selection.row)
    case .deciding: deciding.table.opening(selection.row, selection.column)
    case nil: nil
    }
  }

  func explanation(at selection: Selection) -> [SafeText] {
    switch Part(rawValue: selection.panel) {
    case .bridge: bridge.explanation(selection.row)
    case .deciding: report.decidingWords(deciding.table, row: selection.row)
    case nil: []
    }
  }

  func rowKey(at selection: Selection) -> String? {
    selection.panel == Part.bridge.rawValue
      ? bridge.cell(selection.row).map { "\($0.table.value(selection.row, 0))" } : nil
  }

  func cell(at selection: Selection) -> SelectedCell? {
    selection.panel == Part.bridge.rawValue
      ? bridge.cell(selection.row) : tableCell(at: selection)
  }

  var sort: Sort? { deciding.sort }
  var tablePanel: Int? { Part.deciding.rawValue }
  var tableView: ReportTableView? {
    get { deciding }
    set { if let newValue { deciding = newValue } }
  }
  var listedDeals: DealList { DealList(report.deciding.map(\.deal)) }
  var exported: ReportTable { report.bridgeTable }
  var exportName: String { "forecast" }
  var plainParts: [PlainPart] {
    [bridge.plainPart, deciding.plainPart("Deals that decide it, without each of them")]
  }
}
