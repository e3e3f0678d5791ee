import Glibc

/// The program under test, in the folder where this test program was built.
///
/// The folder depends on configuration, sanitizer and scratch path, so it is asked of the
/// running process instead of being known.
public let builtProgram: String = {
  var bytes = [UInt8](repeating: 0, count: 4096)
  let count = bytes.withUnsafeMutableBytes { buffer in
    buffer.withMemoryRebound(to: CChar.self) { text in
      text.baseAddress.map { readlink("/proc/self/exe", $0, text.count) } ?? 0
    }
  }
  let test = String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
  let folder = test.lastIndex(of: "/").map { test[..<$0] } ?? "."
  return "\(folder)/pipecast"
}()
