import PipelineModel
import TextUI

/// Forecast, Weighted and more, a column per horizon: the figures that everything opens from.
struct HeadlinesView {
  let report: OverviewReport
  /// Per horizon, one headline per currency.
  private let headlines: [[OverviewReport.Headline]]
  /// The lines of each currency.
  private let figures: [HeadlineFigure]

  init(report: OverviewReport) {
    self.report = report
    headlines = report.scope.outlook.horizons.indices.map(report.headlines)
    figures = HeadlineFigure.figures(of: report, headlines)
  }

  private var currencies: Int { headlines[0].count }

  var panel: Panel {
    Panel(
      rows: currencies * figures.count, columns: report.scope.outlook.horizons.count,
      extraRows: 1)
  }

  /// The figure and its headline at a row and a column of the grid.
  func headline(row: Int, column: Int) -> (HeadlineFigure, OverviewReport.Headline)? {
    let (currency, place) = row.quotientAndRemainder(dividingBy: figures.count)
    guard headlines.indices.contains(column), headlines[column].indices.contains(currency),
      row >= 0
    else { return nil }
    return (figures[place], headlines[column][currency])
  }

  func opening(row: Int, column: Int) -> Opening? {
    headline(row: row, column: column).flatMap { figure, headline in
      figure.opening(headline, horizon: column, of: report.scope.filter)
    }
  }

  /// What the line is about: it keeps its name when others come before it.
  func rowKey(_ row: Int) -> String? {
    headline(row: row, column: 0).map { words($0.0, $0.1).description }
  }

  /// A figure as a cell of a table of all of them, a row each.
  func cell(row: Int, column: Int) -> SelectedCell? {
    let horizons = report.scope.outlook.horizons
    let rows = (0..<panel.rows).flatMap { row in
      horizons.indices.compactMap { column in
        headline(row: row, column: column).map { figure, headline -> [ReportValue] in
          [
            .words(words(figure, headline)), .count(headline.horizon.days),
            figure.value(headline), figure.deals(headline).map(ReportValue.count) ?? .empty,
          ]
        }
      }
    }
    let columns = [
      ReportColumn("figure", "Figure"), ReportColumn("horizon", "Horizon", isNumber: true),
      ReportColumn("amount", "Amount", isNumber: true),
      ReportColumn("deals", "Deals", isNumber: true),
    ]
    guard horizons.indices.contains(column) else { return nil }
    return SelectedCell(
      table: ReportTable(columns: columns, rows: rows), row: row * horizons.count + column,
      column: 2)
  }

  /// Where the columns stand: those that find no room are left out, since no number is cut.
  private struct Grid {
    let label: Int
    let money: Int
    let width: Int
    let shown: Range<Int>

    /// Finds room for columns of amounts of `money` columns, the `selected` one among them.
    init(_ rect: Rect, horizons: Int, label: Int, money: Int, selected: Int) {
      self.label = min(label, max(0, rect.columns - money - 1))
      self.money = money
      let room = rect.columns - self.label
      let count = min(horizons, max(1, room / (money + 1)))
      width = min(34, max(money + 1, room / max(1, count)))
      let first = min(max(0, selected - count + 1), horizons - count)
      shown = first..<first + count
    }

    func left(_ column: Int) -> Int { label + (column - shown.lowerBound) * width }
  }

  private func grid(on frame: Frame, in rect: Rect, selected: Int?) -> Grid {
    let horizons = report.scope.outlook.horizons.count
    let all = (0..<panel.rows).flatMap { row in
      (0..<horizons).compactMap { headline(row: row, column: $0) }
    }
    let labels = all.map { frame.appearance.shown(words($0.0, $0.1)).columns + 3 }
    let amounts = all.filter { !$0.0.isWords }.map {
      frame.appearance.shown($0.0.words($0.1)).columns
    }
    return Grid(
      rect, horizons: horizons, label: max(16, labels.max() ?? 0),
      money: max(8, amounts.max() ?? 0), selected: selected ?? 0)
  }

