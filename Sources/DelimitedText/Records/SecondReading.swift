/// How a line may be meant that has a quote out of place, or too many or too few cells.
enum SecondReading {
  /// A quoted cell ends at the first quote before a delimiter: `"5" pipe"`.
  case quotesInside
  /// The same, but the quote that opens one of the cells is a letter: `5,"pipe`.
  case letter(cell: Int)
  /// Another delimiter than that of the file, or other quotes.
  case other(delimiter: UInt8, Quoting)
  /// The whole row stands in its first cell: `"3,""a, b"",Köln"` and `3;a;Köln,,`.
  case inside(Cell, delimiter: UInt8)

  /// Reads a line, its end left out; nil unless it has exactly `width` cells.
  ///
  /// With `next`, the end of the bytes that may belong to it, cells in quotes may go on in the lines
  /// below; it becomes the end of the last one.
  func cells(
    of line: Range<Int>, before next: inout Int, in bytes: Span<UInt8>, delimiter: UInt8,
    width: Int
  ) -> [Cell]? {
    guard case .other = self else {
      next = line.upperBound
      return cells(of: line, in: bytes, delimiter: delimiter, width: width)
    }
    if let cells = cells(of: line, in: bytes, delimiter: delimiter, width: width) {
      next = line.upperBound
      return cells
    }
    var index = line.lowerBound
    return cells(from: &index, before: next, in: bytes, delimiter, width).map {
      next = index
      return $0
    }
  }

  private func cells(
    of line: Range<Int>, in bytes: Span<UInt8>, delimiter: UInt8, width: Int
  ) -> [Cell]? {
    if case .inside(let cell, let delimiter) = self {
      return Self.cells(inside: cell, in: bytes, delimiter: delimiter, width: width)
    }
    var index = line.lowerBound
    return cells(from: &index, before: line.upperBound, in: bytes, delimiter, width)
  }

  private func cells(
    from index: inout Int, before limit: Int, in bytes: Span<UInt8>, _ delimiter: UInt8,
    _ width: Int
  ) -> [Cell]? {
    let delimiter = if case .other(let other, _) = self { other } else { delimiter }
    var cells: [Cell] = []
    while cells.count < width {
      guard let cell = cell(cells.count, at: &index, before: limit, in: bytes, delimiter)
      else { return nil }
      cells.append(cell)
      guard index < limit, !bytes[index].isLineEnd else {
        return cells.count == width ? cells : nil
      }
      index += 1
    }
    return nil
  }

  /// Reads what stands in a cell as a row, its quotes doubled where the cell is quoted itself.
  private static func cells(
    inside row: Cell, in bytes: Span<UInt8>, delimiter: UInt8, width: Int
  ) -> [Cell]? {
    let quotes = row.isQuoted ? 2 : 1
    func hasQuotes(_ index: Int) -> Bool {
      (0..<quotes).allSatisfy { index + $0 < row.end && bytes[index + $0] == .quote }
    }
    var cells: [Cell] = []
    var index = row.start
    while cells.count < width {
      let isQuoted = hasQuotes(index)
      if isQuoted { index += quotes }
      let start = index
      while index < row.end, isQuoted ? !hasQuotes(index) : bytes[index] != delimiter {
        if !isQuoted, bytes[index] == .quote { return nil }
        index += 1
      }
      // Quotes inside quotes inside quotes cannot be told as a part of the file.
      if isQuoted, !hasQuotes(index) || hasQuotes(index + quotes) { return nil }
      cells.append(Cell(start: start, end: index, isQuoted: isQuoted, isEscaped: false))
      if isQuoted { index += quotes }
      guard index < row.end else {
        // Blanks stand behind the commas of a sentence.
        let blanks = cells.dropFirst().count { !$0.isEmpty && bytes[$0.start].isBlank }
        return cells.count == width && blanks * 2 < width ? cells : nil
      }
      guard bytes[index] == delimiter else { return nil }
      index += 1
    }
    return nil
  }

  /// Reads the cell that begins at `index`, and moves that to the delimiter or the end behind it.
  private func cell(
    _ place: Int, at index: inout Int, before limit: Int, in bytes: Span<UInt8>,
    _ delimiter: UInt8
  ) -> Cell? {
    var start = index
    var quote = UInt8.quote
    if case .other(_, let quoting) = self {
      quote = UInt8(ascii: quoting.quote)
      if quoting.skipsBlanks, place > 0 {
        guard start < limit, bytes[start] == UInt8(ascii: " ") else { return nil }
        start += 1
      }
    }
    var isLetter = false
    if case .letter(place) = self { isLetter = true }
    guard start < limit, bytes[start] == quote, !isLetter else {
      index = start
      while index < limit, bytes[index] != delimiter, !bytes[index].isLineEnd { index += 1 }
      return Cell(start: start, end: index, isQuoted: false, isEscaped: false)
    }
    var end = start + 1
    var hasDoubled = false
    while end < limit {
      guard bytes[end] == quote else {
        end += 1
        continue
      }
      let isEnd = end + 1 == limit || bytes[end + 1] == delimiter || bytes[end + 1].isLineEnd
      if isEnd {
        index = end + 1
        // Only a doubled " is undone where the cell is used.
        return Cell(
          start: start + 1, end: end, isQuoted: true, isEscaped: hasDoubled && quote == .quote)
      }
      guard bytes[end + 1] == quote else { break }
      hasDoubled = true
      end += 2
    }
    if case .other = self { return nil }
    return cellWithQuotesInside(from: start + 1, to: &index, before: limit, in: bytes, delimiter)
  }

