import PipecastApp
import PipelineImport
import PipelineModel
import Testing
import TextUI

@Suite struct BacktestReportTests {
  private let days = [90, 60, 45].map { PastDeals.asOf - $0 }
  private let month = SessionOptions(horizons: [Horizon(days: 30)])

  private func report(_ session: Session, _ step: BacktestStep? = nil) throws -> Report {
    try #require(try session.backtest(step: step, listsWindows: true) { _ in true })
  }

  private func row(_ report: Report, _ method: String, _ scope: String = "total") throws
    -> [String: ReportValue]
  {
    let table = report.records
    let all = (0..<table.count).map(table.row)
    let cells = try #require(
      all.first {
        $0[0] == .words(SafeText(sanitizing: method))
          && $0[2] == .words(SafeText(sanitizing: scope))
      })
    return Dictionary(uniqueKeysWithValues: zip(table.columns.map(\.key), cells))
  }

  @Test func `plain methods are what a pocket calculator says`() throws {
    let past = PastDeals()
    let report = try report(past.session(), .at(days))
    let won = days.map { Double(past.won(after: $0, days: 30)) }
    let before = days.map { Double(past.won(after: $0 - 30, days: 30)) }
    let pace = days.map { Double(past.won(after: $0 - 90, days: 90)) / 3 }
    let sum = won.reduce(0, +)
    for (method, forecast) in [("last-window", before), ("trailing-90", pace)] {
      let misses = zip(forecast, won).map { $0 - $1 }
      let row = try row(report, method)
      #expect(row["n"] == .count(3))
      #expect(try share(row["wape"]).isNear(misses.map(abs).reduce(0, +) / sum))
      #expect(try share(row["bias"]).isNear(misses.reduce(0, +) / sum))
      #expect(row["crps"] == row["wape"])
      #expect(row["coverage"] == .empty)
    }
    // Seen from 90, 60 and 45 days ago: the last two windows overlap.
    #expect(try row(report, "engine")["separateWindows"] == .count(2))
    #expect(try row(report, "engine", "reps")["n"] == .count(9))
    #expect(try row(report, "weighted")["wape"] == .empty)
    #expect(try row(report, "weighted")["gap"] == .words("needs-dated-exports"))
    let windows = try #require(report.details.first?.records)
    #expect((0..<windows.count).map { windows.value($0, 0) } == days.map(ReportValue.day))
    let dollars = Currency(code: "USD")
    let actuals = won.map {
      ReportValue.money(Money(minorUnits: Int128($0) * 100, currency: dollars))
    }
    #expect((0..<windows.count).map { windows.value($0, 3) } == actuals)
  }

  @Test func `JSON rows have their keys in order and null where there is no figure`() throws {
    let text = ReportFormat.json.text(of: try report(PastDeals().session(), .at(days)))
    let keys = ["method", "horizon", "scope", "n", "wape", "bias", "crps", "coverage"]
    let row = try #require(text.split(separator: "\n").first { $0.contains("\"engine\"") })
    let found = row.split(separator: "\"").enumerated().filter { $0.offset % 2 == 1 }
      .map { String($0.element) }
    #expect(found.filter(keys.contains) == keys)
    #expect(text.contains("\"report\": \"backtest\""))
    #expect(
      text.contains(
        "{\"method\": \"weighted\", \"horizon\": 30, \"scope\": \"total\", \"n\": 0, "
          + "\"wape\": null, \"bias\": null, \"crps\": null, \"coverage\": null"))
    #expect(text.contains("\"windows\": [\n    {\"day\": \"\(days[0])\", \"horizon\": 30"))
  }

  @Test func `the order of the rows changes no byte`() throws {
    var past = PastDeals(count: 60, gap: 4)
    let one = ReportFormat.json.text(of: try report(past.session(), .at(days)))
    past.deals = past.deals.indices.map { past.deals[$0 * 37 % past.deals.count] }
    let other = ReportFormat.json.text(of: try report(past.session(), .at(days)))
    #expect(one == other)
  }

  @Test func `currencies have tables of their own and do not touch each other`() throws {
    let dollars = PastDeals(count: 60, gap: 4)
    var both = dollars
    both.deals += PastDeals(count: 45, gap: 5, currency: "EUR").deals
    let day = [days[1]]
    let alone = try report(dollars.session(), .at(day))
    let mixed = try report(both.session(), .at(day))
    #expect(try row(alone, "engine") == row(mixed, "engine"))
    let text = ReportFormat.table.text(of: mixed)
    #expect(text.contains("Next 30 days in USD: 1 window; from the days asked for"))
    #expect(text.contains("Next 30 days in EUR: 1 window; from the days asked for"))
    #expect(!ReportFormat.table.text(of: alone).contains(" in USD"))
    let euros = SessionOptions(
      horizons: [Horizon(days: 30)], currency: Currency(code: "EUR"))
    let records = try report(both.session(euros), .at(day)).records
    #expect((0..<records.count).allSatisfy { records.value($0, 8) == .words("EUR") })
  }

  @Test func `without a step it is month ends, or weeks where there are fewer than two`() throws {
    let long = ReportFormat.table.text(of: try report(PastDeals(count: 40, gap: 5).session()))
    #expect(long.contains("from month ends, 31 Aug 2026 to 30 Sep 2026"))
    let short = ReportFormat.table.text(of: try report(PastDeals(count: 45, gap: 2).session()))
    #expect(short.contains("every 7 days, "))
  }

  @Test func `too little to look back at is said in words`() throws {
    func text(_ past: PastDeals, _ options: SessionOptions, _ step: BacktestStep? = nil) throws
      -> String
    {
      ReportFormat.table.text(of: try report(past.session(options), step))
    }
    #expect(
      try text(PastDeals(count: 16, gap: 5), month)
        .contains("Only 7 deals were won: the past can be replayed from 10 on."))
    #expect(
      try text(PastDeals(), SessionOptions(horizons: [Horizon(days: 365)]))
        .contains("The file tells of "))
    #expect(
      try text(
        PastDeals(),
        SessionOptions(
          horizons: month.horizons, reading: ImportOptions(columns: [.created: ""]))
      ).contains("No deal says when it was created"))
    #expect(try text(PastDeals(), month, .at([PastDeals.asOf])).contains("On none of these days"))
    #expect(try text(PastDeals(count: 0), month).contains("The file holds no deals."))
    #expect(
      try text(PastDeals(), SessionOptions(filter: DealFilter("product:none")))
        .contains("No deal meets these conditions."))
    // The rows are there all the same, without figures.
    let few = try report(PastDeals(count: 16, gap: 5).session())
    #expect(try row(few, "engine")["n"] == .count(0))
    #expect(try row(few, "engine")["wape"] == .empty)
    #expect(try row(few, "engine")["gap"] == .words("few-won"))
  }

  @Test(arguments: [
    "stage:won", "is:won", "amount>100", "deal", "past-due", "close<30d", "no:date", "!stage:x",
  ])
  func `what only came later is no condition for the past`(filter: String) throws {
    let session = try PastDeals().session(SessionOptions(filter: try DealFilter(filter)))
    #expect(throws: BacktestError.self) { try session.backtest { _ in true } }
  }

  @Test func `days ahead that begin later or go too far are refused`() throws {
    let later = SessionOptions(from: PastDeals.asOf + 30)
    #expect(throws: BacktestError.shifted) {
      try PastDeals().session(later).backtest { _ in true }
    }
    let far = Horizon(days: 1101)
    #expect(throws: BacktestError.horizon(far)) {
      try PastDeals().session(SessionOptions(horizons: [far])).backtest { _ in true }
    }
  }

  @Test func `a rep's own past is learned from that rep's deals`() throws {
    let past = PastDeals(count: 160, gap: 2)
    var own = past
    own.deals.removeAll { $0.rep != "Ana" }
    let options = SessionOptions(horizons: month.horizons, rep: "Ana")
    let narrowed = try report(past.session(options), .at([days[1]]))
    let alone = try report(own.session(), .at([days[1]]))
    #expect(try row(narrowed, "engine") == row(alone, "engine"))
    #expect(!ReportFormat.table.text(of: narrowed).contains("Rep error"))
  }

  @Test func `no window ends after the last day that the file tells of`() throws {
    var options = month
    options.asOf = PastDeals.asOf + 400
    let text = ReportFormat.table.text(
      of: try report(PastDeals(count: 40, gap: 5).session(options)))
    #expect(text.contains("the last window ends there"))
    #expect(text.contains("from month ends, 31 Aug 2026 to 30 Sep 2026"))
  }

  @Test func `it stops when it is told to, and says how far it is`() throws {
    let session = try PastDeals(count: 40, gap: 5).session()
    #expect(try session.backtest(step: .at(days)) { _ in false } == nil)
    nonisolated(unsafe) var shares: [Double] = []
    _ = try session.backtest(step: .at(days)) {
      shares.append($0)
      return true
    }
    #expect(shares.first == 0)
    #expect(shares == shares.sorted())
    #expect(try #require(shares.last) > 0.6)
    #expect(try #require(shares.last) <= 1)
  }

  private func share(_ value: ReportValue?) throws -> Double {
    guard case .share(let share)? = value else {
      Issue.record("no share: \(String(describing: value))")
      return .nan
    }
    return share
  }
}

extension Double {
  fileprivate func isNear(_ other: Double) -> Bool { abs(self - other) < 1e-9 }
}
