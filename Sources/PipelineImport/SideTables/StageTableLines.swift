import DelimitedText
import PipelineModel

/// The lines of `stages.csv` as they stand in the file, and where in them the weights are.
struct StageTableLines {
  private var reader: RecordReader
  private let titles: Record
  private var lines: [Record] = []
  private let nameColumn: Int
  private let weightColumn: Int
  private let outcomeColumn: Int?

  init(_ bytes: [UInt8]) throws(StageTableEditError) {
    reader = RecordReader(bytes)
    var record = Record()
    guard reader.next(into: &record) else { throw .unreadable(.empty) }
    titles = record
    let columns: StageTable.Columns
    do { columns = try StageTable.Columns(SideTable(bytes, file: RawText(""))) } catch {
      throw .unreadable(error)
    }
    guard let weight = columns.weight else {
      let headers = record.cells.map { [reader] in RawText(reader.text(of: $0)) }
      throw .unreadable(.missingColumn("weight", headers: headers))
    }
    nameColumn = columns.name
    weightColumn = weight
    outcomeColumn = columns.outcome
    while reader.next(into: &record) { lines.append(record) }
  }

  var bytes: [UInt8] { reader.bytes }
  var dialect: Dialect { reader.dialect }

  /// The line that gives the stage its weight: the first of its name.
  func line(of stage: RawText) -> Record? {
    let key = StageTable.key(stage.unsanitized)
    return lines.first { StageTable.key(text($0, nameColumn)) == key }
  }

  private func text(_ line: Record, _ column: Int?) -> String {
    guard let column, column < line.cells.count else { return "" }
    return reader.text(of: line.cells[column])
  }

  /// Where a line ends, its line end left out.
  func end(of line: Record) -> Int {
    line.end - bytes[line.offset..<line.end].reversed().prefix(while: \.isEndOfLine).count
  }

  // MARK: Weights

  /// The ways to write a weight, those first that the weights of the file are written in.
  func texts(of weight: Weight) -> [String] {
    let percent = weight.description
    let number = String(percent.dropLast())
    var evidence = ProbabilityEvidence()
    let cells = lines.map { text($0, weightColumn) }
    for cell in cells {
      _ = ProbabilityNotation().weight(in: Array(cell.utf8).span, evidence: &evidence)
    }
    let isSigned = cells.contains { String(trimming: $0).utf8.last == UInt8(ascii: "%") }
    let isBare = evidence.shares + evidence.ones + evidence.percents > 0
    let share = weight.share
    let texts =
      switch evidence.scale {
      case _ where isSigned || !isBare: [percent, number, share]
      case .fraction: [share, percent, number]
      case .percent, .mixed: [number, percent, share]
      }
    let withComma = texts.map { String($0.map { $0 == "." ? "," : $0 }) }
    return evidence.marks.mark == .comma ? withComma + texts : texts + withComma
  }

  /// The bytes of a line's weight, and how many delimiters a short line lacks before it.
  func weightCell(in line: Record) -> (range: Range<Int>, isQuoted: Bool, missing: Int) {
    guard weightColumn < line.cells.count else {
      let end = end(of: line)
      return (end..<end, false, weightColumn - line.cells.count + 1)
    }
    let cell = line.cells[weightColumn]
    let isClosed = cell.isQuoted && cell.end < bytes.count && bytes[cell.end] == UInt8(ascii: "\"")
    if cell.isQuoted, !isClosed { return (cell.start - 1..<cell.end, false, 0) }
    // Blanks around the weight stay.
    let trimmed = bytes.span.trimming(cell.start..<cell.end)
    return (trimmed.isEmpty ? cell.start..<cell.end : trimmed, isClosed, 0)
  }

  /// A weight as a cell of its own: a decimal comma must not end it.
  func quotedWhereNeeded(_ weight: String) -> [UInt8] {
    let isSplit = weight.utf8.contains(dialect.delimiter)
    return Array((isSplit ? "\"\(weight)\"" : weight).utf8)
  }

  // MARK: A new line

  /// Where a new stage goes: behind the last open one, else behind the titles.
  var placeOfNewLine: Int {
    let open = lines.last { line in
      let name = text(line, nameColumn)
      let outcome = OutcomeWords.status(text(line, outcomeColumn)) ?? OutcomeWords.outcome(of: name)
      let isNote = String(trimming: name).utf8.first == UInt8(ascii: "#")
      return outcome ?? .open == .open && !isNote
    }
    return (open ?? titles).end
  }

  /// The cells of a new line, as many as there are titles.
  func cells(stage: RawText, weight: String, outcome: Outcome) -> [String] {
    titles.cells.indices.map { column in
      switch column {
      case nameColumn: stage.unsanitized
      case weightColumn: weight
      case outcomeColumn: "\(outcome)"
      default: ""
      }
    }
  }

  /// How the lines of the file end.
  var lineEnd: [UInt8] {
    let own = bytes[end(of: titles)..<titles.end]
    return own.isEmpty ? [UInt8(ascii: "\n")] : Array(own)
  }
}

extension UInt8 {
  /// Whether the byte is a line feed or a carriage return.
  var isEndOfLine: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}

extension Weight {
  /// The weight as a share without trailing zeros: `0.4`.
  fileprivate var share: String {
    let (whole, rest) = Int(billionths).quotientAndRemainder(dividingBy: Self.whole)
    guard rest > 0 else { return "\(whole)" }
    var decimals = String(String(Self.whole + rest).dropFirst())
    while decimals.hasSuffix("0") { decimals.removeLast() }
    return "\(whole).\(decimals)"
  }
}
