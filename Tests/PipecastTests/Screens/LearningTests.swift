import TerminalHarness
import Testing

/// The Forecast comes while the screens are used; nothing waits for it.
@Suite struct LearningTests {
  private func started(_ arguments: [String] = []) throws -> Session {
    let session = try Session(
      [builtProgram, sampleData, "--as-of", "2026-11-21"] + arguments, rows: 30, columns: 100)
    try session.wait(for: "? help")
    return session
  }

  private func quit(_ session: Session) throws {
    session.send("q")
    #expect(try session.ending() == .exit(0))
    #expect(session.unrestored == nil)
  }

  @Test func `Likely appears on the Overview with its record`() throws {
    let session = try started()
    try session.wait(for: "of 52 inside")
    #expect(session.screen.text.contains("Likely"))
    session.send("3")
    try session.wait(for: "[3 Reps]")
    #expect(session.screen.text.contains("Forecast 90"))
    try quit(session)
  }

  @Test func `q ends at once while the past is replayed`() throws {
    try quit(try started())
  }

  @Test func `without a replay Weighted stands alone`() throws {
    let session = try started(["--no-replay"])
    session.send("3")
    try session.wait(for: "[3 Reps]")
    #expect(!session.screen.text.contains("Forecast"))
    try quit(session)
  }
}
