extension DecodedText {
  /// Where in the file stands what stands at `offsets` of the text.
  ///
  /// `file` is what the text was decoded from. All offsets are found in one pass.
  public func fileOffsets(of offsets: [Int], in file: [UInt8]) -> [Int] {
    let order = offsets.indices.sorted { offsets[$0] < offsets[$1] }
    guard let restated else { return fileOffsets(of: offsets, in: order, of: bytes, file) }
    // Only the cells tell how far the quotes have moved, so they are read once more.
    var ignored: [Broken] = []
    let text = Self.characters(of: file, encoding, &ignored)
    var places = MovedPlaces(order.map { offsets[$0] }, isBack: true)
    _ = StandardText(text, restated.quoting, delimiter: restated.delimiter, &places)
    var moved = offsets
    for (index, place) in zip(order, places.moved) { moved[index] = place }
    return fileOffsets(of: moved, in: order, of: text, file)
  }

  /// The same for places in the characters of the file, given the rising order of them.
  private func fileOffsets(
    of offsets: [Int], in order: [Int], of text: [UInt8], _ file: [UInt8]
  ) -> [Int] {
    guard encoding != .utf8 else { return offsets }
    var found = offsets
    var (place, fileOffset) = (0, encoding.markLength(in: file))
    let span = text.span
    for index in order {
      while place < min(offsets[index], span.count) {
        let byte = span[place]
        // Bytes 10xxxxxx continue a character.
        if byte & 0b1100_0000 != 0b1000_0000 { fileOffset += encoding.length(ofCharacter: byte) }
        place += 1
      }
      found[index] = min(fileOffset, file.count)
    }
    return found
  }
}

extension TextEncoding {
  /// How many bytes a character takes, given the first of those it has in UTF-8.
  fileprivate func length(ofCharacter first: UInt8) -> Int {
    switch self {
    case .utf8, .windows1252, .windows1251, .macRoman: 1
    // Those from F0 on are two units of UTF-16.
    case .utf16LittleEndian, .utf16BigEndian: first >= 0xF0 ? 4 : 2
    case .utf32LittleEndian, .utf32BigEndian: 4
    }
  }

  /// How many bytes the byte order mark takes, which the text has no longer.
  fileprivate func markLength(in file: [UInt8]) -> Int {
    switch self {
    case .utf8, .windows1252, .windows1251, .macRoman: 0
    case .utf16LittleEndian: file.starts(with: [0xFF, 0xFE]) ? 2 : 0
    case .utf16BigEndian: file.starts(with: [0xFE, 0xFF]) ? 2 : 0
    case .utf32LittleEndian: file.starts(with: [0xFF, 0xFE, 0, 0]) ? 4 : 0
    case .utf32BigEndian: file.starts(with: [0, 0, 0xFE, 0xFF]) ? 4 : 0
    }
  }
}
