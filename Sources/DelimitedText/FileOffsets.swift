extension DecodedText {
  /// Where in the file stands what stands at `offsets` of the text.
  ///
  /// `file` is what the text was decoded from. All offsets are found in one pass.
  public func fileOffsets(of offsets: [Int], in file: [UInt8]) -> [Int] {
    guard encoding != .utf8 else { return offsets }
    var found = offsets
    let isMarked = file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF])
    var (place, fileOffset) = (0, encoding != .windows1252 && isMarked ? 2 : 0)
    let span = bytes.span
    for index in offsets.indices.sorted(by: { offsets[$0] < offsets[$1] }) {
      while place < min(offsets[index], span.count) {
        let byte = span[place]
        // Bytes 10xxxxxx continue a character; those from F0 on begin two units of UTF-16.
        if byte & 0b1100_0000 != 0b1000_0000 {
          fileOffset += encoding == .windows1252 ? 1 : byte >= 0xF0 ? 4 : 2
        }
        place += 1
      }
      found[index] = min(fileOffset, file.count)
    }
    return found
  }
}
