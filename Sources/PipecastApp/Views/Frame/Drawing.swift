import PipelineModel
public import TextUI

extension AppState {
  /// The picture of the program as it is now.
  public func frame() -> Frame {
    if let mapping { return mapping.frame() }
    var frame = Frame(size: size, appearance: appearance)
    guard !frame.bounds.isEmpty else { return frame }
    let area = self.area
    // So few rows are the list's alone, without the line being typed.
    if size.rows <= 2, case .choose(let chooser) = prompt {
      ChooserView(chooser).draw(on: &frame, in: area)
      return frame
    }
    if size.rows == 1, prompt == nil {
      frame.write(oneLine, row: 0, column: 0)
      return frame
    }
    if appearance.isPlain {
      PlainView(parts: place.content.plainParts)
        .draw(on: &frame, in: area, selection: place.selection)
    } else {
      place.content.draw(
        on: &frame, in: area, selection: place.selection, offsets: place.offsets)
    }
    drawBox(on: &frame, in: area)
    if case .choose(let chooser) = prompt { ChooserView(chooser).draw(on: &frame, in: area) }
    Chrome.draw(self, on: &frame)
    return frame
  }

  /// The answer on a terminal of one row: `30d $936K 90d $2.86M`.
  private var oneLine: SafeText {
    guard let scope = scope(filter: place.filter) else { return "" }
    let total = BreakdownReport(scope, by: .total)
    return outlook.horizons.indices.flatMap { index in
      total.headlines(index).map { headline in
        SafeText("\(headline.horizon.days)d ") + headline.weighted.short
      }
    }.joined(separator: " ")
  }
}
