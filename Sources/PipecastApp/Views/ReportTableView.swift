import PipelineModel
import TextUI

/// A report's table on the screen: the same values in the same words as the report prints.
struct ReportTableView {
  /// The report's rows with every column, also those that are not shown.
  let whole: ReportTable
  /// Which columns are shown, and how.
  var layout = ColumnLayout() {
    didSet { table = whole.arranged(by: layout) }
  }
  /// What is shown, exported and copied.
  private(set) var table: ReportTable
  let sort: Sort?
  /// Days near it are written without their year.
  let asOf: Day
  /// The parts of a bar per row, as shares of the longest, drawn right of the numbers.
  let bars: [[Double]]
  /// In place of bars a range per row, and what came of it.
  var ranges: [RangeBar] = []

  init(table: ReportTable, sort: Sort?, asOf: Day, bars: [[Double]] = []) {
    whole = table
    self.table = table.arranged(by: ColumnLayout())
    self.sort = sort
    self.asOf = asOf
    self.bars = bars
  }

  /// Rows that are not the table's own: its header and its totals.
  var extraRows: Int { 1 + table.totals.count }

  func panel(columns: Int? = nil) -> Panel {
    Panel(
      rows: table.lineCount, columns: columns ?? table.columns.count, extraRows: extraRows,
      sums: table.lineCount - table.count)
  }

  func draw(
    on frame: inout Frame, in rect: Rect, selection: Selection?, offset: Int,
    showsColumn: Bool = true
  ) {
    var columns = table.columns.map { column in
      TableColumn(
        column.title, minimum: column.minimum, maximum: 120, priority: column.priority,
        isNumber: column.isNumber,
        sort: column.key == sort?.key
          ? (sort?.isDescending == true ? .descending : .ascending) : nil,
        width: column.width)
    }
    let width = barWidth(on: frame, in: rect)
    if width > 0 { columns.append(TableColumn("", minimum: width, maximum: width, priority: 99)) }
    let glyphs = frame.glyphs
    // In reverse the colour of bars would fill the blanks behind them.
    let wholeRow = selection?.column == 0 ? selection?.row : nil
    var shown = Table(
      columns: columns, rowCount: table.count, totals: table.totals.map(cells),
      row: { row in
        guard width > 0 else { return cells(table.row(row)) }
        let bar = bar(row, width: width, glyphs)
        return cells(table.row(row)) + [TableCell(bar, role: row == wholeRow ? .normal : .bar)]
      })
    shown.selectedRow = selection?.row
    shown.selectedColumn = showsColumn ? selection?.column : nil
    shown.offset = offset
    shown.draw(on: &frame, in: rect)
  }

  private func bar(_ row: Int, width: Int, _ glyphs: Glyphs) -> SafeText {
    if ranges.indices.contains(row) { return ranges[row].across(width: width, glyphs: glyphs) }
    return Bar.across(bars[row], width: width, shades: glyphs.shades(bars[row].count))
  }

  /// What the other columns leave free for bars; 0 where that is too little to compare.
  func barWidth(on frame: Frame, in rect: Rect) -> Int {
    guard !bars.isEmpty || !ranges.isEmpty else { return 0 }
    let rows =
      [table.columns.map { TableCell($0.title) }]
      + ((0..<table.count).map(table.row) + table.totals).map(cells)
    let used = table.columns.indices.reduce(2) { sum, column in
      let widths = rows.map { frame.appearance.shown($0[column].text).columns }
      let wanted = max(table.columns[column].minimum, widths.max() ?? 0)
      return sum + 2 + max(table.columns[column].width ?? 0, wanted)
    }
    let free = min(60, rect.columns - used)
    return free >= 8 ? free : 0
  }

  /// `sorted by Close, rising`; empty where the user chose no order.
  var sortWords: SafeText {
    guard let sort, let column = whole.columns.first(where: { $0.key == sort.key }) else {
      return ""
    }
    return "sorted by " + column.title + (sort.isDescending ? ", falling" : ", rising")
  }

  /// The rows and sums as sentences under `title`, or `words` where there are none.
  func plainPart(_ title: SafeText = "", whenEmpty words: SafeText = "") -> PlainPart {
    PlainPart(
      heading: [title, sortWords].filter { !$0.isEmpty }.joined(separator: ", "),
      rowCount: table.lineCount, row: { table.sentence(table.row($0), near: asOf) },
      closing: table.count > 0 ? [] : [words])
  }

  private func cells(_ values: [ReportValue]) -> [TableCell] {
    zip(table.columns, values).map { column, value in
      TableCell(column.words(for: value, near: asOf), role: role(column, value))
    }
  }

  /// A past close date stands out.
  private func role(_ column: ReportColumn, _ value: ReportValue) -> Role {
    if column.key == "close", case .day(let day) = value, day < asOf { .warning } else { .normal }
  }
}

extension ReportTable {
  /// The rows in the order that the user chose, else as they are.
  func sorted(by sort: Sort?) -> ReportTable {
    guard let sort, let column = columns.firstIndex(where: { $0.key == sort.key }) else {
      return self
    }
    return sorted(by: column, descending: sort.isDescending)
  }

  /// The reps that rows open, each once: one stands in several where currencies mix.
  var reps: [RawText?] {
    var known: Set<RawText?> = []
    return (0..<count).compactMap { row -> RawText?? in
      guard case .rep(let rep)? = opening(row, 0), known.insert(rep).inserted else { return nil }
      return .some(rep)
    }
  }

  /// What a row is about: its first value, and its opening's conditions to tell currencies apart.
  func rowKey(_ row: Int) -> String? {
    // A sum is the one so many lines above the end: rows come and go before it.
    if isSum(row) { return "\u{0}\(lineCount - row)" }
    guard row < count, columns.count > 1 else { return nil }
    let filters = columns.indices.dropFirst().lazy.compactMap { opening(row, $0)?.filter }
    guard let filter = filters.first else { return nil }
    let currency = filter.terms.first { if case .currency = $0.condition { true } else { false } }
    return "\(value(row, 0)) \(currency.map { DealFilter(terms: [$0]).description } ?? "")"
  }
}

extension ReportTableView {
  /// The columns of the screen below which the table would lose what matters most: its names, its
  /// amounts and its days.
  var leastColumns: Int {
    // Arranging makes room for the columns that the user asks for: those leave after all others.
    let shown = table.columns.indices.filter { table.columns[$0].priority <= 3 }
    let widths = shown.map { index in
      let column = table.columns[index]
      let sums = table.totals.map { column.words(for: $0[index], near: asOf).columns }
      // The arrow of the sort order stands after a title.
      return column.isNumber
        ? max(column.minimum, column.title.columns + 1, sums.max() ?? 0) : column.minimum
    }
    // The pointer's margin, the gaps, and the sign for the columns that have left.
    return 2 + widths.reduce(0, +) + 2 * shown.count
  }
}
