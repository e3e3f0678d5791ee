import PipelineFiles
import PipelineModel
import Testing

struct DayInNameTests {
  @Test(arguments: [
    ("deals-2026-11-21.csv", "2026-11-21"),
    ("2026_11_21 deals.csv", "2026-11-21"),
    ("deals20261121.csv", "2026-11-21"),
    ("report1763683200000.csv", "2025-11-21"),
    ("report1763683199999.csv", "2025-11-20"),
    ("v2-2026-11-21T10-30.csv", "2026-11-21"),
    ("2026-02-30 or 2026-03-01.csv", "2026-03-01"),
    ("12-2026-11-21.csv", "2026-11-21"),
    ("2024-02-29.csv", "2024-02-29"),
    ("ü2026-11-21", "2026-11-21"),
  ])
  func `a day is found in a name`(name: String, day: String) {
    #expect(Day(inFileName: name)?.description == day)
  }

  @Test(arguments: [
    "", "deals.csv", "2026-02-30.csv", "20260230.csv", "2026-13-01", "2026-1-2", "2026-11-211",
    "12026-11-21", "2026-11_21", "2026.11.21", "2026--11-21", "202611211",
    "12345678", "00000000", "176368320000", "17636832000000", "99999999999999999999999999",
    "٢٠٢٦-١١-٢١",
  ])
  func `no day is made up`(name: String) {
    #expect(Day(inFileName: name) == nil)
  }
}
