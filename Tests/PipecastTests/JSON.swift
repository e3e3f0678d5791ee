/// A JSON text, read by the letter of RFC 8259.
enum JSON: Equatable {
  case null
  case bool(Bool)
  /// As written.
  case number(String)
  case string(String)
  case array([JSON])
  /// In the order of the text.
  case object([Member])

  struct Member: Equatable {
    var name: String
    var value: JSON
  }

  struct Fault: Error {
    var offset: Int
  }

  /// Reads a whole text; a name that an object holds twice is a fault too.
  init(_ bytes: [UInt8]) throws(Fault) {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw Fault(offset: 0) }
    var reader = Reader(bytes: bytes)
    self = try reader.value()
    reader.skipBlanks()
    guard reader.offset == bytes.count else { throw Fault(offset: reader.offset) }
  }

  subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The names of an object in their order; none of anything else.
  var keys: [String] {
    if case .object(let members) = self { members.map(\.name) } else { [] }
  }

  var array: [JSON]? {
    if case .array(let values) = self { values } else { nil }
  }

  var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  var int: Int? {
    if case .number(let text) = self { Int(text) } else { nil }
  }
}

private struct Reader {
  let bytes: [UInt8]
  var offset = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  mutating func skipBlanks() {
    while let byte = next, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { offset += 1 }
  }

  mutating func value() throws(JSON.Fault) -> JSON {
    skipBlanks()
    switch next.map({ Character(Unicode.Scalar($0)) }) {
    case "{": return .object(try members())
    case "[": return .array(try elements())
    case "\"": return .string(try string())
    case "t":
      try take("true")
      return .bool(true)
    case "f":
      try take("false")
      return .bool(false)
    case "n":
      try take("null")
      return .null
    default: return .number(try number())
    }
  }

  private mutating func take(_ text: String) throws(JSON.Fault) {
    guard bytes[offset...].starts(with: text.utf8) else { throw JSON.Fault(offset: offset) }
    offset += text.utf8.count
  }

  private mutating func takes(_ text: String) -> Bool {
    skipBlanks()
    guard bytes[offset...].starts(with: text.utf8) else { return false }
    offset += text.utf8.count
    return true
  }

  private mutating func members() throws(JSON.Fault) -> [JSON.Member] {
    try take("{")
    var members: [JSON.Member] = []
    guard !takes("}") else { return [] }
    repeat {
      skipBlanks()
      let name = try string()
      guard takes(":"), !members.contains(where: { $0.name == name }) else {
        throw JSON.Fault(offset: offset)
      }
      members.append(JSON.Member(name: name, value: try value()))
    } while takes(",")
    guard takes("}") else { throw JSON.Fault(offset: offset) }
    return members
  }

  private mutating func elements() throws(JSON.Fault) -> [JSON] {
    try take("[")
    var elements: [JSON] = []
    guard !takes("]") else { return [] }
    repeat { elements.append(try value()) } while takes(",")
    guard takes("]") else { throw JSON.Fault(offset: offset) }
    return elements
  }

  private mutating func string() throws(JSON.Fault) -> String {
    try take("\"")
    var units: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { break }
      offset += 1
      if byte == UInt8(ascii: "\\") {
        units += Array(String(try escaped()).utf8)
      } else {
        units.append(byte)
      }
    }
    try take("\"")
    return String(decoding: units, as: UTF8.self)
  }

  /// What a backslash stands before; a half of a surrogate pair is a fault here.
  private mutating func escaped() throws(JSON.Fault) -> Unicode.Scalar {
    let plain: [UInt8: Unicode.Scalar] = [
      0x22: "\"", 0x5C: "\\", 0x2F: "/", 0x62: "\u{8}", 0x66: "\u{C}", 0x6E: "\n", 0x72: "\r",
      0x74: "\t",
    ]
    guard let byte = next else { throw JSON.Fault(offset: offset) }
    offset += 1
    if let scalar = plain[byte] { return scalar }
    let digits = bytes[offset...].prefix(4)
    guard byte == UInt8(ascii: "u"), digits.count == 4,
      let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(code)
    else { throw JSON.Fault(offset: offset) }
    offset += 4
    return scalar
  }

  private mutating func number() throws(JSON.Fault) -> String {
    let rest = String(decoding: bytes[offset...].prefix(64), as: UTF8.self)
    guard let match = rest.prefixMatch(of: #/-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/#)
    else { throw JSON.Fault(offset: offset) }
    offset += match.0.utf8.count
    return String(match.0)
  }
}
