import PipelineImport
import PipelineModel
public import TextUI

extension ColumnMapping {
  /// The picture of the question as it is now.
  public func frame() -> Frame {
    var frame = Frame(size: size, appearance: appearance)
    guard !frame.bounds.isEmpty else { return frame }
    if size.rows == 1 {
      frame.write(oneLine, row: 0, column: 0)
      return frame
    }
    let reading = self.reading
    var rest = Chrome.area(of: size, isPlain: appearance.isPlain)
    if appearance.isPlain {
      PlainView(parts: [plainPart])
        .draw(on: &frame, in: rest, selection: Selection(row: asksToSave ? 0 : row))
      drawChrome(reading, on: &frame)
      return frame
    }
    let isRoomy = rest.rows > 14
    if rest.rows > 8 {
      let width = max(1, rest.columns - 4)
      let lines = question.reason.wrapped(to: width).count
      let reason =
        lines > 1 && !isRoomy
        ? question.reason.truncated(to: width, ellipsis: frame.glyphs.ellipsis) : question.reason
      frame.write(reason, wrappedIn: rest.cutTop(isRoomy ? min(3, lines) : 1))
    }
    if isRoomy { rest.cutTop(1) }
    let example = isRoomy && !asksToSave ? rest.cutBottom(min(6, rest.rows / 3)) : .none
    draw(on: &frame, in: rest)
    draw(reading, on: &frame, in: example)
    if asksToSave { drawQuestion(on: &frame) }
    drawChrome(reading, on: &frame)
    return frame
  }

  /// All of it on a terminal of one row: `amount: Deal value`.
  private var oneLine: SafeText {
    switch pointed {
    case .column(let field): SafeText(sanitizing: field.words) + ": " + words(for: field)
    case .form(let field): SafeText(sanitizing: field.words) + ": read as " + formTitle(of: field)
    }
  }

  private func formTitle(of field: Field) -> SafeText {
    SafeText(sanitizing: form(of: field)?.words ?? "")
  }

  private func words(for field: Field) -> SafeText { header(of: field)?.safe ?? "none" }

  /// Each field with its column, and what the first rows have in it.
  private func draw(on frame: inout Frame, in rect: Rect) {
    let rows = Array(sample.rows.prefix(3))
    let lines = self.rows
    let table = Table(
      columns: [TableColumn("Field", minimum: 10), TableColumn("Column of the file", minimum: 12)]
        + rows.indices.map { TableColumn("Row \($0 + 1)", maximum: 24, priority: $0 + 2) },
      rowCount: lines.count, selectedRow: row
    ) { index in
      let field: Field
      switch lines[index] {
      case .column(let own): field = own
      case .form(let own): return formCells(of: own, rows)
      }
      let name = SafeText(sanitizing: field.words)
      let isWanted = ColumnQuestion.wanted.contains(field) && columns[field] == nil
      let cells = rows.map { row -> TableCell in
        guard let column = columns[field], row.indices.contains(column) else { return "" }
        return TableCell(row[column].safe, role: .dim)
      }
      let header = TableCell(
        columns[field] == nil ? "none" : words(for: field), role: isWanted ? .warning : .normal)
      return [TableCell(isWanted ? name + " !" : name)] + [header] + cells
    }
    table.draw(on: &frame, in: rect)
  }

  /// How the cells of a field are read, and what becomes of the first rows by it.
  private func formCells(of field: Field, _ rows: [[RawText]]) -> [TableCell] {
    guard let form = form(of: field), let column = columns[field] else { return [] }
    return ["  read as", TableCell(formTitle(of: field))]
      + rows.map { row in
        guard row.indices.contains(column), !row[column].isEmpty else { return "" }
        return TableCell(Self.words(of: CellValue(row[column], as: form)), role: .dim)
      }
  }

  /// The first deals as they would be read, for a person to see that it is right.
  private func draw(
    _ reading: Result<Importer.Import, ImportError>, on frame: inout Frame, in rect: Rect
  ) {
    guard rect.rows >= 3 else { return }
    var rest = rect
    Rule(title: "Read like this", hint: "").draw(on: &frame, in: rest.cutTop(1))
    switch reading {
    case .failure(let error): frame.write(Self.words(of: error), wrappedIn: rest)
    case .success(let read):
      let table = Table(
        columns: [
          TableColumn("Amount", isNumber: true), TableColumn("Stage"),
          TableColumn("Close date", minimum: 10), TableColumn("Rep", priority: 3),
          TableColumn("Deal", priority: 2),
        ], rowCount: min(3, read.pipeline.count)
      ) { index in
        let deal = read.pipeline[index]
        func name(_ text: RawText?) -> TableCell { TableCell(text?.safe ?? "") }
        return [
          deal.amount.map { TableCell($0.grouped(minor: true, sign: true)) }
            ?? TableCell("none", role: .warning),
          name(deal.name(.stage)),
          deal.close.map { TableCell($0.fullWords) } ?? TableCell("none", role: .warning),
          name(deal.name(.rep)), name(deal.name),
        ]
      }
      table.draw(on: &frame, in: rest)
    }
  }

