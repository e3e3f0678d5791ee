import Glibc
import Testing
import TextUI

/// Compares a screen with the picture of that name under Snapshots; `RECORD_SNAPSHOTS=1` writes it.
func expectSnapshot(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
  let path = "/\(folder)/Snapshots/\(name).txt"
  if getenv("RECORD_SNAPSHOTS") != nil {
    let file = try #require(fopen(path, "w"))
    defer { fclose(file) }
    #expect(fputs(text, file) >= 0)
    return
  }
  let expected = try #require(
    contents(path).map { String(decoding: $0, as: UTF8.self) },
    "no snapshot \(name): record it and look at it", sourceLocation: sourceLocation)
  #expect(
    text == expected, "\(name) differs. Expected:\n\(expected)\nFound:\n\(text)",
    sourceLocation: sourceLocation)
}

/// All bytes of a file; nil where there is none.
func contents(_ path: String) -> [UInt8]? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65536)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
    bytes += chunk.prefix(count)
  }
  return bytes
}
