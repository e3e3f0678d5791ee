import PipecastApp
import PipelineModel
import Testing
import TextUI

@Suite struct FolderEntryTests {
  private static let day = Day(iso: "2026-11-21") ?? .first

  @Test(arguments: [
    (FolderEntry.Role.snapshot(day), nil, "export of Sat 21 Nov 2026"),
    (.snapshot(day), "empty", "export of Sat 21 Nov 2026, empty"),
    (.undated(known: 0), nil, "no columns of deals"),
    (.undated(known: 1), nil, "1 column of deals"),
    (.undated(known: nil), nil, "not shown: others have a date in their names"),
    (.side("teams"), nil, "teams"), (.skipped("hidden file"), nil, "left out: hidden file"),
  ])
  func `a file is said in a few words`(
    _ role: FolderEntry.Role, _ problem: SafeText?, _ words: SafeText
  ) {
    let entry = FolderEntry(name: RawText("a.csv"), role: role, problem: problem)
    #expect(entry.words(shown: RawText("b.csv")) == words)
    if role != .undated(known: nil) {
      #expect(entry.words(shown: RawText("a.csv")) == words + ": shown")
    }
  }

  @Test(arguments: [
    ("deals-2026-02-30.csv", true), ("deals_2026_13_01.csv", true), ("20261131.csv", true),
    ("deals-2026-02-28.csv", false), ("20261130.csv", false), ("deals.csv", false),
    ("2026.csv", false), ("1989-02-30.csv", false), ("2026-02-3.csv", false), ("", false),
  ])
  func `a date that the calendar lacks is said`(_ name: String, _ isOdd: Bool) {
    let words = FolderEntry(name: RawText(name), role: .undated(known: 3))
      .words(shown: RawText("x"))
    #expect(
      words.description == "3 columns of deals"
        + (isOdd ? ", the date in its name is no day of the calendar" : ""))
  }
}