  private static let saveWords: SafeText = "Add to pipecast.conf beside the file?"

  /// Each field with its column in a sentence, or the lines to save.
  private var plainPart: PlainPart {
    if asksToSave {
      let lines = self.lines
      return PlainPart(heading: Self.saveWords, rowCount: lines.count) {
        [SafeText(sanitizing: lines[$0])]
      }
    }
    let rows = self.rows
    return PlainPart(heading: question.reason, rowCount: rows.count) { index in
      let field: Field
      switch rows[index] {
      case .column(let own): field = own
      case .form(let own):
        return PlainPart.punctuated([
          SafeText(sanitizing: own.words) + " read as " + formTitle(of: own),
          formWords(of: own) ?? "",
        ])
      }
      let cell = columns[field].flatMap { column in
        sample.rows.first.flatMap { $0.indices.contains(column) ? $0[column].safe : nil }
      }
      return PlainPart.punctuated([
        SafeText(sanitizing: field.words), words(for: field).truncated(to: 60),
        cell.map { "such as " + $0.truncated(to: 60) } ?? "",
      ])
    }
  }

  private func drawQuestion(on frame: inout Frame) {
    var area = Chrome.area(of: size)
    let lines = self.lines
    var box = area.cutBottom(min(lines.count + 3, area.rows))
    frame.fill(box)
    Rule(title: "For the next time", hint: "").draw(on: &frame, in: box.cutTop(1))
    frame.write(
      Self.saveWords, row: box.row, column: 2,
      width: max(0, box.columns - 3))
    for (index, line) in lines.enumerated() where index + 1 < box.rows {
      frame.write(
        SafeText(sanitizing: line), row: box.row + 1 + index, column: 4,
        width: max(0, box.columns - 5), role: .title)
    }
  }

  private func drawChrome(
    _ reading: Result<Importer.Import, ImportError>, on frame: inout Frame
  ) {
    let sizeClass = SizeClass(size)
    guard sizeClass != .tiny || size.rows >= 4 else { return }
    let column = frame.write(" pipecast  ", row: 0, column: 0, role: .dim)
    frame.write(
      ("Which column is what? " + question.file.name.safe).truncated(
        to: max(0, size.columns - column - 1), ellipsis: frame.glyphs.ellipsis),
      row: 0, column: column, role: .title)
    if sizeClass != .tiny {
      frame.write(
        frame.appearance.shown(status(reading)).truncated(
          to: max(0, size.columns - 2), ellipsis: frame.glyphs.ellipsis),
        row: size.rows - 2, column: 1, role: message == nil ? .normal : .title)
    }
    Chrome.drawFooter(hints, on: &frame, row: size.rows - 1)
  }

  /// What happened, what is being typed, how the column is read, or why the field matters.
  private func status(_ reading: Result<Importer.Import, ImportError>) -> SafeText {
    if let message { return message }
    if case .form(let field) = pointed, let words = formWords(of: field) { return words }
    if !typed.isEmpty { return "Column with: " + SafeText(sanitizing: typed) }
    guard columns[field] != nil else { return Self.loss(without: field) }
    let name = SafeText(sanitizing: field.words)
    guard case .success(let read) = reading,
      let notation = read.receipt.notations.first(where: { $0.field == field })
    else { return "The " + name + " is in " + words(for: field) + "." }
    return "The " + name + " is read as " + notation.words + "."
  }

  /// What cannot be told when no column holds the field.
  private static func loss(without field: Field) -> SafeText {
    switch field {
    case .amount: "Without an amount there is no money to sum up: choose its column."
    case .stage: "Without a stage nobody knows what is open or won: choose its column."
    case .closeDate: "Without a close date no deal is due in the next 30 or 90 days: choose it."
    case .rep: "Without a rep all deals are nobody's. It may be left out."
    case .probability: "Without it the weight comes from the stage. It may be left out."
    case .currency: "Without it all amounts are in one currency. It may be left out."
    case .id: "Without it a repeated deal is not noticed. It may be left out."
    default: "It may be left out."
    }
  }

  private var hints: [AppState.Hint] {
    typealias Hint = AppState.Hint
    if asksToSave {
      return [
        Hint(key: "y", words: "add", priority: 1),
        Hint(key: "Enter", words: "do not add", priority: 2),
        Hint(key: "Esc", words: "back", priority: 3),
      ]
    }
    if case .form = pointed {
      return [
        Hint(key: "↑↓", words: "field", priority: 4),
        Hint(key: "←→", words: "read the other way", priority: 2),
        Hint(key: "Enter", words: "use", priority: 1),
        Hint(key: "Esc", words: question.leaveWords, priority: 3),
      ]
    }
    return [
      Hint(key: "↑↓", words: "field", priority: 4), Hint(key: "←→", words: "column", priority: 2),
      Hint(key: "a-z", words: "find column", priority: 5),
      Hint(key: "Del", words: "none", priority: 6), Hint(key: "Enter", words: "use", priority: 1),
      Hint(key: "Esc", words: question.leaveWords, priority: 3),
    ]
  }
}
