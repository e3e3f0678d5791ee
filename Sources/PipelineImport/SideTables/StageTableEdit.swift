import DelimitedText
public import PipelineModel

/// `stages.csv` with the weight of one stage set, and every other byte as it was.
///
///     // stages.csv holds "stage,weight\nProposal,35%\nWon,100%\n"
///     let edit = try StageTableEdit(of: bytes, stage: RawText("Proposal"), weight: weight)
///     // edit.before is Proposal,35% and edit.after is Proposal,40%
public struct StageTableEdit: Hashable, Sendable {
  /// All bytes of the file as it will be.
  public let bytes: [UInt8]
  /// The stage's line as it stands; nil where the stage has none.
  public let before: RawText?
  /// The line that says the weight, without its line end.
  public let after: RawText
  /// The line of titles where there was no file; it is written too.
  public let titles: RawText?

  /// Sets the weight in the stage's line, else adds a line behind the last open stage.
  ///
  /// Without `bytes` there is no file yet and one is made. The weight is written as the other
  /// weights of the file are, unless that would change what one of them means.
  public init(
    of bytes: [UInt8]?, stage: RawText, weight: Weight, outcome: Outcome = .open
  ) throws(StageTableEditError) {
    guard let bytes else {
      var writer = RecordWriter()
      writer.append(["stage", "weight", "category", "outcome"])
      let titles = writer.bytes.count
      writer.append([stage.unsanitized, weight.description, "", "\(outcome)"])
      self.init(
        bytes: writer.bytes, before: nil, after: writer.bytes[titles...].dropLast(),
        titles: writer.bytes[..<titles].dropLast())
      return
    }
    let known: StageTable
    do { known = try StageTable(bytes, file: RawText("")) } catch { throw .unreadable(error) }
    let lines = try StageTableLines(bytes)
    for text in lines.texts(of: weight) {
      let edit = Self(lines, stage: stage, weight: text, outcome: outcome)
      if edit.isFaithful(to: known, stage: stage, weight: weight) {
        self = edit
        return
      }
    }
    throw .unclear
  }

  private init(
    _ lines: StageTableLines, stage: RawText, weight: String, outcome: Outcome
  ) {
    let bytes = lines.bytes
    guard let line = lines.line(of: stage) else {
      let cells = lines.cells(stage: stage, weight: weight, outcome: outcome)
      var writer = RecordWriter(dialect: lines.dialect)
      // The first record of a writer is quoted as the first of a file; ours is not.
      writer.append(["-"])
      let start = writer.bytes.count
      writer.append(cells)
      let after = Array(writer.bytes[start...].dropLast())
      let place = lines.placeOfNewLine
      // The line before may be the last of the file and lack its end; then ours lacks it too.
      let hasEnd = place == 0 || bytes[place - 1].isEndOfLine
      let added = hasEnd ? after + lines.lineEnd : lines.lineEnd + after
      self.init(
        bytes: bytes[..<place] + added + bytes[place...], before: nil, after: after[...])
      return
    }
    let cell = lines.weightCell(in: line)
    let text = cell.isQuoted ? Array(weight.utf8) : lines.quotedWhereNeeded(weight)
    let change = Array(repeating: lines.dialect.delimiter, count: cell.missing) + text
    let end = lines.end(of: line)
    self.init(
      bytes: bytes[..<cell.range.lowerBound] + change + bytes[cell.range.upperBound...],
      before: bytes[line.offset..<end],
      after: (bytes[line.offset..<cell.range.lowerBound] + change
        + bytes[cell.range.upperBound..<end])[...])
  }

  private init(
    bytes: some Sequence<UInt8>, before: ArraySlice<UInt8>?, after: ArraySlice<UInt8>,
    titles: ArraySlice<UInt8>? = nil
  ) {
    func text(_ bytes: ArraySlice<UInt8>) -> RawText {
      RawText(String(decoding: bytes, as: UTF8.self))
    }
    self.bytes = Array(bytes)
    self.before = before.map(text)
    self.after = text(after)
    self.titles = titles.map(text)
  }

  /// Whether the new file says that weight, and of all other stages what it said before.
  private func isFaithful(to known: StageTable, stage: RawText, weight: Weight) -> Bool {
    guard let table = try? StageTable(bytes, file: RawText("")),
      table.stage(named: stage.unsanitized)?.weight == weight,
      table.issues.count <= known.issues.count
    else { return false }
    func others(_ table: StageTable) -> [Stage] {
      let own = StageTable.key(stage.unsanitized)
      return table.stages.filter { StageTable.key($0.name.unsanitized) != own }.map { stage in
        var stage = stage
        stage.order = 0
        return stage
      }
    }
    return others(table) == others(known)
  }
}

/// Why the weight of a stage cannot be set in `stages.csv`.
public enum StageTableEditError: Error, Hashable, Sendable {
  /// The file cannot be read as a table of stages with weights.
  case unreadable(ImportError)
  /// However it is written, another line of the file would change its meaning.
  case unclear

  /// What is wrong, and what would be right.
  public var parts: [Issue.Part] {
    switch self {
    case .unreadable(let error): error.parts
    case .unclear:
      [.words("the weight cannot be added without changing another line: write it there by hand")]
    }
  }
}
