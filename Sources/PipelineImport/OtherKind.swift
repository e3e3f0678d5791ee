/// What a file is that was given in place of a CSV file; the raw value names it.
public enum OtherKind: String, Hashable, Sendable {
  case webPage = "a web page"
  case xml = "an XML file"
  case json = "a JSON file"
  case pdf = "a PDF file"
  case binary = "no text"
  case openDocument = "an OpenDocument spreadsheet"
  case numbers = "a Numbers document"

  /// The kind of bytes that begin, or go on, as no CSV file does; nil for all others.
  init?(_ bytes: [UInt8]) {
    let start = bytes.prefix(4096)
    if start.starts(with: "%PDF-".utf8) {
      self = .pdf
      return
    }
    let mark = start.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    let text = String(
      decoding: start.dropFirst(mark).drop { blanks.contains($0) }.prefix(64), as: UTF8.self
    ).lowercased()
    let marks: [(String, OtherKind)] = [
      ("<!doctype html", .webPage), ("<html", .webPage), ("<?xml", .xml), ("{\"", .json),
      ("[{", .json), ("{\n", .json), ("{ ", .json), ("[\n", .json), ("[ ", .json),
    ]
    if let (_, kind) = marks.first(where: { text.hasPrefix($0.0) }) {
      self = kind
      return
    }
    // Control characters beside the blanks are in no text, and in UTF-16 they are half of it.
    let odd = start.count { $0 < 0x20 && !blanks.contains($0) }
    guard odd * 10 > start.count, !Self.isUTF16(start) else { return nil }
    self = .binary
  }

  private static func isUTF16(_ start: ArraySlice<UInt8>) -> Bool {
    start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF])
      || start.allSatisfy { $0 == 0 || $0 >= 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
  }
}
