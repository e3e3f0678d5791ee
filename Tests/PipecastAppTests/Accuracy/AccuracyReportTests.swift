import ForecastEngine
import PipecastApp
import PipelineModel
import Testing
import TextUI

struct AccuracyReportTests {
  /// The scope of the sample company, once its past was replayed.
  private func scope(_ filter: String = "") throws -> ReportScope {
    var session = try Session.sample()
    session.forecasting = .ready(try #require(try Forecasts.sample.get()))
    return session.scope.narrowed(to: try DealFilter(filter))
  }

  private func record(_ filter: String = "", horizon: Int = 1) throws -> TrackRecord {
    try #require(AccuracyReport(try scope(filter), horizon: horizon).records.first)
  }

  private func replay(horizon: Int = 1) throws -> Replay {
    let forecasts = try #require(try Forecasts.sample.get())
    return try #require(forecasts.currencies[0].horizons[horizon].replay)
  }

  @Test(arguments: [0, 1])
  func `the windows are those of the replay, and their misses make the error`(
    horizon: Int
  ) throws {
    let (record, replay) = (try record(horizon: horizon), try replay(horizon: horizon))
    #expect(record.windows.count == replay.windows.count && record.windows.count > 20)
    let error = try #require(replay.accuracy(of: .engine).error)
    let ours = try #require(record.misses.error)
    #expect(abs(ours - error) < 1e-12)
    #expect(record.misses.inside == replay.accuracy(of: .engine).inside)
    let missed = record.windows.reduce(0) { $0 + abs($1.forecast - $1.won) }
    let won = record.windows.reduce(0) { $0 + $1.won }
    #expect(ours == missed / won)
  }

  @Test(arguments: [0, 1])
  func `what was won in a window is the sum of the deals that it opens`(horizon: Int) throws {
    let scope = try scope()
    let report = AccuracyReport(scope, horizon: horizon)
    let table = report.windowTable
    let record = try #require(report.records.first)
    for (row, window) in record.windows.reversed().enumerated() {
      guard case .deals(let filter)? = table.opening(row, 0) else {
        Issue.record("window \(row) opens nothing")
        continue
      }
      let deals = try DealFilter(filter.description).indices(in: scope.pipeline)
      let sums = scope.pipeline.totals(of: deals)
      #expect(Double(sums.reduce(0) { $0 + $1.totals.amount }) == window.won)
      #expect(
        table.value(row, 4)
          == .money(
            Money(minorUnits: Int128(window.won), currency: record.currency)))
    }
  }

  @Test(arguments: [0, 1])
  func `the ten bins of chances hold every open deal of every day looked from`(
    horizon: Int
  ) throws {
    let record = try record(horizon: horizon)
    let columns = try scope().pipeline.columns
    let open = record.windows.reduce(0) { sum, window in
      sum
        + (0..<columns.count).count { deal in
          columns.createds[deal] <= window.day.number
            && (columns.outcomes[deal] == .open || columns.closes[deal] > window.day.number)
        }
    }
    #expect(record.chances.count == 10)
    #expect(record.chances.reduce(0) { $0 + $1.deals } == open)
    #expect(record.chances.allSatisfy { 0 <= $0.won && $0.won <= $0.deals })
  }

  @Test(arguments: [0, 1])
  func `a rep's error comes of the rep's own windows`(horizon: Int) throws {
    let (record, replay) = (try record(horizon: horizon), try replay(horizon: horizon))
    let names = try #require(try Forecasts.sample.get()).currencies[0].reps
    #expect(record.reps.count > 2)
    for rep in record.reps {
      let code = try #require(names.firstIndex(of: rep.rep))
      let (missed, won, windows) = replay.record(ofRep: code)
      let error = try #require(rep.misses.error)
      #expect(abs(error - missed / won) < 1e-12)
      #expect(rep.windows.count == windows && rep.misses.windows == windows)
    }
    let won = record.reps.reduce(0) { $0 + $1.misses.won }
    #expect(abs(won - record.misses.won) < 1)
  }

