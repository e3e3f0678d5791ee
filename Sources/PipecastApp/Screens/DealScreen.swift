import PipelineModel
import TextUI

/// One deal: why its number is what it is, and every column of the file.
struct DealScreen: ScreenContent {
  let deal: Deal
  private let view: LinesView

  /// Shows `deal` with the cells of its record in the file.
  init(
    _ deal: Deal, cells: [(header: RawText, value: RawText)], fileName: RawText, outlook: Outlook
  ) {
    self.deal = deal
    var lines = Self.facts(deal, outlook: outlook)
    lines.append(.init(heading: ""))
    lines.append(.init(heading: "Why this number"))
    lines += Explanation.weighted(deal).map { LinesView.Line("", $0) }
    lines.append(.init(heading: ""))
    lines.append(.init(heading: "In the file: \(fileName.safe), line \(deal.line)"))
    lines += cells.map { LinesView.Line($0.header.safe, $0.value.safe) }
    view = LinesView(lines: lines)
  }

  private static func facts(_ deal: Deal, outlook: Outlook) -> [LinesView.Line] {
    var lines: [LinesView.Line] = []
    func add(_ label: SafeText, _ text: SafeText?) {
      if let text, !text.isEmpty { lines.append(.init(label, text)) }
    }
    func day(_ day: Day?) -> SafeText? { day?.fullWords }
    add("Deal", deal.title.safe)
    if deal.title != deal.id { add("Id", deal.id.safe) }
    add("Account", deal.name(.account)?.safe)
    add("Rep", deal.name(.rep)?.safe ?? "Unassigned")
    add("Team", deal.name(.team)?.safe)
    add("Amount", deal.amount?.exact ?? "none in the file")
    let stage = deal.name(.stage)?.safe ?? "none"
    add(
      "Stage", deal.outcome == .open ? stage : stage + (deal.outcome == .won ? ", won" : ", lost"))
    if deal.outcome == .open {
      add(
        "Weight",
        deal.weight.map { SafeText(sanitizing: $0.description) } ?? "none: the deal adds nothing")
      add("Weighted", deal.weighted?.exact)
    }
    add(deal.outcome == .open ? "Close date" : "Closed", closeWords(deal, outlook))
    add("Category", deal.category.map { SafeText(sanitizing: $0.words) })
    add("Created", day(deal.created))
    add("In stage since", day(deal.stageEntered))
    if let last = deal.lastActivity {
      let idle = deal.idle ?? 0
      add(
        "Last activity",
        last.fullWords + (idle < 0 ? "" : " (" + SafeText(idle, "day") + " ago)"))
    }
    add("Next step", deal.nextStep.safe)
    if deal.outcome == .lost { add("Loss reason", deal.name(.lossReason)?.safe) }
    return lines
  }

  private static func closeWords(_ deal: Deal, _ outlook: Outlook) -> SafeText {
    guard let close = deal.close else { return "none" }
    guard deal.outcome == .open else { return close.fullWords }
    let days = close.days(since: outlook.asOf)
    if days < 0 { return close.fullWords + " (past due by " + SafeText(-days, "day") + ")" }
    return close.fullWords + (days == 0 ? " (today)" : " (in " + SafeText(days, "day") + ")")
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