  func draw(on frame: inout Frame, in rect: Rect, selection: Selection?, offset: Int) {
    let outlook = report.scope.outlook
    let grid = grid(on: frame, in: rect, selected: selection?.column)
    let titles = Self.titles(outlook, grid.shown, room: grid.width - 1)
    for (column, title) in zip(grid.shown, titles) {
      frame.write(
        title, row: rect.row,
        column: rect.column + grid.left(column), width: grid.width - 1, role: .title)
    }
    let height = max(0, rect.rows - 1)
    let first = min(max(0, offset), max(0, panel.rows - height))
    markHidden(on: &frame, in: rect, first: first, height: height)
    for row in first..<min(panel.rows, first + height) {
      let line = rect.row + 1 + row - first
      frame.mark(rect.line(line), as: .row(row, column: nil))
      for column in grid.shown {
        guard let (figure, headline) = headline(row: row, column: column) else { continue }
        if column == grid.shown.lowerBound {
          frame.write(
            words(figure, headline), row: line, column: rect.column + 2, width: grid.label - 3)
        }
        let left = rect.column + grid.left(column)
        frame.mark(
          Rect(row: line, column: left, rows: 1, columns: grid.width),
          as: .row(row, column: column))
        let words = frame.appearance.shown(figure.words(headline, room: grid.width - 1))
        let shown = max(grid.money, min(words.columns, grid.width - 1))
        frame.write(
          words.padded(to: shown, alignment: .right), row: line, column: left, width: shown,
          role: figure == figures.first && headline.isOneNumber ? .title : .normal)
        let note = frame.appearance.shown(
          figure.note(headline, room: grid.width - shown - 3))
        if grid.width > shown + 2 + max(note.columns, figure.isWords ? 0 : 9) {
          frame.write(
            figure.isWords
              ? "  " + note : note.padded(to: max(12, note.columns + 2), alignment: .right),
            row: line, column: left + shown, role: .dim)
        }
        if selection?.row == row, selection?.column == column {
          frame.select(row: line, columns: left..<left + shown)
          frame.write(frame.glyphs.pointer, row: line, column: left - 1)
        }
      }
    }
  }

  /// A sentence per figure, with a part per horizon.
  var plainPart: PlainPart {
    let outlook = report.scope.outlook
    let horizons = outlook.horizons.indices
    return PlainPart(
      heading: Self.titles(outlook, horizons, room: Size.limit).joined(separator: "; "),
      rowCount: panel.rows,
      row: { row in
        guard let (figure, first) = headline(row: row, column: 0) else { return [] }
        return PlainPart.punctuated(
          [words(figure, first)]
            + horizons.map { column in
              guard let (_, headline) = headline(row: row, column: column) else { return "" }
              let note = figure.deals(headline).map { " of " + SafeText($0, "deal") }
              return "\(outlook.horizons[column].days) days " + figure.words(headline)
                + (note ?? "")
            })
      }, firstColumn: 1)
  }

  /// Says that more currencies stand above or below.
  private func markHidden(on frame: inout Frame, in rect: Rect, first: Int, height: Int) {
    guard height > 0 else { return }
    let column = rect.endColumn - 1
    if first > 0 { frame.write(frame.glyphs.up, row: rect.row + 1, column: column, role: .key) }
    if first + height < panel.rows {
      frame.write(frame.glyphs.down, row: rect.row + height, column: column, role: .key)
    }
  }

  private func words(_ figure: HeadlineFigure, _ headline: OverviewReport.Headline) -> SafeText {
    currencies > 1
      ? figure.name + " " + SafeText(sanitizing: headline.currency.code) : figure.name
  }

  /// The titles of some horizons, all of them in the longest form that has room for each.
  private static func titles(_ outlook: Outlook, _ shown: Range<Int>, room: Int) -> [SafeText] {
    let choices = shown.map { index -> [SafeText] in
      let days = outlook.horizons[index].days
      let window = outlook.windows[index]
      let end = "to " + window.last.words(near: outlook.asOf)
      let first = window.first.words(near: outlook.asOf)
      return outlook.isShifted
        ? ["\(days) days from \(first), \(end)", first + " " + end, "\(days) days"]
        : ["Next \(days) days, \(end)", "\(days) days, \(end)", "\(days) days"]
    }
    let form = (0..<2).first { form in choices.allSatisfy { $0[form].columns <= room } } ?? 2
    return choices.map { $0[form] }
  }

  /// The figure in one sentence with its arithmetic.
  func explanation(row: Int, column: Int) -> [SafeText] {
    guard let (figure, headline) = headline(row: row, column: column) else { return [] }
    return figure.explanation(headline, asOf: report.scope.outlook.asOf)
  }
}
