/// The bytes of a file as UTF-8 with quotes as RFC 4180 has them, however it is written.
///
///     DecodedText([0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72]).encoding
///     // .windows1252: "Müller" of an old export
public struct DecodedText: Sendable {
  /// The text; the file's own bytes where it is written so already.
  public let bytes: [UInt8]
  /// How the file was written.
  public let encoding: TextEncoding
  /// How the file puts cells in quotes.
  public var quoting: Quoting { restated?.quoting ?? .standard }
  /// Whether ``bytes`` are those of the file.
  public var isUnchanged: Bool { encoding == .utf8 && restated == nil }
  let restated: (quoting: Quoting, delimiter: UInt8)?
  /// Where bytes of ``bytes`` are no character, rising: the first ten thousand places.
  public let broken: [Broken]

  /// A place whose bytes are no character; its text shows U+FFFD there.
  public struct Broken: Hashable, Sendable {
    /// Offset in ``DecodedText/bytes``.
    public internal(set) var offset: Int
    /// Offset in the file.
    public let fileOffset: Int
  }

  static let brokenLimit = 10_000

  /// Finds encoding and quotes, and decodes; UTF-8 with usual quotes is not copied.
  public init(_ file: [UInt8]) {
    let isUTF8 = file.span.isUTF8
    encoding = .detected(in: file.span, isUTF8: isUTF8)
    var broken: [Broken] = []
    if encoding == .utf8, !isUTF8 { Self.findBroken(in: file.span, &broken) }
    let text = Self.characters(of: file, encoding, &broken)
    restated = Quoting.detected(in: text)
    guard let restated else {
      bytes = text
      self.broken = broken
      return
    }
    var places = MovedPlaces(broken.map(\.offset), isBack: false)
    bytes = StandardText(text, restated.quoting, delimiter: restated.delimiter, &places).bytes
    for index in broken.indices { broken[index].offset = places.moved[index] }
    self.broken = broken
  }

  /// What the bytes of a file stand for, whatever is in quotes.
  static func characters(
    of file: [UInt8], _ encoding: TextEncoding, _ broken: inout [Broken]
  ) -> [UInt8] {
    switch encoding {
    case .utf8: file
    case .utf16LittleEndian: fromUTF16(file.span, high: 1, &broken)
    case .utf16BigEndian: fromUTF16(file.span, high: 0, &broken)
    case .utf32LittleEndian: fromUTF32(file.span, isBig: false, &broken)
    case .utf32BigEndian: fromUTF32(file.span, isBig: true, &broken)
    case .windows1252: fromWindows1252(file, &broken)
    case .windows1251:
      file.withUnsafeBufferPointer { OldEncoding.text($0, OldEncoding.windows1251) }
    case .macRoman: file.withUnsafeBufferPointer { OldEncoding.text($0, OldEncoding.macRoman) }
    }
  }

  private static func findBroken(in bytes: Span<UInt8>, _ broken: inout [Broken]) {
    var index = 0
    // Bytes in a row that are no character are one place.
    var end = -1
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let length = bytes.characterLength(at: index)
      if length == 0 {
        if index != end, broken.count < brokenLimit {
          broken.append(Broken(offset: index, fileOffset: index))
        }
        end = index + 1
      }
      index += max(1, length)
    }
  }

  private static func fromUTF16(
    _ file: Span<UInt8>, high: Int, _ broken: inout [Broken]
  ) -> [UInt8] {
    func unit(_ index: Int) -> UInt16 {
      UInt16(file[index + high]) << 8 | UInt16(file[index + 1 - high])
    }
    var plain: [UInt8] = []
    plain.reserveCapacity(file.count / 2 + file.count / 8)
    var index = file.count >= 2 && unit(0) == 0xFEFF ? 2 : 0
    while index < file.count {
      var scalar: Unicode.Scalar?
      var length = 2
      if index + 1 < file.count {
        let first = unit(index)
        if first & 0xFC00 == 0xD800, index + 3 < file.count, unit(index + 2) & 0xFC00 == 0xDC00 {
          length = 4
          let value = 0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(unit(index + 2) & 0x3FF))
          scalar = Unicode.Scalar(value)
        } else {
          scalar = Unicode.Scalar(first)
        }
      }
      if scalar == nil, broken.count < brokenLimit {
        broken.append(Broken(offset: plain.count, fileOffset: index))
      }
      plain.append(contentsOf: (scalar ?? "\u{FFFD}").utf8)
      index += length
    }
    return plain
  }

  private static func fromUTF32(
    _ file: Span<UInt8>, isBig: Bool, _ broken: inout [Broken]
  ) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(file.count / 4 + file.count / 16)
    var index = 0
    while index < file.count {
      var scalar: Unicode.Scalar?
      if index + 3 < file.count {
        let value = (0..<4).reduce(UInt32(0)) { value, place in
          value << 8 | UInt32(file[index + (isBig ? place : 3 - place)])
        }
        scalar = Unicode.Scalar(value)
      }
      if scalar == nil, broken.count < brokenLimit {
        broken.append(Broken(offset: plain.count, fileOffset: index))
      }
      if index > 0 || scalar != "\u{FEFF}" {
        plain.append(contentsOf: (scalar ?? "\u{FFFD}").utf8)
      }
      index += 4
    }
    return plain
  }

  /// Words that no language of Western Europe has are no text in this encoding.
  private static func fromWindows1252(_ file: [UInt8], _ broken: inout [Broken]) -> [UInt8] {
    var strange = OldEncoding.strangeWords(in: file.span, atMost: brokenLimit)[...]
    var plain: [UInt8] = []
    plain.reserveCapacity(file.count + file.count / 8)
    for (index, byte) in file.enumerated() {
      if index == strange.first {
        strange.removeFirst()
        broken.append(Broken(offset: plain.count, fileOffset: index))
      }
      guard byte >= 0x80 else {
        plain.append(byte)
        continue
      }
      let value = byte < 0xA0 ? windows1252[Int(byte) - 0x80] : UInt16(byte)
      plain.append(contentsOf: (Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
    }
    return plain
  }

  /// What 0x80 to 0x9F stand for; the five that stand for nothing stay control characters.
  private static let windows1252: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
