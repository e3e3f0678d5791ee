import ForecastEngine
import Glibc
import PipelineModel

/// The numbers of the reference calculation and its 300 invented deals (Golden/).
struct GoldenNumbers {
  private var values: [String: Double] = [:]

  /// Every number by its path: `h30/base_won/0`.
  init() {
    for line in Self.lines("golden.txt") {
      let parts = line.split(separator: " ")
      if parts.count == 2, let value = Double(parts[1]) { values[String(parts[0])] = value }
    }
  }

  subscript(path: String) -> Double { values[path] ?? .nan }

  /// The numbers `path/0`, `path/1` and so on.
  func list(_ path: String) -> [Double] {
    var list: [Double] = []
    while let value = values["\(path)/\(list.count)"] { list.append(value) }
    return list
  }

  static let asOf = Day(year: 2026, month: 6, day: 30) ?? .first
  static let reps = ["Ana", "Ben", "Cy"]
  static let segments = ["Core", "Plus"]
  static let weights = ["Lead": 0.1, "Qualified": 0.25, "Proposal": 0.5, "Negotiation": 0.75]

  /// The deals; the amounts stay in whole units, as the numbers are.
  static func table() -> (table: DealTable, ids: [String]) {
    var table = DealTable(repCount: reps.count, segmentCount: segments.count)
    var ids: [String] = []
    for line in lines("fixture.csv").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 7 else { continue }
      ids.append(cells[0])
      let outcome: Outcome = cells[3] == "Won" ? .won : cells[3] == "Lost" ? .lost : .open
      table.append(
        .init(
          created: Day(iso: cells[5])?.number ?? DealTable.noDay,
          close: Day(iso: cells[6])?.number ?? DealTable.noDay, outcome: outcome,
          rep: Int32(reps.firstIndex(of: cells[1]) ?? 0),
          segment: Int32(segments.firstIndex(of: cells[2]) ?? 0),
          weight: weights[cells[3]] ?? .nan, amount: Double(cells[4]) ?? 0))
    }
    return (table, ids)
  }

  /// What the reference was run with: past days every fortnight, and no close dates.
  static var options: ForecastOptions {
    var options = ForecastOptions()
    options.usesCloseDates = false
    options.replayStep = 14
    options.replayCount = 13
    options.replayLead = 60
    return options
  }

  private static func lines(_ name: String) -> [String] {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    guard let file = fopen("/\(folder)/Golden/\(name)", "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var byte = fgetc(file)
    while byte != EOF {
      bytes.append(UInt8(truncatingIfNeeded: byte))
      byte = fgetc(file)
    }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map(String.init)
  }
}

/// The largest relative difference of two lists of numbers; infinite when they differ in length.
func worstDifference(_ a: [Double], _ b: [Double]) -> Double {
  guard a.count == b.count, !a.isEmpty else { return .infinity }
  return zip(a, b).map { abs($0 - $1) / max(abs($1), 1e-300) }.map { $0.isNaN ? .infinity : $0 }
    .max() ?? .infinity
}
