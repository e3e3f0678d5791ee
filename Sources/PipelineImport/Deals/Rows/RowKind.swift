import DelimitedText
import PipelineModel

// Tells deals from the lines that reports put between and below them.
//
// A row is taken for one of those only where it has neither stage nor close date. What could still
// be a deal stays one and is listed: `Total Energies` without a stage is doubtful, and with one it
// is a deal like any other.
extension DealLayout {
  /// What a record under the header is, before anything of it is read.
  enum RowKind {
    case deal, blank, repeatedHeader
    /// A total, a title of a group, or a line about the report itself.
    case footer
    /// Text in the first cell alone: a report's remark when no deal follows.
    case remark
    /// A deal that may be a total.
    case doubtful
    /// A header that names columns of the first one in another order.
    case otherHeader
  }

  func kind(of record: Record, in reader: RecordReader) -> RowKind {
    var first: Int?
    var second: Int?
    for index in record.cells.indices where !reader.isBlank(index, of: record) {
      if first != nil {
        second = index
        break
      }
      first = index
    }
    guard let first, !isRule(record, first, reader) else { return .blank }
    if isHeader(record, reader) || namesAmount(record, reader) { return .repeatedHeader }
    if OtherHeader.mayBe(record, first, second, reader, headerBytes),
      otherHeader(record, reader) != nil
    {
      return .otherHeader
    }
    // What may have swallowed rows is listed, so it is no remark.
    if record.problem?.kind == .joinedRows { return .deal }
    if let kind = summary(record, first, isLone: second == nil, reader) { return kind }
    guard second == nil, first == 0, wholeCount > 2 else { return .deal }
    // A lone id is a deal whose line was cut, not a remark.
    guard id == 0 else { return .remark }
    let isWord = reader.withCell(0, of: record) { cell in
      let text = cell.trimmed
      return !text.contains { cell[$0] == 0x20 }
    }
    return isWord == true ? .deal : .remark
  }

  private func isHeader(_ record: Record, _ reader: RecordReader) -> Bool {
    guard record.cells.count >= wholeCount else { return false }
    for (index, header) in headerBytes.enumerated() where index < record.cells.count {
      let isSame = reader.withCell(index, of: record) { cell in
        let text = index == 0 ? cell.withoutMark(cell.trimmed) : cell.trimmed
        return text.count == header.count
          && text.indices.allSatisfy {
            cell[$0] == header[$0 - text.lowerBound]
          }
      }
      guard isSame == true else { return false }
    }
    return true
  }

  /// Whether it is the header once more in other words, as where API names stand below labels.
  private func namesAmount(_ record: Record, _ reader: RecordReader) -> Bool {
    let isWord = reader.withCell(amount, of: record) { cell in
      let text = cell.trimmed
      return text.count > 2 && text.count < 40 && cell[text.lowerBound].isLetter
        && !text.contains { cell[$0].isDigit }
    }
    guard isWord == true, let amount, record.problem == nil else { return false }
    func key(_ cell: Cell) -> HeaderKey { HeaderKey(String(trimming: reader.text(of: cell))) }
    func fields(_ key: HeaderKey) -> Set<Field> { Set(FieldAliases.matches(of: key).map(\.field)) }
    let (first, own) = (columns.row.keys[amount], key(record.cells[amount]))
    // In another unit it is another header.
    guard fields(own).contains(.amount), own.zeros == first.zeros,
      own.currency == nil || own.currency == first.currency
    else { return false }
    let keys = record.cells.map(key)
    guard keys.count(where: { $0.text != "" }) < 3 * ColumnMap.recognisedFields(in: keys) else {
      return false
    }
    // Nor may the column of one field be that of another.
    let isOther = zip(keys, columns.row.keys).contains { key, first in
      let (fields, others) = (fields(key), fields(first))
      return !fields.isEmpty && !others.isEmpty && fields.isDisjoint(with: others)
    }
    return !isOther
      && columns.choices.count {
        $0.column < keys.count && fields(keys[$0.column]).contains($0.field)
      } >= 3
  }

  /// Whether all cells are lines of `-`, `=` and the like, as below the header of a printed table.
  private func isRule(_ record: Record, _ first: Int, _ reader: RecordReader) -> Bool {
    record.cells.indices.dropFirst(first).allSatisfy { index in
      reader.withCell(index, of: record) { cell in
        cell.indices.allSatisfy { cell[$0].isRuleMark || cell[$0] == 0x20 }
      } == true
    }
  }

  /// What a row without stage and close date is, nil when nothing speaks against a deal.
  private func summary(
    _ record: Record, _ first: Int, isLone: Bool, _ reader: RecordReader
  ) -> RowKind? {
    func isOwn(_ column: Int?) -> Bool {
      guard let column, column != first else { return false }
      return !reader.isBlank(column, of: record)
    }
    // "Total, Count 2": a count stands under the stages.
    let isCount =
      isOwn(stage) && !isOwn(close) && SummaryLabel(reader.text(of: record.cells[first])).isTotal
      && stage.map { SummaryLabel(reader.text(of: record.cells[$0])).isTotal } == true
    if isCount { return .footer }
    // monday sums up each group in a row without a name.
    if columns.crm == .monday, !isOwn(stage), first == amount,
      identities.allSatisfy({ !isOwn($0) || $0 == close })
    {
      return .footer
    }
    guard !isOwn(stage), !isOwn(close) else { return nil }
    let isAlone = !identities.contains { isOwn($0) }
    let hasAmount = amount.map { !reader.isBlank($0, of: record) } ?? false
    if isAlone, !identities.contains(first), identities.count > 1 {
      // Nothing says which deal it is.
      let isSums = record.cells.indices.allSatisfy { isNumber($0, record, reader) }
      if first == amount || isSums || !hasAmount { return .footer }
    }
    let label = SummaryLabel(reader.text(of: record.cells[first]))
    // A total in the column of stages or close dates has to stand alone: those are never empty.
    if label.isTotal, isAlone || first != stage && first != close { return .footer }
    if !hasAmount, label.isAboutReport { return .footer }
    if isAlone, identities.count > 2 {
      if label.endsWithTotal || label.countsRecords { return .footer }
      if isLone, isTitle(label.text) { return .footer }
    }
    let isUnnamed = isAlone && !identities.contains(first) && identities.count > 1
    // "Stage: Proposal" and the sum of its deals.
    let isLabelled = isAlone && GroupTitles.parts(of: label.text) != nil
    return hasAmount && (isUnnamed || isLabelled || label.mentionsTotal) ? .doubtful : nil
  }

  /// `Stage: Proposal`: a header and the value that the rows below it share.
  private func isTitle(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":") else { return false }
    let title = HeaderKey(String(text[..<colon]))
    return columns.headers.contains { !$0.isEmpty && HeaderKey($0.unsanitized) == title }
  }

  private func isNumber(_ column: Int, _ record: Record, _ reader: RecordReader) -> Bool {
    reader.withCell(column, of: record) { cell in
      let text = cell.trimmed
      guard !text.isEmpty, cell[text.upperBound - 1] != UInt8(ascii: "%") else { return true }
      var evidence = DecimalMarkEvidence()
      return [DecimalMark.dot, .comma].contains { mark in
        if case .unreadable = AmountNotation(mark: mark).amount(in: cell, evidence: &evidence) {
          return false
        }
        return true
      }
    } ?? true
  }
}

extension UInt8 {
  /// Whether lines between rows are drawn with it.
  var isRuleMark: Bool {
    switch self {
    case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "*"),
      UInt8(ascii: ":"), UInt8(ascii: "."),
      UInt8(ascii: "+"), UInt8(ascii: "|"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
