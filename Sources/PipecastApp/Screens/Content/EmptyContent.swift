import TextUI

/// A screen before anything is known: it stands only until its content is made.
struct EmptyContent: ScreenContent {
  var panels: [Panel] { [] }
  func layout(_ area: Rect) -> [Rect] { [] }
  func draw(on frame: inout Frame, in area: Rect, selection: Selection, offsets: [Int]) {}
  func opening(at selection: Selection) -> Opening? { nil }
  var exported: ReportTable { ReportTable(columns: [], rows: []) }
  var exportName: String { "pipecast" }
}
