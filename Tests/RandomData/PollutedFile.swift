/// A clean delimited file with a few things done to it that happen to files on their way.
public struct PollutedFile: Sendable {
  /// The bytes after all that was done to them.
  public private(set) var bytes: [UInt8]

  /// Does one to eight things to `clean`, chosen by `generator`.
  public init(_ clean: [UInt8], using generator: inout SeededGenerator) {
    bytes = clean
    for _ in 0..<Int.random(in: 1...8, using: &generator) { pollute(&generator) }
  }

  private static let garbage: [[UInt8]] = [
    [0], [0xFF], [0xEF, 0xBB, 0xBF], [0xC3], [0x1A], [0x1B, 0x5B, 0x32, 0x4A], [0x0B], [0x0C],
    [0xE2, 0x80, 0xA8], [0x80, 0x81], Array("sep=;\n".utf8), Array("\"\"\"".utf8),
    Array("=1+1".utf8), Array("Total,,,\n".utf8), Array("\n\n\n".utf8), Array("\r\r\n".utf8),
    Array(",,,,,,,,,,,,".utf8), Array(" \t ".utf8),
  ]
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let delimiters = Array(",;|\t:".utf8)

  private mutating func pollute(_ generator: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &generator)
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
    case 1: bytes.removeSubrange(place...)
    case 2: double(Self.delimiters, after: place)
    case 3: remove(Self.quote, after: place)
    case 4: bytes.insert(Self.quote, at: place)
    case 5: mixLineEnds(&generator)
    case 6:
      bytes.insert(contentsOf: Self.garbage.randomElement(using: &generator) ?? [], at: place)
    case 7: bytes.removeSubrange(place..<min(place + 30, bytes.count))
    case 8: repeatLine(at: place)
    default: remove(Self.lineFeed, after: place)
    }
  }

  private mutating func double(_ marks: [UInt8], after place: Int) {
    guard let found = bytes[place...].firstIndex(where: marks.contains) else { return }
    bytes.insert(bytes[found], at: found)
  }

  private mutating func remove(_ byte: UInt8, after place: Int) {
    if let found = bytes[place...].firstIndex(of: byte) { bytes.remove(at: found) }
  }

  private mutating func mixLineEnds(_ generator: inout SeededGenerator) {
    let ends: [[UInt8]] = [[0x0A], [0x0D], [0x0D, 0x0A], [0x0A, 0x0D]]
    bytes = bytes.flatMap { byte in
      byte == Self.lineFeed ? ends.randomElement(using: &generator) ?? [byte] : [byte]
    }
  }

  private mutating func repeatLine(at place: Int) {
    let start = bytes[..<place].lastIndex(of: Self.lineFeed).map { $0 + 1 } ?? 0
    let end = bytes[place...].firstIndex(of: Self.lineFeed).map { $0 + 1 } ?? bytes.count
    bytes.insert(contentsOf: Array(bytes[start..<end]), at: start)
  }
}
