import PipecastApp
import PipelineModel
import Testing
import TextUI

struct DataAgeTests {
  static let asOf = Day(number: 20_778)  // Sat 21 Nov 2026

  @Test(
    arguments: [
      (
        AsOfSource.fileName, 1, nil,
        "Data of Sat 21 Nov 2026, the date in the file's name, 1 day old."
      ),
      (.fileName, 0, nil, "Data of Sat 21 Nov 2026, the date in the file's name, today."),
      (.fileName, -3, nil, "Data of Sat 21 Nov 2026, the date in the file's name."),
      (.fileName, 9, -7, "Data of Sat 21 Nov 2026, the date in the file's name, 9 days old."),
      (
        .fileName, 9, -8,
        "Data of Sat 21 Nov 2026, the date in the file's name, 9 days old. "
          + "Last change in the file: 13 Nov, 17 days ago."
      ),
      (.option, 40, nil, "Seen from Sat 21 Nov 2026, as asked for."),
      (.today, 0, 0, "Seen from today, Sat 21 Nov 2026: the file's name has no date."),
      (
        .today, 0, -748,
        "Seen from today, Sat 21 Nov 2026. "
          + "Last change in the file: 3 Nov 2024, 748 days ago."
      ),
    ] as [(AsOfSource, Int, Int?, String)])
  func `the words say the day, how it was decided, and how old the data is`(
    source: AsOfSource, today: Int, newest: Int?, words: String
  ) {
    let age = DataAge(
      asOf: Self.asOf, source: source, today: Self.asOf + today,
      newest: newest.map { Self.asOf + $0 }
    )
    #expect(age.words.description == words)
  }

  @Test(arguments: [(100, 30), (80, 24), (40, 12)])
  func `the Overview shows the day and the age at every size`(columns: Int, rows: Int) throws {
    let driver = ScreenDriver(try .sample(), columns: columns, rows: rows)
    #expect(driver.title.contains("21 Nov"))
    #expect(driver.title.contains(", 1 day old"))
    if rows == 30 {
      #expect(driver.lines[2].contains("the date in the file's name, 1 day old."))
    }
  }

  @Test(arguments: [
    (AsOfSource.fileName, "Newest of 3 exports.", "1 day old. Newest of 3 exports."),
    (.today, "1 of 2 CSV files.", "Seen from today, Sat 21 Nov 2026. 1 of 2 CSV files."),
  ])
  func `which of several files is shown is said`(
    _ source: AsOfSource, _ choice: String, _ end: String
  ) throws {
    let asOf = try #require(Day(iso: "2026-11-21"))
    let today = try #require(Day(iso: source == .today ? "2026-11-21" : "2026-11-22"))
    let age = DataAge(
      asOf: asOf, source: source, today: today, newest: asOf,
      choice: SafeText(sanitizing: choice))
    #expect(age.words.description.hasSuffix(end), "\(age.words)")
  }

  @Test func `the newest date is one that has happened`() throws {
    let deals = """
      Deal Name,Stage,Amount,Close Date,Created Date,Last Activity Date
      Roof,Proposal,12000,2027-01-20,2024-10-01,2024-11-03
      Wall,Proposal,12000,2027-01-20,2024-10-01,2031-01-01
      """
    let words = try Session.of(deals).dataAge.words.description
    #expect(words.hasSuffix("Last change in the file: 3 Nov 2024, 748 days ago."))
  }
}
