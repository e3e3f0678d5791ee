/// Amounts side by side as columns that stand on zero.
///
///     //   12 ┤       ████
///     //      │       ████
///     //    0 ┤ ▄▄▄▄  ████
///     //        Oct   Nov
public struct ColumnChart {
  /// One amount and the lines of text under it.
  public struct Column {
    /// The amount; below zero nothing is drawn.
    public var value: Double

    /// The lines of text under the column, from the top down.
    public var labels: [SafeText]

    /// What the column is drawn as.
    public var role: Role

    /// Makes a column.
    public init(value: Double, labels: [SafeText] = [], role: Role = .bar) {
      self.value = value
      self.labels = labels
      self.role = role
    }
  }

  /// The amounts from left to right.
  public var columns: [Column]

  /// The texts of the scale on the left, evenly spread from the top down to zero.
  public var scale: [SafeText]

  /// The value at the top; nil takes the largest.
  ///
  /// Charts that are to be compared need the same one.
  public var maximum: Double?

  /// The column that is selected, always in view.
  public var selected: Int?

  /// Makes a chart.
  public init(
    columns: [Column], scale: [SafeText] = [], maximum: Double? = nil, selected: Int? = nil
  ) {
    self.columns = columns
    self.scale = scale
    self.maximum = maximum
    self.selected = selected
  }

  /// Draws the chart into `rect`; what finds no room is left out, the scale first.
  public func draw(on frame: inout Frame, in rect: Rect) {
    guard !rect.isEmpty, !columns.isEmpty else { return }
    var plot = rect
    let labelLines = columns.map(\.labels.count).max() ?? 0
    var labels = plot.cutBottom(min(labelLines, max(0, rect.rows - 2)))
    let axisWidth = drawScale(on: &frame, in: plot)
    plot.cutLeft(axisWidth)
    guard !plot.isEmpty else { return }
    let slots = Slots(count: columns.count, selected: selected, columns: plot.columns)
    let top = maximum ?? columns.map(\.value).filter(\.isFinite).max() ?? 0
    for (position, index) in slots.visible.enumerated() {
      let left = plot.column + position * slots.width
      let slot = Rect(row: rect.row, column: left, rows: rect.rows, columns: slots.width)
      frame.mark(slot, as: .row(0, column: index))
      let cells = Bar.upward(
        share(of: columns[index].value, in: top), height: plot.rows, glyphs: frame.glyphs)
      for (row, cell) in cells.enumerated() {
        let bar = Rect(row: plot.row + row, column: left, rows: 1, columns: slots.barWidth)
        frame.fill(bar, with: cell, role: columns[index].role)
      }
    }
    markHidden(slots, on: &frame, in: plot)
    labels.cutLeft(axisWidth)
    if labels.isEmpty {
      selectColumn(slots, on: &frame, in: plot)
    } else {
      drawLabels(slots, on: &frame, in: labels)
    }
  }

  private func share(of value: Double, in top: Double) -> Double {
    top > 0 && value.isFinite ? value / top : 0
  }

  /// Draws the scale and returns its width; 0 when it would take more than a third of the room.
  private func drawScale(on frame: inout Frame, in plot: Rect) -> Int {
    let texts = scale.map(frame.appearance.shown)
    guard let width = texts.map(\.columns).max(), (width + 3) * 3 <= plot.columns else { return 0 }
    for row in plot.row..<plot.endRow {
      frame.write(frame.glyphs.vertical, row: row, column: plot.column + width + 1, role: .dim)
    }
    for (index, text) in texts.enumerated().reversed() {
      let (step, rest) = (index * (plot.rows - 1)).quotientAndRemainder(
        dividingBy: max(1, texts.count - 1))
      guard rest == 0 else { continue }  // Between two rows a mark would be wrong.
      let row = plot.row + step
      frame.write(text.padded(to: width, alignment: .right), row: row, column: plot.column)
      frame.write(frame.glyphs.tick, row: row, column: plot.column + width + 1, role: .dim)
    }
    return width + 3
  }

  private func markHidden(_ slots: Slots, on frame: inout Frame, in plot: Rect) {
    if slots.visible.lowerBound > 0 {
      frame.write(frame.glyphs.hiddenLeft, row: plot.row, column: plot.column)
    }
    if slots.visible.upperBound < columns.count {
      frame.write(frame.glyphs.hiddenRight, row: plot.row, column: plot.endColumn - 1)
    }
  }

  /// Writes every label that has room: all, or every second, third …, the selected one among them.
  private func drawLabels(_ slots: Slots, on frame: inout Frame, in rect: Rect) {
    let texts = columns.map { $0.labels.map(frame.appearance.shown) }
    let widest = texts.joined().map(\.columns).max() ?? 0
    let step = max(1, (widest + slots.width) / slots.width)
    let anchor = selected.flatMap { slots.visible.contains($0) ? $0 : nil } ?? 0
    var free = rect.column
    for index in slots.visible where (index - anchor) % step == 0 {
      let width = min(texts[index].map(\.columns).max() ?? 0, rect.columns)
      let slot = rect.column + (index - slots.visible.lowerBound) * slots.width
      let left = max(free, min(slot, rect.endColumn - width))
      let place = Rect(
        row: rect.row, column: left, rows: rect.rows, columns: min(width, rect.endColumn - left))
      for (line, text) in texts[index].prefix(rect.rows).enumerated() {
        frame.write(
          text.truncated(to: place.columns, ellipsis: frame.glyphs.ellipsis),
          row: rect.row + line, column: left)
      }
      if index == selected { frame.select(place) }
      free = left + width + 1
    }
  }

  private func selectColumn(_ slots: Slots, on frame: inout Frame, in plot: Rect) {
    guard let selected, slots.visible.contains(selected) else { return }
    let left = plot.column + (selected - slots.visible.lowerBound) * slots.width
    frame.select(Rect(row: plot.row, column: left, rows: plot.rows, columns: slots.barWidth))
  }
}

/// The even places that the columns of a chart get.
private struct Slots {
  let width: Int
  let barWidth: Int
  let visible: Range<Int>

  init(count: Int, selected: Int?, columns: Int) {
    width = min(max(1, columns / count), 8)
    barWidth = width >= 6 ? width - 2 : max(1, width - 1)
    let fitting = columns / width
    guard fitting < count else {
      visible = 0..<count
      return
    }
    let last = min(max(0, selected ?? 0), count - 1)
    let first = max(0, last - fitting + 1)
    visible = first..<min(count, first + fitting)
  }
}
