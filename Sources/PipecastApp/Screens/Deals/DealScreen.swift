import PipelineModel
import TextUI

/// One deal: why its number is what it is, and every column of the file.
struct DealScreen: ScreenContent {
  let deal: Deal
  private let view: LinesView

  /// Shows `deal` with the cells of its record in the file.
  init(
    _ deal: Deal, cells: [(header: RawText, value: RawText)], fileName: RawText,
    forecasts: Forecasts? = nil
  ) {
    self.deal = deal
    let facts = DealFacts(deal, fileName: fileName, forecasts: forecasts)
    var lines = [LinesView.Line("Deal", facts.title)] + facts.main + facts.more
    lines += [.init(heading: ""), .init(heading: "Why this number")]
    lines += facts.why.map { .init(sentence: $0) }
    if !facts.factors.isEmpty {
      lines += [.init(heading: ""), .init(heading: "Why this chance")] + facts.factors
    }
    lines += [.init(heading: ""), .init(heading: "In the file: " + facts.source)]
    lines += cells.map { LinesView.Line($0.header.safe, $0.value.safe) }
    view = LinesView(lines: lines, wraps: true)
  }

  var panels: [Panel] { [view.panel] }
  func layout(_ area: Rect) -> [Rect] { [area] }

  func draw(on frame: inout Frame, in area: Rect, selection: Selection, offsets: [Int]) {
    view.draw(on: &frame, in: area, selection: selection, offset: offsets[0])
  }

  func opening(at selection: Selection) -> Opening? { .explanation }
  func explanation(at selection: Selection) -> [SafeText] {
    guard view.lines.indices.contains(selection.row), !view.lines[selection.row].text.isEmpty else {
      return Explanation.weighted(deal)
    }
    let line = view.lines[selection.row]
    return line.label.isEmpty ? [line.text] : [line.label + ": " + line.text]
  }

  var explanationTitle: SafeText { "In full" }
  func cell(at selection: Selection) -> SelectedCell? { view.cell(at: selection.row) }
  var exported: ReportTable { view.table }
  var exportName: String { "deal" }
  var plainParts: [PlainPart] { [view.plainPart] }
  var changesWithHorizon: Bool { false }
}
