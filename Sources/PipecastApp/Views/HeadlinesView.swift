import PipelineModel
import TextUI

/// Weighted, Due and Won before, a column per horizon: the figures that everything opens from.
struct HeadlinesView {
  /// One line of the grid.
  enum Figure: Int, CaseIterable {
    case weighted, due, won
  }

  let report: OverviewReport
  /// Per horizon, one headline per currency.
  private let headlines: [[OverviewReport.Headline]]

  init(report: OverviewReport) {
    self.report = report
    headlines = report.scope.outlook.horizons.indices.map(report.headlines)
  }

  private var currencies: Int { headlines[0].count }

  var panel: Panel {
    Panel(
      rows: currencies * Figure.allCases.count, columns: report.scope.outlook.horizons.count,
      extraRows: 1)
  }

  /// The figure and its headline at a row and a column of the grid.
  func headline(row: Int, column: Int) -> (Figure, OverviewReport.Headline)? {
    let (currency, place) = row.quotientAndRemainder(dividingBy: Figure.allCases.count)
    guard headlines.indices.contains(column), headlines[column].indices.contains(currency),
      let figure = Figure(rawValue: place)
    else { return nil }
    return (figure, headlines[column][currency])
  }

  func opening(row: Int, column: Int) -> Opening? {
    headline(row: row, column: column).map { figure, headline in
      .deals(figure == .won ? headline.wonFilter : headline.dueFilter)
    }
  }

  /// A figure as a cell of a table of all of them, a row each.
  func cell(row: Int, column: Int) -> SelectedCell? {
    let horizons = report.scope.outlook.horizons
    let rows = (0..<panel.rows).flatMap { row in
      horizons.indices.compactMap { column in
        headline(row: row, column: column).map { figure, headline -> [ReportValue] in
          [
            .words(words(figure, headline)), .count(headline.horizon.days),
            .money(figure.money(headline)), .count(figure.deals(headline)),
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
    let amounts = all.map { frame.appearance.shown($0.0.money($0.1).short).columns }
    return Grid(
      rect, horizons: horizons, label: max(16, labels.max() ?? 0),
      money: max(8, amounts.max() ?? 0), selected: selected ?? 0)
  }

  func draw(on frame: inout Frame, in rect: Rect, selection: Selection?, offset: Int) {
    let outlook = report.scope.outlook
    let grid = grid(on: frame, in: rect, selected: selection?.column)
    for column in grid.shown {
      frame.write(
        Self.title(outlook, column, room: grid.width - 1), row: rect.row,
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
        let money = frame.appearance.shown(figure.money(headline).short)
        frame.write(
          money.padded(to: grid.money, alignment: .right), row: line,
          column: left, role: figure == .weighted ? .title : .normal)
        if grid.width >= grid.money + 14 {
          frame.write(
            SafeText(figure.deals(headline), "deal").padded(to: 12, alignment: .right),
            row: line, column: left + grid.money, role: .dim)
        }
        if selection?.row == row, selection?.column == column {
          frame.select(row: line, columns: left..<left + grid.money)
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
      heading: horizons.map { Self.title(outlook, $0, room: Size.limit) }.joined(separator: "; "),
      rowCount: panel.rows,
      row: { row in
        guard let (figure, first) = headline(row: row, column: 0) else { return [] }
        return PlainPart.punctuated(
          [words(figure, first)]
            + horizons.map { column in
              guard let (_, headline) = headline(row: row, column: column) else { return "" }
              return "\(outlook.horizons[column].days) days " + figure.money(headline).short
                + " of " + SafeText(figure.deals(headline), "deal")
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

  private func words(_ figure: Figure, _ headline: OverviewReport.Headline) -> SafeText {
    let name: SafeText =
      switch figure {
      case .weighted: "Weighted"
      case .due: "Due"
      case .won: "Won before"
      }
    return currencies > 1 ? name + " " + SafeText(sanitizing: headline.currency.code) : name
  }

  private static func title(_ outlook: Outlook, _ index: Int, room: Int) -> SafeText {
    let days = outlook.horizons[index].days
    let window = outlook.windows[index]
    let end = "to " + window.last.words(near: outlook.asOf)
    let first = window.first.words(near: outlook.asOf)
    let choices: [SafeText] =
      outlook.isShifted
      ? ["\(days) days from \(first), \(end)", first + " " + end, "\(days) days"]
      : ["Next \(days) days, \(end)", "\(days) days, \(end)", "\(days) days"]
    return choices.first { $0.columns <= room } ?? choices[2]
  }

  /// The figure in one sentence with its arithmetic.
  func explanation(row: Int, column: Int) -> [SafeText] {
    guard let (figure, headline) = headline(row: row, column: column) else { return [] }
    return figure.explanation(headline, asOf: report.scope.outlook.asOf)
  }
}

extension HeadlinesView.Figure {
  func money(_ headline: OverviewReport.Headline) -> Money {
    switch self {
    case .weighted: headline.weighted
    case .due: headline.amount
    case .won: headline.wonAmount
    }
  }

  func deals(_ headline: OverviewReport.Headline) -> Int {
    self == .won ? headline.won.deals : headline.due.deals
  }

  func explanation(_ headline: OverviewReport.Headline, asOf: Day) -> [SafeText] {
    let first = headline.window.first.words(near: asOf)
    let last = headline.window.last.words(near: asOf)
    let deals = SafeText(headline.due.deals, "open deal")
    switch self {
    case .weighted:
      return Explanation.weighted(
        headline.due, currency: headline.currency, what: "\(deals) due from \(first) to \(last)")
    case .due:
      return [
        "Due \(headline.amount.exact): the full amount of the \(deals) with a close date from \(first) to \(last). It is what would come in if all of them were won."
      ]
    case .won:
      let before = headline.horizon.windowBefore(asOf)
      return [
        "Won \(headline.wonAmount.exact): the amount of \(SafeText(headline.won.deals, "deal")) won from \(before.first.words(near: asOf)) to \(before.last.words(near: asOf)), the \(headline.horizon.days) days up to the as-of day."
      ]
    }
  }
}
