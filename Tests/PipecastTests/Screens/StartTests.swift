import Glibc
import SampleCompany
import TerminalHarness
import Testing

/// What happens before the first screen of deals.
@Suite struct StartTests {
  private static let header = "Name,Owner,Stage,Amount,Close Date\n"
  private static let deal = "Big one,Ana,Proposal,100,2026-12-01\n"
  /// An export of 30 MB, which takes long enough to press keys meanwhile.
  private static let bytes = SampleCompany().deals(count: 120_000)

  /// A folder with an export of 30 MB.
  private func bigFile() throws -> (folder: TemporaryFolder, path: String) {
    let folder = try TemporaryFolder()
    return (folder, try folder.write(bytes: Self.bytes, to: "deals-2026-11-21.csv"))
  }

  private func ends(_ session: Session, with ending: Ending, saying words: String = "") throws {
    #expect(try session.ending() == ending)
    #expect(session.unrestored == nil)
    // Where reading took long enough for a screen, the words come after it.
    let farewell = session.screen.farewell
    let said = session.screen.texts.filter { !$0.isEmpty }
    #expect(farewell.isEmpty || said.map { $0 + "\n" } == [farewell])
    #expect(said.count == (words.isEmpty ? 0 : 1))
    #expect(words.isEmpty || said.first?.contains(words) == true)
  }

  // MARK: A long load

  @Test func `q ends a long load at once`() throws {
    let (folder, path) = try bigFile()
    let session = try Session([builtProgram, path])
    try session.wait(for: " %")
    #expect(session.screen.text.contains("Reading deals-2026-11-21.csv"))
    session.send("q")
    #expect(try session.ending() == .exit(0))
    #expect(session.unrestored == nil)
    withExtendedLifetime(folder) {}
  }

  @Test func `Esc ends a long load with a message`() throws {
    let (folder, path) = try bigFile()
    let session = try Session([builtProgram, path])
    try session.wait(for: "Esc stop")
    session.press(.escape)
    #expect(try session.ending() == .exit(2))
    #expect(session.unrestored == nil)
    withExtendedLifetime(folder) {}
  }

  @Test func `what is typed during a long load is for the session`() throws {
    let (folder, path) = try bigFile()
    let session = try Session([builtProgram, path], rows: 30, columns: 100)
    try session.wait(for: "Esc stop")
    session.send("3")
    session.press(.down, .enter)
    try session.wait(for: "Reps › ")
    session.send("q")
    try ends(session, with: .exit(0))
    withExtendedLifetime(folder) {}
  }

  @Test func `r reads a long file beside the session, and Esc stops it`() throws {
    let (folder, path) = try bigFile()
    let session = try Session([builtProgram, path], rows: 30, columns: 100)
    try session.wait(for: "[1 Overview]")
    session.send("r")
    try session.wait(for: "Reading again…")
    session.send("4")
    try session.wait(for: "[4 Deals]")
    session.press(.escape)
    try session.wait(for: "Stopped: these are the deals")
    session.send("rr")
    try session.wait(for: "Read again: 120,000 deals.")
    #expect(session.screen.text.contains("[4 Deals]"))
    session.send("q")
    try ends(session, with: .exit(0))
    withExtendedLifetime(folder) {}
  }

  // MARK: Without deals

  @Test func `what stands in the way is said in a line`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("PK\u{3}\u{4}", to: "rivers.csv")
    let session = try Session([builtProgram, path], columns: 200)
    try ends(session, with: .exit(2), saying: "rivers.csv: this is an Excel workbook")
  }

  @Test func `an empty folder offers the demo`() throws {
    let folder = try TemporaryFolder()
    let session = try Session([builtProgram, folder.path], columns: 100)
    try session.wait(for: "There is no CSV file in this folder.")
    session.press(.enter)
    try session.wait(for: "[1 Overview]")
    #expect(session.screen.text.contains("demo"))
    session.send("q")
    try ends(session, with: .exit(0))
  }

  @Test func `several files are listed, and the chosen one is opened and read again`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.header + Self.deal, to: "a.csv")
    try folder.write(Self.header + Self.deal + Self.deal, to: "b.csv")
    try folder.write("City,River\nUlm,Donau\n", to: "rivers.csv")
    let session = try Session([builtProgram, folder.path], columns: 100)
    try session.wait(for: "Which one is it?")
    try session.wait(for: "b.csv")
    try session.wait(for: "5 of 5 columns known")
    // Files of one moment stand in either order.
    session.send("kkk")
    let header = try #require(session.screen.texts.firstIndex { $0.hasPrefix("  File ") })
    try session.wait(until: "the first file is selected") {
      $0.texts[header + 1].hasPrefix("▸")
    }
    let row = try #require(session.screen.texts.firstIndex { $0.contains("b.csv") })
    session.send(String(repeating: "j", count: row - header - 1))
    try session.wait(until: "b.csv is selected") { $0.texts[row].hasPrefix("▸") }
    session.press(.enter)
    try session.wait(for: "2 deals")
    session.send("r")
    try session.wait(for: "Read again: 2 deals.")
    session.send("q")
    try ends(session, with: .exit(0))
  }

  @Test func `a file that cannot be opened leads back to the list, and Esc out`() throws {
    let folder = try TemporaryFolder()
    try folder.write("PK\u{3}\u{4}", to: "rivers.csv")
    let session = try Session([builtProgram, folder.path], columns: 100)
    try session.wait(for: "No file of this folder looks like deals.")
    session.press(.up, .enter)
    try session.wait(for: "this is an Excel workbook")
    session.press(.escape)
    try session.wait(for: "Try the demo")
    session.press(.escape)
    try ends(session, with: .exit(0))
  }

  @Test func `a chosen file is asked about, and Esc leads back to the list`() throws {
    let folder = try TemporaryFolder()
    try folder.write("City,River\nUlm,Donau\n", to: "rivers.csv")
    let session = try Session([builtProgram, folder.path], columns: 100)
    try session.wait(for: "No file of this folder looks like deals.")
    session.press(.up, .enter)
    try session.wait(for: "Which column is what?")
    session.press(.escape)
    try session.wait(for: "Try the demo")
    session.press(.escape)
    try ends(session, with: .exit(0))
  }

  @Test func `a file saved meanwhile is found by looking again`() throws {
    let folder = try TemporaryFolder()
    let session = try Session([builtProgram, folder.path], columns: 100)
    try session.wait(for: "There is no CSV file in this folder.")
    try folder.write(Self.header + Self.deal, to: "deals.csv")
    session.send("r")
    try session.wait(for: "[1 Overview]")
    session.send("q")
    try ends(session, with: .exit(0))
  }

  @Test func `the one file that holds deals is opened without a question`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.header + Self.deal, to: "export.csv")
    try folder.write("City,River\nUlm,Donau\n", to: "rivers.csv")
    let session = try Session([builtProgram, folder.path], columns: 100)
    try session.wait(for: "[1 Overview]")
    session.send("q")
    try ends(session, with: .exit(0))
  }
}
