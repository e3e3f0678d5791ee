import PipelineModel

/// The rows of a table that can be placed in time, by rep and segment and then by all that they
/// hold, whatever their order in the table.
struct HistoryOrder {
  /// The rows, rep by rep.
  private(set) var rows: [Int32]
  /// Where the rows of each rep begin; at the end, how many rows there are.
  let starts: [Int]

  /// What a deal is ordered by, one after the other; deals alike in all of it by amount and weight.
  private struct Key {
    var segment: Int32
    var created: Int32
    var close: Int32
    var outcome: UInt8
    var row: Int32
  }

  /// Leaves out closed deals without a close date, or with one of `importDays`.
  init(_ table: DealTable, without importDays: [Int32]) {
    func isKept(_ row: Int) -> Bool {
      let close = table.closes[row]
      return table.outcomes[row] == .open
        || (close != DealTable.noDay && !importDays.contains(close))
    }
    var starts = [Int](repeating: 0, count: table.repCount + 1)
    for row in 0..<table.count where isKept(row) { starts[Int(table.reps[row]) + 1] += 1 }
    for rep in 0..<table.repCount { starts[rep + 1] += starts[rep] }
    var rows = [Int32](repeating: 0, count: starts[table.repCount])
    var next = starts
    for row in 0..<table.count where isKept(row) {
      let rep = Int(table.reps[row])
      rows[next[rep]] = Int32(row)
      next[rep] += 1
    }
    // Of one rep the rows are few: their keys take little room.
    var keys: [Key] = []
    for rep in 0..<table.repCount {
      keys.removeAll(keepingCapacity: true)
      for row in rows[starts[rep]..<starts[rep + 1]] {
        let place = Int(row)
        keys.append(
          Key(
            segment: table.segments[place], created: table.createds[place],
            close: table.closes[place], outcome: table.outcomes[place].rawValue, row: row))
      }
      keys.sort { Self.precedes(table, $0, $1) }
      for (place, key) in keys.enumerated() { rows[starts[rep] + place] = key.row }
    }
    self.rows = rows
    self.starts = starts
  }

  private static func precedes(_ table: DealTable, _ a: Key, _ b: Key) -> Bool {
    if a.segment != b.segment { return a.segment < b.segment }
    if a.created != b.created { return a.created < b.created }
    if a.outcome != b.outcome { return a.outcome < b.outcome }
    if a.close != b.close { return a.close < b.close }
    let (row, other) = (Int(a.row), Int(b.row))
    if table.amounts[row] != table.amounts[other] {
      return table.amounts[row] < table.amounts[other]
    }
    return table.weights[row] < table.weights[other]
  }
}
