import DelimitedText
import PipelineModel

// The names of a deal: each distinct text has a code, and new stages and reps bring more with them.
extension DealReader {
  /// Reads rep, team, stage and the other names; returns the place of the stage's facts.
  mutating func readNames(_ record: Record, _ reader: RecordReader) -> Int? {
    // Where the file has no such column, that of the deal before stands there.
    values.names[Dimension.team.rawValue] = -1
    for index in layout.names.indices {
      let column = layout.names[index]
      guard keepsNames(of: column.dimension) else { continue }
      if let group = groups[column.column], reader.isBlank(column.column, of: record) {
        let name = group.span
        values.names[column.dimension.rawValue] =
          name.saysNothing(in: name.indices) ? -1 : code(of: name, column)
        continue
      }
      let code = reader.withCell(column.column, of: record) { cell in
        let range = cell.trimmed
        if cell.saysNothing(in: range) { return Int32(-1) }
        return self.code(of: cell.extracting(range), column)
      }
      values.names[column.dimension.rawValue] = code ?? -1
    }
    readGroupTitle()
    readTeam()
    let stage = Int(values.names[Dimension.stage.rawValue])
    return stage < 0 ? nil : stage
  }

  /// Takes the name that the title of the group gives, where no column names it.
  private mutating func readGroupTitle() {
    guard let titles, keepsNames(of: titles.dimension) else { return }
    guard let title else {
      values.names[titles.dimension.rawValue] = -1
      return
    }
    let own = DealLayout.NameColumn(
      dimension: titles.dimension, column: -1, aliases: layout.aliases(of: titles.field),
      namesByID: nil)
    values.names[titles.dimension.rawValue] = code(of: title.span, own)
    receipt.titledDeals += 1
  }

  /// Tells spellings of reps and stages that differ from an earlier one in case and blanks alone.
  mutating func noteNewSpellings(_ record: Record, _ reader: RecordReader) {
    for (dimension, code) in spellings.new {
      let first = RawText(builder.name(of: code, in: dimension))
      let column = layout.names.first { $0.dimension == dimension }?.column
      note(.alikeName, column, record, reader) {
        .text(dimension == .rep ? "rep " : "stage ", $0, " is ")
          + .text("", first, " but for case or blanks, counted as one; write both the same way")
      }
    }
    spellings.new.removeAll()
  }

  /// Counts in which columns a deal took the value of its group.
  mutating func countFilled(_ record: Record, _ reader: RecordReader) {
    for column in groups.columns
    where groups[column] != nil && reader.isBlank(column, of: record) {
      let place =
        receipt.filledColumns.firstIndex { $0.column == column } ?? receipt.filledColumns.count
      if place == receipt.filledColumns.count {
        receipt.filledColumns.append(Receipt.FilledColumn(column: column))
      }
      receipt.filledColumns[place].deals += 1
    }
  }

  /// Whether names of that dimension are of use: stages and reps bring more with them.
  func keepsNames(of dimension: Dimension) -> Bool {
    dimension == .stage || dimension == .rep || builder.kept.dimensions.contains(dimension)
  }

  mutating func code(of name: Span<UInt8>, _ column: DealLayout.NameColumn) -> Int32 {
    if let meaning = column.meaning(of: name) { return code(ofMeant: meaning.span, column) }
    return code(ofMeant: name, column)
  }

  private mutating func code(ofMeant name: Span<UInt8>, _ column: DealLayout.NameColumn) -> Int32 {
    let mayBeAlike = column.dimension == .stage || column.dimension == .rep
    if mayBeAlike,
      name.withUnsafeBufferPointer({ builder.knownCode(for: $0, in: column.dimension) }) == nil
    {
      if let known = spellings.code(of: name, column.dimension) { return known }
      if let alike = spellings.codeOfAlike(name, column.dimension) { return alike }
    }
    let code = name.withUnsafeBufferPointer { builder.code(for: $0, in: column.dimension) }
    if mayBeAlike, Int(code) == (column.dimension == .stage ? stages.count : teams.count) {
      spellings.add(name, code, column.dimension)
    }
    if column.dimension == .stage, Int(code) == stages.count {
      stages.append(
        StageFacts(
          String(decoding: name, in: name.indices), table: stageTable, crm: receipt.crm))
    }
    if column.dimension == .rep, Int(code) == teams.count { addTeam(ofRep: name) }
    return code
  }

  /// The rep's team by `team.csv` beats the file's own column.
  private mutating func readTeam() {
    let rep = Int(values.names[Dimension.rep.rawValue])
    guard rep >= 0, rep < teams.count, teams[rep] >= 0 else { return }
    values.names[Dimension.team.rawValue] = teams[rep]
  }

  private mutating func addTeam(ofRep name: Span<UInt8>) {
    let rep = RawText(String(decoding: name, in: name.indices))
    let team = Array((teamTable?.member(named: rep)?.team.unsanitized ?? "").utf8)
    teams.append(team.withUnsafeBufferPointer { builder.code(for: $0, in: .team) })
  }
}
