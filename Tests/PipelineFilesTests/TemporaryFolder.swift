import Glibc

/// A folder of its own for one test, removed with all it holds.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    var template = Array("/tmp/pipecast-test-XXXXXX".utf8CString)
    let isMade = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkdtemp($0) != nil } ?? false
    }
    path = isMade ? String(decoding: template.dropLast().map(UInt8.init), as: UTF8.self) : ""
  }

  deinit { Self.remove(path) }

  private static func remove(_ path: String) {
    forEachName(in: path) { name in
      let inside = path + "/" + String(cString: name)
      // A link is removed, never followed.
      if unlink(inside) != 0 { remove(inside) }
    }
    rmdir(path)
  }

  func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Makes files that hold `text`.
  func add(_ names: String..., text: String = "a,b\n") {
    for name in names {
      guard let file = fopen(path(name), "w") else { continue }
      fputs(text, file)
      fclose(file)
    }
  }

  /// Every name in the folder, sorted.
  var names: [String] {
    var names: [String] = []
    Self.forEachName(in: path) { names.append(String(cString: $0)) }
    return names.sorted()
  }

  private static func forEachName(in path: String, _ body: (UnsafePointer<CChar>) -> Void) {
    guard let stream = opendir(path) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
        guard let name = buffer.bindMemory(to: CChar.self).baseAddress else { return }
        let text = String(cString: name)
        if text != ".", text != ".." { body(name) }
      }
    }
  }
}