  private func cellWithQuotesInside(
    from start: Int, to index: inout Int, before limit: Int, in bytes: Span<UInt8>,
    _ delimiter: UInt8
  ) -> Cell? {
    var end = start
    var hasDoubled = false
    while end < limit {
      if bytes[end] == .quote {
        if end + 1 == limit || bytes[end + 1] == delimiter {
          index = end + 1
          return Cell(start: start, end: end, isQuoted: true, isEscaped: hasDoubled)
        }
        // The second of two that stand before a delimiter is the one that closes the cell.
        let isPair = bytes[end + 1] == .quote
        let closes = end + 2 == limit || bytes[end + 2] == delimiter
        hasDoubled = hasDoubled || isPair && !closes
      }
      end += 1
    }
    return nil
  }
}

extension SecondReading {
  /// How the first line of a record may be meant, which has not the `width` of the others or a
  /// problem, or looks odd; `longCell` spans lines that look like rows.
  static func candidates(
    for record: Record, isOdd: Bool, width: Int, delimiter: UInt8, longCell: Int?
  ) -> [SecondReading] {
    if let longCell { return [.letter(cell: longCell)] }
    guard record.lines == 1 else { return [] }
    var candidates: [SecondReading] = []
    if let problem = record.problem {
      candidates += [.quotesInside, .letter(cell: problem.cell)]
    }
    if record.cells.count > width || isOdd && !record.cells[1].isEmpty {
      candidates.append(.other(delimiter: delimiter, Quoting(quote: "'")))
    }
    if record.cells.count > width || isOdd {
      candidates.append(.other(delimiter: delimiter, Quoting(skipsBlanks: true)))
    }
    if width >= 4, let first = record.cells.first,
      record.cells.dropFirst().allSatisfy(\.isEmpty), first.isQuoted || record.cells.count > 1
    {
      candidates += Dialect.usual.map { .inside(first, delimiter: $0.delimiter) }
    }
    // A remark below the deals may hold a comma or two.
    if width >= 4, record.cells.count * 2 <= width {
      candidates += Dialect.usual.map(\.delimiter).filter { $0 != delimiter }
        .map { .other(delimiter: $0, .standard) }
    }
    return candidates
  }

  /// What is told of a record that is read so.
  var problem: QuoteProblem.Kind {
    switch self {
    case .quotesInside: .textAfterQuote
    case .letter: .unclosedQuote
    case .other, .inside: .otherMarks
    }
  }
}

extension Span<UInt8> {
  /// Whether a record without a problem may still be written in another way than the others: all of
  /// it in the first cell, its cells between apostrophes or with blanks before their quotes.
  ///
  /// A name between apostrophes, such as `'Rock ''n'' Roll'`, is one cell; only two are a habit.
  func looksOdd(_ record: Record) -> Bool {
    guard record.problem == nil, record.lines == 1, record.cells.count > 1 else { return false }
    if record.cells[1].isEmpty {
      return !record.cells[0].isEmpty && record.cells.dropFirst().allSatisfy(\.isEmpty)
    }
    if record.cells.contains(where: { beginsWithQuoteBehindBlank($0) }) { return true }
    guard record.cells.prefix(2).contains(where: { beginsWithApostrophe($0) }) else { return false }
    let isAlone = record.cells.allSatisfy { cell in
      !cell.isQuoted && beginsWithApostrophe(cell) == endsWithApostrophe(cell)
    }
    return isAlone && record.cells.count { beginsWithApostrophe($0) } > 1
  }

  private func beginsWithQuoteBehindBlank(_ cell: Cell) -> Bool {
    !cell.isQuoted && cell.end - cell.start > 2 && self[cell.start].isBlank
      && self[cell.start + 1] == .quote && self[cell.end - 1] == .quote
  }

  private func beginsWithApostrophe(_ cell: Cell) -> Bool {
    !cell.isQuoted && cell.end - cell.start > 1 && self[cell.start] == UInt8(ascii: "'")
  }

  private func endsWithApostrophe(_ cell: Cell) -> Bool {
    cell.end - cell.start > 1 && self[cell.end - 1] == UInt8(ascii: "'")
  }

  /// How many quotes stand in cells that are not quoted, or stand single in quoted ones.
  func strayQuotes(in cells: [Cell]) -> Int {
    var count = 0
    for cell in cells {
      var index = cell.start
      while index < cell.end {
        if self[index] == .quote {
          let isPair = cell.isQuoted && index + 1 < cell.end && self[index + 1] == .quote
          if isPair { index += 1 } else { count += 1 }
        }
        index += 1
      }
    }
    return count
  }
}

extension Span<UInt8> {
  /// How many lines end in some bytes.
  func lineEnds(in range: Range<Int>) -> Int {
    var count = 0
    for index in range {
      let isSecond = index > range.lowerBound && self[index - 1] == .carriageReturn
      if self[index] == .carriageReturn || self[index] == .lineFeed && !isSecond { count += 1 }
    }
    return count
  }
}