  @Test func `a rep's wins are the deals won from the first window to the last`() throws {
    let (record, scope) = (try record(), try scope())
    let span = Window(
      first: try #require(record.windows.first?.window.first),
      last: try #require(record.windows.last?.window.last))
    for rep in record.reps {
      let filter = DealFilter(.won(span)).and(RepReport.filter(rep.rep))
      #expect(rep.wins == filter.indices(in: scope.pipeline).count)
    }
  }

  @Test func `a filter by rep shows that rep's record, window by window`() throws {
    let all = try record()
    let rep = try #require(all.reps.first)
    let name = try #require(rep.rep)
    let own = AccuracyReport(
      try scope().narrowed(to: DealFilter(.equals(.rep, name))), horizon: 1)
    let record = try #require(own.records.first)
    #expect(own.reps == [name] && !own.passesOver)
    #expect(record.misses.error == rep.misses.error)
    #expect(record.misses.inside == rep.misses.inside)
    #expect(record.chances.isEmpty && record.reps.count == 1)
    #expect(own.sentences[0].description.contains(name.unsanitized))
  }

  @Test func `of several reps together no range is known`() throws {
    let reps = try record().reps.prefix(2).compactMap(\.rep?.unsanitized)
    let record = try record(
      "rep:" + reps.map { $0.split(separator: " ")[0] }.joined(separator: ","))
    #expect(record.reps.count >= 2)
    #expect(record.misses.inside == nil && record.misses.error != nil)
    #expect(record.windows.allSatisfy { $0.landing == nil })
  }

  @Test(arguments: ["amount>1k", "stage:contract", "is:won", "close<30d"])
  func `any other filter leaves the record of all deals, and says so`(filter: String) throws {
    let report = AccuracyReport(try scope(filter), horizon: 1)
    #expect(report.passesOver)
    #expect(report.records.first?.misses.error == (try record()).misses.error)
    #expect(report.remarks[0].description.contains("of all deals"))
  }

  @Test func `every sample size is said`() throws {
    let words = try #require(AccuracyReport(try scope(), horizon: 1).sentences.first).description
    let count = try record().windows.count
    #expect(words.hasPrefix("Over \(count) past windows of 90 days, "))
    #expect(words.contains("of which do not overlap") && words.contains("ended inside Likely"))
    #expect(words.contains("Forecast was off by"))
  }

  @Test func `windows that do not overlap are counted from the first one on`() throws {
    let windows = try record().windows
    var separate = 0
    var end: Day?
    for window in windows where end.map({ window.window.first > $0 }) ?? true {
      (separate, end) = (separate + 1, window.window.last)
    }
    let table = AccuracyTable(
      try replay().windows, horizon: Horizon(days: 90), currency: try record().currency)
    #expect(table.separate == separate)
    #expect(windows.count / 13 <= separate && separate <= windows.count / 12)
  }

  // MARK: The report

  @Test func `a row per method and scope, and one per rep`() throws {
    let report = Report.accuracy(try scope())
    let keys = report.records.columns.map(\.key)
    #expect(
      keys.starts(with: ["method", "horizon", "scope", "n", "wape", "bias", "crps", "coverage"]))
    let rows = (0..<report.records.count).map(report.records.row)
    let reps = try record().reps.count + record(horizon: 0).reps.count
    #expect(rows.count { $0[2] == .words("total") } == 14)
    #expect(rows.count { $0[2] == .words("reps") } == 14)
    #expect(rows.count == 28 + reps)
    #expect(rows.allSatisfy { $0.count == keys.count })
  }

  @Test func `the windows of the report are those of the screen`() throws {
    let (scope, report) = (try scope(), Report.accuracy(try scope()))
    #expect(report.details.map(\.key) == ["windows", "chances"])
    let windows = report.details[0].records
    let shown = AccuracyReport(scope, horizon: 1).windowTable
    let offset = windows.count - shown.count
    for row in 0..<shown.count {
      let record = windows.row(offset + row)
      let line = shown.row(shown.count - 1 - row)
      #expect(record[0] == line[0] && record[4] == line[1] && record[3] == line[4])
      #expect(record[5] == line[2] && record[7] == line[3])
    }
  }

  @Test(arguments: ReportFormat.allCases)
  func `without a replay every format says why`(format: ReportFormat) throws {
    let report = Report.accuracy(try Session.sample().scope)
    let text = format.text(of: report)
    switch format {
    case .table, .markdown:
      #expect(text.contains("The past was not replayed") && text.contains("-replay"))
    case .csv, .json: #expect(text.contains("not-replayed"))
    }
  }
}
