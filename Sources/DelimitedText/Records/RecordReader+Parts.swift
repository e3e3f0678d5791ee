// Where records begin in a part of a file, and whether enough of them follow.
extension RecordReader {
  /// Whether the bytes from `start` to where the next record begins are UTF-8.
  public func isUTF8(from start: Int) -> Bool {
    bytes.span.extracting(start..<position).isUTF8
  }

  /// Whether so many records follow in the bytes of a longer text.
  public func hasRecords(_ count: Int) -> Bool {
    var reader = RecordReader(
      part: bytes, dialect: dialect, position: position, reachesEnd: false)
    var record = Record()
    for _ in 0..<count { guard reader.next(into: &record) else { return false } }
    return true
  }

  /// Where the first record begins in bytes that begin anywhere in a record; nil where that takes
  /// more bytes.
  ///
  /// A quote between a delimiter and other text tells on which side of it quoted text is. Text can
  /// be made so that this is wrong, so whoever reads the part before has to look whether it ends
  /// there.
  public static func likelyStart(in bytes: [UInt8], dialect: Dialect) -> Int? {
    let delimiter = dialect.delimiter
    func isEdge(_ index: Int) -> Bool {
      index < bytes.count && (bytes[index] == delimiter || bytes[index].isLineEnd)
    }
    var isQuoted = false
    var isOdd = false
    for index in bytes.indices where bytes[index] == .quote {
      let opens = index > 0 && isEdge(index - 1)
      let closes = isEdge(index + 1)
      if opens != closes {
        isQuoted = closes != isOdd
        break
      }
      isOdd.toggle()
    }
    for index in bytes.indices {
      if bytes[index] == .quote { isQuoted.toggle() }
      if bytes[index] == .lineFeed, !isQuoted { return index + 1 }
    }
    return nil
  }
}
