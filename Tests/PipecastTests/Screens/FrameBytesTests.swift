import TerminalHarness
import Testing

/// How little a key sends: over a slow line every byte is waited for.
@Suite struct FrameBytesTests {
  /// Bytes that a row may cost, colours and the way to it included.
  private static let rowLimit = 300

  /// A screen, the keys that lead to it, and its selection away from both ends.
  struct View: Sendable, CustomTestStringConvertible {
    var name: String
    var keys: String
    /// Keys that move or choose something there.
    var moves: [NamedKey] = [.down, .down, .up, .right, .left]
    /// How many rows a move may change: what was selected, what is now, and what tells of it.
    var rows = 3

    var testDescription: String { name }

    static let all = [
      View(name: "Overview", keys: ""),
      View(name: "Overview's figures", keys: "\u{1B}[Z\u{1B}[Z", moves: [.down, .up, .right]),
      View(name: "Weeks", keys: "2"),
      View(name: "Reps", keys: "3"),
      View(name: "Rep", keys: "3\r"),
      View(name: "Deals", keys: "4v", moves: [.down, .down, .up]),
      View(name: "Deals with the pane", keys: "4", rows: 30),
      View(name: "Deal", keys: "4\r", moves: [.down, .down, .up]),
      View(name: "Stages", keys: "5"),
      View(name: "Data", keys: "9", moves: [.down, .down, .up]),
      View(name: "Help", keys: "?", moves: [.down, .down, .up]),
      View(name: "Palette", keys: ":", moves: [.down, .down, .up]),
      View(name: "Columns", keys: "4c", moves: [.down, .down, .up]),
    ]
  }

  private func started(_ keys: String) throws -> Session {
    let session = try Session([builtProgram, sampleData, "--no-replay"], rows: 30, columns: 100)
    try session.wait(for: "? help")
    if !keys.isEmpty { _ = try session.response(to: keys) }
    return session
  }

  @Test(arguments: View.all)
  func `a key sends less than 300 bytes for each row that it changes`(view: View) throws {
    let session = try started(view.keys)
    for key in view.moves {
      let response = try session.response(to: key)
      let rows = response.changedRows.count
      #expect((1...view.rows).contains(rows), "\(key): \(response)")
      #expect(response.bytes < Self.rowLimit * rows, "\(key): \(response)")
    }
  }

  @Test(arguments: View.all)
  func `a key that changes nothing sends nothing but the cursor`(view: View) throws {
    let session = try started(view.keys)
    _ = try session.response(to: .home)
    for _ in 0..<3 {
      let response = try session.response(to: .home)
      #expect(response.changedRows.isEmpty, "\(response)")
      #expect(response.bytes <= 20, "\(response)")
    }
  }

  @Test func `a page and another screen send less than 300 bytes a row as well`() throws {
    let session = try started("")
    for keys in ["4", NamedKey.pageDown.rawValue, "v", "w", "s", "3", "5", "2", "9", "?"] {
      let response = try session.response(to: keys)
      let rows = response.changedRows.count
      #expect(rows > 0 && response.bytes < Self.rowLimit * rows, "\(keys): \(response)")
    }
  }
}
