/// The bytes of a file as UTF-8, whatever its encoding.
///
///     DecodedText([0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72]).encoding
///     // .windows1252: "Müller" of an old export
public struct DecodedText: Sendable {
  /// The text in UTF-8; the file's own bytes where it is UTF-8 already.
  public let bytes: [UInt8]
  /// How the file was written.
  public let encoding: TextEncoding
  /// Where bytes of ``bytes`` are no character, rising: the first ten thousand places.
  public let broken: [Broken]

  /// A place whose bytes are no character; its text shows U+FFFD there.
  public struct Broken: Hashable, Sendable {
    /// Offset in ``DecodedText/bytes``.
    public let offset: Int
    /// Offset in the file.
    public let fileOffset: Int
  }

  static let brokenLimit = 10_000

  /// Finds the encoding and decodes; UTF-8 is not copied.
  public init(_ file: [UInt8]) {
    let isUTF8 = file.span.isUTF8
    encoding = .detected(in: file.span, isUTF8: isUTF8)
    var broken: [Broken] = []
    switch encoding {
    case .utf8:
      bytes = file
      if !isUTF8 { Self.findBroken(in: file.span, &broken) }
    case .utf16LittleEndian: bytes = Self.fromUTF16(file.span, high: 1, &broken)
    case .utf16BigEndian: bytes = Self.fromUTF16(file.span, high: 0, &broken)
    case .windows1252: bytes = Self.fromWindows1252(file)
    }
    self.broken = broken
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

  private static func fromWindows1252(_ file: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(file.count + file.count / 8)
    for byte in file {
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
