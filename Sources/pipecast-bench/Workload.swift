import DelimitedText
import PipecastApp
import PipelineImport
import PipelineModel
import SampleCompany
import TextUI

/// One export of the invented company, and the steps that are measured on it.
struct Workload {
  private let rows: Int
  private let bytes: [UInt8]
  private let asOf = SampleCompany.publishedDay
  private let file = RawText("deals.csv")
  private let size = Size(rows: 30, columns: 100)

  init(rows: Int) {
    self.rows = rows
    bytes = SampleCompany().deals(count: rows)
  }

  /// Measures every step, from the bytes to keys on the screen.
  func measurements() throws -> [Measurement] {
    let session = try self.session()
    let overview = AppState(session, size: size)
    let open = try listOfOpenDeals(from: overview)
    let outlook = Outlook(asOf: asOf)
    return [
      measurement("scan", .gigabytesPerSecond, runs: 5) { countRecords() },
      try measurement("import", .rowsPerSecond, runs: 3) {
        try Importer(options: ImportOptions(threads: 2)).deals(in: bytes, file: file, asOf: asOf)
      },
      measurement("weighted by rep", runs: 11) {
        session.pipeline.breakdown(by: .dimension(.rep), outlook: outlook)
      },
      measurement("overview", runs: 7) { AppState(session, size: size).frame() },
      try measurement("bytes to first frame", runs: 3) {
        AppState(try self.session(), size: size).frame()
      },
      key("cursor on overview", .down, on: overview, runs: 51),
      key("cursor on open deals", .down, on: open, runs: 51),
      key("filter by rep", "a", on: typed("rep:", on: open), runs: 7),
      key("filter by word", "a", on: typed("", on: open), runs: 7),
      key("filter by long word", "e", on: typed("enterpris", on: open), runs: 7),
      key("sort by deal", "s", on: open, runs: 7),
      key("sort by amount", "s", on: moved(to: "amount", on: open), runs: 7),
      key("sort by stage", "s", on: moved(to: "stage", on: open), runs: 7),
    ] + forecastMeasurements(of: session.pipeline)
  }

  private func session() throws(SessionError) -> Session {
    try Session(
      PipelineInput(sourceName: file, deals: PipelineInput.File(name: file, bytes: bytes)),
      today: asOf)
  }

  private func countRecords() -> Int {
    var reader = RecordReader(bytes)
    var record = Record()
    guard reader.next(into: &record) else { return 0 }
    var batch = RecordBatch(width: record.cells.count)
    var count = 1
    while true {
      if reader.next(into: &batch) {
        count += batch.count
      } else if reader.next(into: &record) {
        count += 1
      } else {
        return count
      }
    }
  }

  // MARK: Keys

  /// All open deals in a list: one of five.
  private func listOfOpenDeals(from overview: AppState) throws -> AppState {
    var state = overview
    _ = state.update(.show(.deals))
    return pressed([.enter], on: typed("is:open", on: state))
  }

  /// With the filter open and `text` typed behind what stands there.
  private func typed(_ text: String, on state: AppState) -> AppState {
    pressed(["/"] + " \(text)".unicodeScalars.map { .character($0) }, on: state)
  }

  /// With the selection in the column that is sorted by `key`.
  private func moved(to key: String, on state: AppState) -> AppState {
    let column = DealsReport.Column.allCases.firstIndex { DealsReport.column($0).key == key } ?? 0
    return pressed(Array(repeating: .right, count: column), on: state)
  }

  private func pressed(_ keys: [Key], on state: AppState) -> AppState {
    var state = state
    for key in keys { _ = state.update(InputEvent.key(key)) }
    return state
  }

  /// Measures a key and the picture after it, each time from the same state.
  private func key(
    _ name: String, _ key: Key, on state: AppState, runs: Int
  ) -> Measurement {
    measurement(name, runs: runs) { pressed([key], on: state).frame() }
  }

  /// Measures a step as the median of several runs.
  func measurement<Result, Failure: Error>(
    _ name: String, _ unit: Measurement.Unit = .milliseconds, runs: Int,
    _ step: () throws(Failure) -> Result
  ) throws(Failure) -> Measurement {
    Measurement(
      name: name, rows: rows, bytes: bytes.count, unit: unit,
      time: try Stopwatch.median(runs: runs, step))
  }
}
