// Other quotes than those of RFC 4180 need proof: a word may begin with an apostrophe, a path end
// with a backslash.
extension Quoting {
  /// Whether nothing in the beginning of a text in UTF-8 proves other quotes.
  public static func isStandard(_ beginning: [UInt8]) -> Bool {
    detected(in: beginning) == nil
  }

  /// Returns how cells are quoted in a text in UTF-8: in the standard way unless all of the first
  /// records prove another one.
  static func detected(in text: [UInt8]) -> (quoting: Quoting, delimiter: UInt8)? {
    let mark = RecordReader.markLength(in: text)
    let stated = Dialect.stated(in: text, from: mark)
    let sample = FirstBytes(of: text, from: stated?.end ?? mark)
    if let delimiter = delimiter(insideRowsOf: sample) {
      return (Quoting(wrapsRows: true), delimiter)
    }
    let candidates = candidates(for: sample.bytes)
    guard !candidates.isEmpty else { return nil }
    let dialects = stated.map { [$0.dialect] } ?? Dialect.usual + [.colon]
    let fits = dialects.map { DialectFit(of: $0, to: sample) }
    let usual = stated.map { ($0.dialect, fits[0]) } ?? Dialect.best(for: sample)
    var best: (quoting: Quoting, delimiter: UInt8)?
    var score = 0.0
    for quoting in candidates {
      for (dialect, plain) in zip(dialects, fits) {
        let text = StandardText(sample, quoting, delimiter: dialect.delimiter)
        guard text.isSound, quoting.mayBe(in: text, insteadOf: plain) else { continue }
        let restated = FirstBytes(bytes: text.bytes, isCut: false)
        let fit = DialectFit(of: dialect, to: restated)
        // With other quotes more records are even, or as many.
        let isEvener =
          dialect == usual.0
          ? fit.share > plain.share
            || fit.share == plain.share && quoting.isProven(by: text, restated, dialect)
          : fit.score > usual.1.score
        guard isEvener, fit.score > score else { continue }
        (best, score) = ((quoting, dialect.delimiter), fit.score)
      }
    }
    return best
  }

  /// What parts the cells of rows that each stand in one quoted cell; nil for all other texts.
  private static func delimiter(insideRowsOf sample: FirstBytes) -> UInt8? {
    let quoting = Quoting(wrapsRows: true)
    guard sample.bytes.first == .quote,
      let close = quoting.end(ofTextAt: 1, delimiter: .lineFeed, in: sample.bytes.span),
      close + 1 < sample.bytes.count, sample.bytes[close + 1].isLineEnd
    else { return nil }
    let rows = StandardText(sample, quoting, delimiter: .lineFeed)
    guard rows.quotedCells > 1, rows.quotedCells * 2 > rows.records else { return nil }
    let inside = FirstBytes(bytes: rows.bytes, isCut: false)
    let (dialect, fit) = Dialect.best(for: inside)
    // Blanks stand behind the commas of sentences.
    let sentences = Quoting(skipsBlanks: true)
    let text = StandardText(inside, sentences, delimiter: dialect.delimiter)
    guard fit.width > 2, fit.share >= 0.95, text.skippedBlanks < rows.records * (fit.width - 1) / 2
    else { return nil }
    return dialect.delimiter
  }

  /// Whether the cells are not rather quoted in the usual way.
  private func mayBe(in text: StandardText, insteadOf plain: DialectFit) -> Bool {
    quote == Self.standard.quote || text.quotedCells > 4 * plain.quotedCells
  }

  /// Whether a text that fits no better in this way is written in it all the same.
  private func isProven(by text: StandardText, _ sample: FirstBytes, _ dialect: Dialect) -> Bool {
    if skipsBlanks { return text.records >= 5 && text.skippedBlanks >= 15 }
    return quote != Self.standard.quote && sample.hasQuotedColumn(dialect)
  }

  /// The other ways of which a text has a trace.
  private static func candidates(for bytes: [UInt8]) -> [Quoting] {
    var (hasApostrophe, hasBacktick) = (false, false)
    var escapes: [Unicode.Scalar] = []
    var previous = UInt8.lineFeed
    for byte in bytes {
      if byte == UInt8(ascii: "'"), previous.isLineEnd || previous.mayDelimit {
        hasApostrophe = true
      } else if byte == UInt8(ascii: "`"), previous.isLineEnd || previous.mayDelimit {
        hasBacktick = true
      } else if byte == .quote || byte == UInt8(ascii: "'") {
        if previous == UInt8(ascii: "\\"), !escapes.contains("\\") { escapes.append("\\") }
        if previous == 0, !escapes.contains("\0") { escapes.append("\0") }
      }
      previous = byte
    }
    let quotes: [Unicode.Scalar] =
      (hasApostrophe ? ["'"] : []) + (hasBacktick ? ["`"] : []) + ["\""]
    let blanks = firstLineHasBlanks(bytes) ? [false, true] : [false]
    return blanks.flatMap { skipsBlanks in
      ([nil] + escapes).flatMap { escape in
        quotes.map { Quoting(quote: $0, escape: escape, skipsBlanks: skipsBlanks) }
      }
    }.filter { $0 != .standard }
  }

  /// Whether a blank follows each of the first line's commas or semicolons.
  private static func firstLineHasBlanks(_ bytes: [UInt8]) -> Bool {
    let line = bytes.drop { $0.isLineEnd }.prefix { !$0.isLineEnd }
    return [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|")].contains { delimiter in
      var count = 0
      for index in line.indices where line[index] == delimiter {
        guard index + 1 < line.endIndex, line[index + 1] == UInt8(ascii: " ") else { return false }
        count += 1
      }
      return count > 0
    }
  }
}

extension FirstBytes {
  /// Whether a column of text has all its cells in quotes, the first record's aside.
  fileprivate func hasQuotedColumn(_ dialect: Dialect) -> Bool {
    var reader = RecordReader(part: bytes, dialect: dialect)
    var record = Record()
    var filled: [Int] = []
    var quoted: [Int] = []
    _ = reader.next(into: &record)
    while reader.next(into: &record) {
      for (column, cell) in record.cells.enumerated() where !cell.isEmpty {
        while filled.count <= column {
          filled.append(0)
          quoted.append(0)
        }
        filled[column] += 1
        quoted[column] += cell.isQuoted ? 1 : 0
      }
    }
    return zip(filled, quoted).contains { $0 == $1 && $0 >= 2 }
  }
}

extension UInt8 {
  /// Whether cells may be parted by it, or by it and a blank.
  fileprivate var mayDelimit: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
      UInt8(ascii: ":"), UInt8(ascii: " "):
      true
    default: false
    }
  }
}
