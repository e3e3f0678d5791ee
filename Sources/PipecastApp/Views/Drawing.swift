import PipelineModel
public import TextUI

extension AppState {
  /// The picture of the program as it is now.
  public func frame() -> Frame {
    var frame = Frame(size: size, appearance: appearance)
    guard !frame.bounds.isEmpty else { return frame }
    let area = self.area
    if size.rows == 1 {
      if case .choose(let chooser) = prompt {
        ChooserView(chooser).draw(on: &frame, in: area)
        return frame
      } else if prompt == nil {
        frame.write(oneLine, row: 0, column: 0)
        return frame
      }
    }
    if appearance.isPlain {
      PlainView(parts: place.content.plainParts)
        .draw(on: &frame, in: area, selection: place.selection)
    } else {
      place.content.draw(
        on: &frame, in: area, selection: place.selection, offsets: place.offsets)
    }
    if let box {
      draw(
        box, title: place.content.explanationTitle, hint: "any key closes this", on: &frame,
        in: area)
    }
    if case .writeWeight(let change)? = prompt {
      draw(
        change.sentences, title: "Weight of " + change.stage.safe, hint: "Enter writes it",
        on: &frame, in: area)
    }
    if case .choose(let chooser) = prompt { ChooserView(chooser).draw(on: &frame, in: area) }
    Chrome.draw(self, on: &frame)
    return frame
  }

  /// The answer on a terminal of one row: `30d $936K 90d $2.86M`.
  private var oneLine: SafeText {
    guard let scope = scope(filter: place.filter) else { return "" }
    let overview = OverviewReport(scope)
    return outlook.horizons.indices.flatMap { index in
      overview.headlines(index).map { headline in
        SafeText("\(headline.horizon.days)d ") + headline.weighted.short
      }
    }.joined(separator: " ")
  }

  /// Draws sentences over the lower part of the screen.
  private func draw(
    _ sentences: [SafeText], title: SafeText, hint: SafeText, on frame: inout Frame, in area: Rect
  ) {
    var rest = area
    let lines = sentences.flatMap { $0.wrapped(to: max(1, area.columns - 4)) }
    // Sentences over others would be heard as one text: alone they are understood.
    var box = rest.cutBottom(appearance.isPlain ? area.rows : min(lines.count + 2, area.rows))
    frame.fill(box)
    if appearance.isPlain { frame.cursor = Position(row: box.row, column: box.column) }
    Rule(title: title, hint: hint).draw(on: &frame, in: box.cutTop(1))
    for line in lines.prefix(box.rows) {
      frame.write(line, row: box.cutTop(1).row, column: box.column + 2)
    }
  }
}
