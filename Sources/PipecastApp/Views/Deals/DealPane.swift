import PipelineModel
import TextUI

/// The selected deal beside its list: what its screen says first, in the same words.
struct DealPane {
  let fileName: RawText
  /// What is learned of the deals; nil while nothing is.
  var forecasts: Forecasts?

  /// Draws `deal` right of a vertical rule, which hangs from the rule above `rect`.
  func draw(_ deal: Deal, on frame: inout Frame, in rect: Rect) {
    draw(
      DealFacts(deal, fileName: fileName, forecasts: forecasts).pane, on: &frame, in: rect)
  }

  /// Draws sentences there, where no deal is selected but a sum.
  func draw(_ sentences: [SafeText], on frame: inout Frame, in rect: Rect) {
    let lines = sentences.map { LinesView.Line(sentence: $0) }
    draw(LinesView(lines: lines, wraps: true, isSelectable: false), on: &frame, in: rect)
  }

  private func draw(_ lines: LinesView, on frame: inout Frame, in rect: Rect) {
    frame.write(frame.glyphs.teeDown, row: rect.row - 1, column: rect.column, role: .dim)
    for row in rect.row..<rect.endRow {
      frame.write(frame.glyphs.vertical, row: row, column: rect.column, role: .dim)
    }
    var rest = rect
    rest.cutLeft(1)
    lines.draw(on: &frame, in: rest, selection: nil, offset: 0)
  }
}

extension AppState {
  /// Shows or hides the pane, and says why where there is none to be seen.
  mutating func switchPane() {
    guard place.content.hasRoomForPane(in: area) else {
      message = "No room here for a deal beside the list: Enter opens it."
      return
    }
    showsPane.toggle()
    refresh()
    message = showsPane ? nil : "The list has all the room. v shows the deal beside it again."
  }
}
