import TerminalHarness
import Testing

/// The mouse and the clipboard of a real terminal.
@Suite struct MouseTests {
  private func started(_ arguments: [String] = []) throws -> Session {
    let session = try Session(
      [builtProgram, sampleData, "--no-replay"] + arguments, rows: 30, columns: 100)
    try session.wait(for: "? help")
    return session
  }

  @Test func `presses go by tab and row to a rep and back`() throws {
    let session = try started()
    let tabs = session.screen.texts[1]
    let reps = try #require(tabs.ranges(of: "3 Reps").first?.lowerBound)
    session.click(row: 1, column: tabs.distance(from: tabs.startIndex, to: reps))
    // The rows come after the tabs, and on the Overview they stood elsewhere.
    let rep = 5
    try session.wait(until: "the reps stand in their rows") {
      $0.texts[1].contains("[3 Reps]") && $0.texts[rep].contains("Ben Okafor")
    }
    session.click(row: rep, column: 5)
    try session.wait(for: "▸ Ben Okafor")
    session.click(row: rep, column: 5)
    try session.wait(for: "Reps › Ben Okafor")
    session.click(row: 1, column: 3)
    try session.wait(for: "[1 Overview]")
    session.send("q")
    #expect(try session.ending() == .exit(0))
    #expect(session.unrestored == nil)
  }

  @Test func `the wheel moves, a title sorts, and a row of a list is taken`() throws {
    let session = try started()
    session.send("3")
    try session.wait(for: "▸ Ana")
    session.turnWheel(up: false, row: 10, column: 10)
    try session.wait(for: "▸ Ben Okafor")
    session.turnWheel(up: true, row: 10, column: 10)
    try session.wait(for: "▸ Ana")
    session.click(row: 3, column: 22)
    try session.wait(for: "Sorted by Weighted 30, falling.")
    session.send("S")
    try session.wait(for: "Esc close")
    let row = try #require(session.screen.texts.lastIndex { $0.contains("Due 30") })
    session.click(row: row, column: 4)
    try session.wait(for: "Sorted by Due 30, falling.")
    // The list stays for another order; a press beside it closes it.
    session.click(row: 2, column: 40)
    try session.wait(for: "? help")
    session.send("q")
    #expect(try session.ending() == .exit(0))
  }

  @Test func `m and --no-mouse leave the mouse to the terminal`() throws {
    let session = try started()
    #expect(session.screen.modes.contains(1000))
    session.send("m")
    try session.wait(for: "Mouse off")
    #expect(!session.screen.modes.contains(1000))
    session.send("m")
    try session.wait(for: "Mouse on")
    #expect(session.screen.modes.contains(1000))
    let without = try started(["--no-mouse"])
    #expect(!without.screen.modes.contains(1000))
    without.send("m")
    try without.wait(for: "Mouse on")
    #expect(without.screen.modes.contains(1000))
  }

  @Test func `y hands the row to the clipboard`() throws {
    let session = try started()
    session.send("3")
    try session.wait(for: "[3 Reps]")
    session.send("y")
    try session.wait(for: "Copied 1 row: ")
    let clipboard = try #require(session.screen.clipboard)
    let text = decoded(clipboard)
    let name = text.prefix { $0 != "\t" }
    #expect(text.hasSuffix("\n") && session.screen.text.contains("Copied 1 row: \(name)"))
    session.send("q")
    #expect(try session.ending() == .exit(0))
  }

  /// The text of Base64.
  private func decoded(_ base64: String) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var (bits, count, bytes) = (UInt32(0), 0, [UInt8]())
    for digit in base64.utf8.compactMap({ digits.firstIndex(of: $0) }) {
      bits = bits << 6 | UInt32(digit)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
