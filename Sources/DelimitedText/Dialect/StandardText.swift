/// A text restated with quotes as RFC 4180 has them; its lines stay what they are.
struct StandardText {
  /// The text.
  private(set) var bytes: [UInt8] = []
  /// Whether every cell is as the quotes ask: each opening one closed, a blank where one is due.
  private(set) var isSound = true
  /// How many records there are.
  private(set) var records = 0
  /// How many cells are quoted.
  private(set) var quotedCells = 0
  /// How many blanks behind delimiters were left out.
  private(set) var skippedBlanks = 0

  private let quoting: Quoting
  private let delimiter: UInt8
  private let quote: UInt8
  private let escape: UInt8?
  private let isCut: Bool

  /// Restates the first records of a text, without one that may be cut.
  init(_ sample: FirstBytes, _ quoting: Quoting, delimiter: UInt8) {
    var places = MovedPlaces([], isBack: false)
    self.init(
      sample.bytes, from: 0, quoting, delimiter: delimiter, isSample: true,
      isCut: sample.isCut, &places)
  }

  /// Restates a whole text; the byte order mark and a `sep=` line are copied.
  init(_ text: [UInt8], _ quoting: Quoting, delimiter: UInt8, _ places: inout MovedPlaces) {
    let mark = RecordReader.markLength(in: text)
    let start = Dialect.stated(in: text, from: mark)?.end ?? mark
    self.init(
      text, from: start, quoting, delimiter: delimiter, isSample: false, isCut: false, &places)
  }

  private init(
    _ text: [UInt8], from start: Int, _ quoting: Quoting, delimiter: UInt8, isSample: Bool,
    isCut: Bool, _ places: inout MovedPlaces
  ) {
    self.quoting = quoting
    self.delimiter = delimiter
    self.isCut = isCut
    quote = UInt8(ascii: quoting.quote)
    escape = quoting.escape.map { UInt8(ascii: $0) }
    bytes.reserveCapacity(text.count + text.count / 16)
    bytes.append(contentsOf: text[..<start])
    let span = text.span
    var index = start
    while index < span.count, !isSample || records < DialectFit.maximumRecords {
      let record = bytes.count
      var isFirst = true
      while true {
        if quoting.skipsBlanks, !isFirst { skipBlank(&index, in: span) }
        isFirst = false
        places.move(toCellAt: index, bytes.count)
        if quoting.wrapsRows { appendRow(&index, in: span) } else { appendCell(&index, in: span) }
        if isCut, index == span.count {
          bytes.removeSubrange(record...)
          return
        }
        guard index < span.count, span[index] == delimiter, !quoting.wrapsRows else { break }
        bytes.append(delimiter)
        index += 1
      }
      // A line feed behind a carriage return is copied as a blank line is.
      if bytes.count > record { records += 1 }
      guard index < span.count else { break }
      bytes.append(span[index])
      index += 1
    }
    places.moveRest(in: text.count, bytes.count)
  }

  private mutating func skipBlank(_ index: inout Int, in text: Span<UInt8>) {
    guard index < text.count, text[index] == UInt8(ascii: " ") else {
      isSound = false
      return
    }
    index += 1
    skippedBlanks += 1
  }

  /// Appends the row that begins at `index` without the quotes around all of it, and moves to its
  /// line end.
  private mutating func appendRow(_ index: inout Int, in text: Span<UInt8>) {
    if index < text.count, text[index] == quote,
      let close = quoting.end(ofTextAt: index + 1, delimiter: .lineFeed, in: text),
      close < text.count, close + 1 == text.count || text[close + 1].isLineEnd
    {
      quotedCells += 1
      var place = index + 1
      while place < close {
        bytes.append(text[place])
        place += text[place] == quote ? 2 : 1
      }
      index = close + 1
    }
    while index < text.count, !text[index].isLineEnd {
      bytes.append(text[index])
      index += 1
    }
  }

  /// Appends the cell that begins at `index`, and moves that behind it.
  private mutating func appendCell(_ index: inout Int, in text: Span<UInt8>) {
    let isQuoted = index < text.count && text[index] == quote
    let close =
      isQuoted ? quoting.end(ofTextAt: index + 1, delimiter: delimiter, in: text) : nil
    if let close, close < text.count {
      quotedCells += 1
      appendQuoted(index + 1..<close, of: text)
      index = close + 1
    } else if close != nil, isCut {
      index = text.count
      return
    } else if isQuoted {
      isSound = false
    } else if index < text.count, text[index] == .quote {
      // What opened no cell so far must not open one now.
      let end = plainEnd(from: index, in: text)
      appendQuoted(index..<end, of: text, isLiteral: true)
      index = end
    }
    let end = plainEnd(from: index, in: text)
    if isQuoted, end > index { isSound = false }
    while index < end {
      bytes.append(text[index])
      index += 1
    }
  }

  private mutating func appendQuoted(
    _ range: Range<Int>, of text: Span<UInt8>, isLiteral: Bool = false
  ) {
    bytes.append(.quote)
    var index = range.lowerBound
    while index < range.upperBound {
      var byte = text[index]
      if !isLiteral, byte == quote || byte == escape, index + 1 < range.upperBound,
        text[index + 1] == quote || text[index + 1] == escape
      {
        index += 1
        byte = text[index]
      }
      if byte == .quote { bytes.append(.quote) }
      bytes.append(byte)
      index += 1
    }
    bytes.append(.quote)
  }

  private func plainEnd(from start: Int, in text: Span<UInt8>) -> Int {
    var index = start
    while index < text.count, text[index] != delimiter, !text[index].isLineEnd { index += 1 }
    return index
  }
}

/// Places in a text, and where they are when it is restated; exact to the cell.
struct MovedPlaces {
  /// The places of the other text.
  private(set) var moved: [Int]
  /// Whether the places are in the restated text, and those of the old one are asked for.
  private let isBack: Bool
  private var next = 0
  private var cell = (old: 0, new: 0)

  /// Takes places in rising order.
  init(_ places: [Int], isBack: Bool) {
    moved = places
    self.isBack = isBack
  }

  /// Hears where the next cell begins in the old text and in the new one.
  mutating func move(toCellAt old: Int, _ new: Int) {
    move(before: (old, new))
    cell = (old, new)
  }

  /// Hears where the texts end.
  mutating func moveRest(in old: Int, _ new: Int) {
    move(before: (old, new))
    while next < moved.count {
      moved[next] = isBack ? old : new
      next += 1
    }
  }

  private mutating func move(before end: (old: Int, new: Int)) {
    let (from, to) = isBack ? (cell.new, cell.old) : (cell.old, cell.new)
    let (limit, last) = isBack ? (end.new, end.old) : (end.old, end.new)
    while next < moved.count, moved[next] < limit {
      moved[next] = min(to + moved[next] - from, last)
      next += 1
    }
  }
}
