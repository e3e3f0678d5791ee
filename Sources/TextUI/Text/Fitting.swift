extension SafeText {
  /// The text cut to at most `columns`, with `ellipsis` at its end when something was cut.
  ///
  /// A number that finds no room goes as a whole: half a number is a wrong number.
  ///
  ///     ("Stark Industries" as SafeText).truncated(to: 8)
  ///     // Stark I…
  public func truncated(to columns: Int, ellipsis: SafeText = "…") -> SafeText {
    let start = prefix(columns)
    if start.description.utf8.count == description.utf8.count { return self }
    let room = max(0, columns) - ellipsis.columns
    return room < 0 ? start : prefix(room).withoutHalfNumber(of: self) + ellipsis
  }

  /// A text that `whole` begins with, without the first digits of a number that goes on there.
  private func withoutHalfNumber(of whole: SafeText) -> SafeText {
    let kept = description.unicodeScalars
    let rest = whole.description.utf8.dropFirst(description.utf8.count)
    let word = kept.lastIndex(of: " ").map { kept[kept.index(after: $0)...] } ?? kept[...]
    let goesOn = rest.prefix { $0 != UInt8(ascii: " ") }.contains { (0x30...0x39).contains($0) }
    guard rest.first != UInt8(ascii: " "), let first = word.first, first.startsNumber,
      goesOn || word.last?.isDigit == true
    else { return self }
    return SafeText(partsOfSafeText: String(kept[..<word.startIndex]))
  }

  /// The letters that fit into `columns`; a wide character is never cut in half.
  public func prefix(_ columns: Int) -> SafeText {
    if description.utf8.count <= columns { return self }
    let scalars = description.unicodeScalars
    var left = max(0, columns)
    let end = scalars.indices.first { index in
      left -= CharacterWidth.columns(of: scalars[index])
      return left < 0
    }
    return SafeText(partsOfSafeText: String(scalars[..<(end ?? scalars.endIndex)]))
  }

  /// The text with blanks up to `columns`, at most as many as a frame has.
  ///
  ///     ("14" as SafeText).padded(to: 5, alignment: .right)
  ///     // "   14"
  public func padded(to columns: Int, alignment: Alignment = .left) -> SafeText {
    let missing = min(max(0, columns), Size.limit) - self.columns
    guard missing > 0 else { return self }
    let before =
      switch alignment {
      case .left: 0
      case .right: missing
      case .center: missing / 2
      }
    var text = ""
    text.reserveCapacity(description.utf8.count + missing)
    text += String(repeating: " ", count: before)
    text += description
    text += String(repeating: " ", count: missing - before)
    return SafeText(partsOfSafeText: text)
  }

  /// The text without the blanks at its end.
  public var withoutTrailingBlanks: SafeText {
    let bytes = description.utf8
    guard bytes.last == UInt8(ascii: " ") else { return self }
    let blanks = bytes.reversed().prefix { $0 == UInt8(ascii: " ") }.count
    return SafeText(partsOfSafeText: String(description.unicodeScalars.dropLast(blanks)))
  }

  /// The text cut, where needed, and padded to exactly `columns`.
  public func fitted(
    to columns: Int, alignment: Alignment = .left, ellipsis: SafeText = "…"
  ) -> SafeText {
    truncated(to: columns, ellipsis: ellipsis).padded(to: columns, alignment: alignment)
  }

  /// The text in lines of at most `columns`, broken at blanks; a longer word is broken anywhere.
  ///
  /// Empty text is one empty line. A width below 1 has no lines.
  ///
  ///     ("all deals of Ana" as SafeText).wrapped(to: 9)
  ///     // ["all deals", "of Ana"]
  public func wrapped(to columns: Int) -> [SafeText] {
    guard columns > 0 else { return [] }
    var lines: [SafeText] = []
    var line: SafeText = ""
    for word in description.unicodeScalars.split(separator: " ") {
      let word = SafeText(partsOfSafeText: String(word))
      if !line.isEmpty && line.columns + 1 + word.columns <= columns {
        line += " " + word
        continue
      }
      if !line.isEmpty { lines.append(line) }
      let pieces = word.pieces(of: columns)
      lines += pieces.dropLast()
      line = pieces.last ?? ""
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }

  /// The text in pieces of at most `columns`; a letter wider than that becomes `…`.
  private func pieces(of columns: Int) -> [SafeText] {
    var pieces: [SafeText] = []
    var piece = String.UnicodeScalarView()
    var left = columns
    for letter in letters {
      let width = min(letter.columns, columns)
      if width > left {
        pieces.append(SafeText(partsOfSafeText: String(piece)))
        piece = String.UnicodeScalarView()
        left = columns
      }
      left -= width
      piece.append(letter.columns > columns ? "…" : letter.base)
      if letter.hasMarks { piece.append(contentsOf: letter.scalars.dropFirst()) }
    }
    return pieces + [SafeText(partsOfSafeText: String(piece))]
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

  /// Whether numbers, amounts and dates may begin with it.
  fileprivate var startsNumber: Bool {
    isDigit || "(+-−".unicodeScalars.contains(self)
      || properties.generalCategory == .currencySymbol
  }
}
