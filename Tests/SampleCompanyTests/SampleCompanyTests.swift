import PipelineModel
import SampleCompany
import Testing

struct SampleCompanyTests {
  private static let files = SampleCompany().files()
  private static let newest = Export(files[2].bytes)

  private var files: [SampleFile] { Self.files }
  private var newest: Export { Self.newest }

  @Test func `the files have a fixed order and names with the day`() {
    #expect(
      files.map(\.name) == [
        "deals-2026-11-07.csv", "deals-2026-11-14.csv", "deals-2026-11-21.csv", "stages.csv",
        "quotas.csv", "team.csv",
      ])
  }

  @Test func `the published day is 21 November 2026`() {
    #expect(SampleCompany.publishedDay == Day(year: 2026, month: 11, day: 21))
  }

  @Test func `the same seed gives the same bytes on every machine`() {
    #expect(files.map { checksum($0.bytes) } == expectedChecksums)
    #expect(SampleCompany(seed: 15).files()[2] != files[2])
  }

  @Test(arguments: [Day(number: 20_778), Day(number: 20_000), Day(number: 23_500)])
  func `names and dates move with the as-of day`(asOf: Day) {
    let files = SampleCompany(asOf: asOf).files()
    #expect(files.prefix(3).map(\.name) == [14, 7, 0].map { "deals-\(asOf - $0).csv" })
    #expect(Export(files[4].bytes).rows.allSatisfy { $0[1].hasPrefix("\(asOf.civil.year)-Q") })
    let deals = Export(files[2].bytes).deals.values
    #expect((180...250).contains(deals.count(where: \.isOpen)))
    let youngest = deals.compactMap { Day(iso: $0["Created Date"]) }.max() ?? Day.first
    #expect((0..<5).contains(asOf.days(since: youngest)))
  }

  @Test(arguments: [Day.first, Day.last])
  func `a day at the end of the calendar does no harm`(asOf: Day) {
    #expect(SampleCompany(asOf: asOf).files().count == 6)
    #expect(!SampleCompany(asOf: asOf).deals(count: 100).isEmpty)
  }

  @Test func `the company is as large as promised`() {
    let deals = newest.deals.values
    #expect((200...240).contains(deals.count(where: \.isOpen)))
    let closed = deals.filter { !$0.isOpen }
    #expect((1_300...1_800).contains(closed.count))
    #expect(closed.contains { $0["Stage"] == "Closed Won" })
    #expect(closed.contains { $0["Stage"] == "Closed Lost" })
    let days = closed.compactMap(\.closeDate).map { SampleCompany.publishedDay.days(since: $0) }
    #expect((0...5).contains(days.min() ?? -1))
    #expect((720...730).contains(days.max() ?? -1))
  }

  @Test(arguments: [
    ("Deal Owner", 8), ("Team", 2), ("Region", 4), ("Segment", 3), ("Product", 5),
    ("Lead Source", 5), ("Type", 3), ("Account Name", 72), ("Currency", 1),
  ])
  func `each column has as many values as the company has things`(column: String, count: Int) {
    #expect(Set(Export(files[0].bytes).deals.values.map { $0[column] }).count == count)
  }

  @Test func `cells carry commas, quotes, line ends, accents and Chinese characters`() {
    let cells = Set(newest.deals.values.flatMap { $0.cells.values })
    for part in [",", "\"", "\n", "Chloé", "Müller", "Ångström", "蒼原"] {
      #expect(cells.contains { $0.contains(part) }, "no cell with \(part)")
    }
  }

  @Test func `there are deals past due, without a date, without a next step and very large`() {
    let open = newest.deals.values.filter(\.isOpen)
    #expect(open.count { $0.closeDate.map { $0 < SampleCompany.publishedDay } == true } >= 3)
    #expect(open.count { $0["Close Date"].isEmpty } >= 2)
    #expect(open.count { $0["Next Step"].isEmpty } >= 10)
    #expect((1...2).contains(open.count { (Int($0["Amount"]) ?? 0) >= 700_000 }))
  }

  @Test func `reps differ in how many of their deals they win`() {
    let closed = newest.deals.values.filter { !$0.isOpen }
    let rates = Dictionary(grouping: closed) { $0["Deal Owner"] }.mapValues { deals in
      100 * deals.count { $0["Stage"] == "Closed Won" } / deals.count
    }
    #expect((rates["Chloé Laurent"] ?? 0) > (rates["Tom Whitfield"] ?? 100) + 10)
  }

  @Test func `deals are won mostly at the end of a month`() {
    let won = newest.deals.values.filter { $0["Stage"] == "Closed Won" }.compactMap(\.closeDate)
    let late = won.count { ($0 + 4).civil.month != $0.civil.month }
    #expect(late * 5 > won.count, "\(late) of \(won.count) in the last four days of a month")
  }

  @Test func `the eight odd rows of the newest export stand where they stood`() {
    let rows = newest.rows
    let width = newest.header.count
    #expect(rows.count { $0.contains("TBD") } == 1)
    #expect(rows.count { $0.contains("12,5OO") } == 1)
    #expect(rows.count { $0.contains("2026-02-30") } == 1)
    #expect(rows.count { $0.contains("next week") } == 1)
    #expect(rows.count { $0.contains("Verbal Yes") } == 1)
    #expect(rows.count { $0.count < width } == 1)
    #expect(rows.indices.filter { rows[$0].count > width } == [rows.count - 1])
    #expect(rows[rows.count - 2][0] == rows[rows.count - 3][0])
  }

  @Test func `the older exports are clean and no id stands twice but for the planted one`() {
    for file in files.prefix(2) {
      let export = Export(file.bytes)
      #expect(export.rows.allSatisfy { $0.count == export.header.count })
      #expect(export.deals.count == export.rows.count)
    }
    #expect(Set(newest.rows.map { $0[0] }).count == newest.rows.count - 1)
  }

  @Test(arguments: [0, 1, 2])
  func `nothing but an expected close date lies after the day of its export`(index: Int) throws {
    let day = try #require(Day(iso: files[index].name.dropFirst(6).dropLast(4)))
    for deal in Export(files[index].bytes).deals.values {
      let created = try #require(Day(iso: deal["Created Date"]))
      let stageEntered = try #require(Day(iso: deal["Stage Entered Date"]))
      let lastActivity = try #require(Day(iso: deal["Last Activity Date"]))
      #expect(created <= stageEntered && stageEntered <= lastActivity && lastActivity <= day)
      if !deal.isOpen { #expect(deal.closeDate == stageEntered) }
      #expect((deal["Stage"] == "Closed Lost") == !deal["Loss Reason"].isEmpty)
    }
  }

  @Test(arguments: [(0, 1), (1, 2)])
  func `from week to week deals are new, won, lost, pushed, pulled in and changed`(
    from: Int, to: Int
  ) {
    let movements = Movements(from: Export(files[from].bytes), to: Export(files[to].bytes))
    for (name, count) in movements.everyWeek { #expect(count >= 1, "no deal is \(name)") }
  }

  @Test func `in the last week one deal is reopened, one changes hands and one vanishes`() {
    let movements = Movements(from: Export(files[1].bytes), to: Export(files[2].bytes))
    #expect(movements.reopened == 1)
    #expect(movements.handedOver == 1)
    // The short row does not fit the header and is missing here alone.
    #expect(movements.vanished == 2)
  }

  @Test func `the side tables name the stages, reps and quarters of the exports`() {
    let stages = Export(files[3].bytes)
    #expect(stages.header == ["stage", "weight", "category", "outcome"])
    #expect(stages.rows.map { $0[3] } == Array(repeating: "open", count: 6) + ["won", "lost"])
    #expect(
      Set(stages.rows.map { $0[0] }) == Set(Export(files[0].bytes).deals.values.map { $0["Stage"] })
    )
    let quotas = Export(files[4].bytes)
    #expect(quotas.header == ["who", "period", "amount"])
    #expect(Set(quotas.rows.map { $0[1] }) == ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"])
    let team = Export(files[5].bytes)
    #expect(team.header == ["rep", "manager", "team"])
    #expect(Set(team.rows.map { $0[0] }).union(["total"]) == Set(quotas.rows.map { $0[0] }))
    #expect(Set(team.rows.map { $0[1] }).count == 2)
  }

  @Test(arguments: ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"])
  func `the company's quota is the sum of the reps' quotas`(period: String) {
    let rows = Export(files[4].bytes).rows.filter { $0[1] == period }
    let reps = rows.filter { $0[0] != "total" }.compactMap { Int($0[2]) }
    #expect(rows.first { $0[0] == "total" }.map { $0[2] } == "\(reps.reduce(0, +))")
  }
}

/// What happened to the deals between two exports.
private struct Movements {
  private var new = 0
  private var won = 0
  private var lost = 0
  private var pushed = 0
  private var pulledIn = 0
  private var amountChanged = 0
  private var stageChanged = 0
  private(set) var reopened = 0
  private(set) var handedOver = 0
  private(set) var vanished = 0

  var everyWeek: [(String, Int)] {
    [
      ("new", new), ("won", won), ("lost", lost), ("pushed", pushed), ("pulled in", pulledIn),
      ("changed in amount", amountChanged), ("changed in stage", stageChanged),
    ]
  }

  init(from: Export, to: Export) {
    let (earlier, later) = (from.deals, to.deals)
    new = later.keys.count { earlier[$0] == nil }
    for (id, before) in earlier {
      guard let after = later[id] else {
        vanished += 1
        continue
      }
      if before["Deal Owner"] != after["Deal Owner"] { handedOver += 1 }
      switch (before.isOpen, after.isOpen) {
      case (false, true): reopened += 1
      case (true, false) where after["Stage"] == "Closed Won": won += 1
      case (true, false): lost += 1
      case (true, true):
        if before["Stage"] != after["Stage"] { stageChanged += 1 }
        if before["Amount"] != after["Amount"] { amountChanged += 1 }
        guard let old = before.closeDate, let new = after.closeDate else { continue }
        if new > old { pushed += 1 }
        if new < old { pulledIn += 1 }
      case (false, false): break
      }
    }
  }
}

/// FNV-1a, 64 bits.
private func checksum(_ bytes: [UInt8]) -> UInt64 {
  bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
}

private let expectedChecksums: [UInt64] = [
  0xC2CE_4A62_4A6D_3984, 0x7EC3_5164_E9F8_5AB4, 0xD688_2391_46F0_8B94,
  0xFF85_3861_2AF1_7A14, 0x4244_629E_BA75_4517, 0x13B1_34C5_3503_E82F,
]
