import CScan
import DelimitedText
import PipelineModel

/// The deals of a batch of records, read column by column before any of them is added.
///
/// Reading changes nothing else. A record with a cell whose form is not known here is odd: it is
/// read alone by ``DealReader``, which has a word for everything that can be wrong with it.
struct DealBatch {
  /// How many records there are.
  let count: Int
  /// What the records say; of odd ones it means nothing.
  var deals = DealRows()
  /// Which records are to be read alone.
  var isOdd: [Bool]
  /// By the raw value of the dimension the rows whose names are still to be looked up.
  var unknownNames = [[Int]](repeating: [], count: Dimension.allCases.count)
  /// Evidence beyond that of the usual forms.
  var dates: [(row: Int, date: DateColumn, evidence: DateEvidence)] = []
  var probabilities: [(row: Int, evidence: ProbabilityEvidence)] = []
  var amounts: [(row: Int, isActual: Bool, evidence: DecimalMarkEvidence)] = []
  /// Of each deal the column of its close date, where there are several.
  var closeColumns: [DateColumn?] = []
  /// Of each deal whether its amount has more decimals than its currency; empty where none has.
  var isRounded: [Bool] = []
  /// Of each deal how many of its amounts prove the decimal dot: in either column of amounts.
  var amountDots: [UInt8] = []
  var actualDots: [UInt8] = []
  /// Of each deal its probability as written, -1 for none of the usual forms.
  var numbers: [Int16] = []
  /// Whether each id comes before that of the next record, by length and then by bytes.
  var hasAscendingIDs = false
  /// The rows that the last loop over a column has left over come first.
  private var others: [UInt32]
  /// How many they are.
  private(set) var otherCount = 0

  init(count: Int) {
    self.count = count
    isOdd = [Bool](repeating: false, count: count)
    others = [UInt32](repeating: 0, count: count)
  }

  /// A row that the last loop over a column has left to be read alone, 0..<``otherCount``.
  func other(_ place: Int) -> Int { Int(others[place]) }

  /// The values of a column by a loop that returns how many rows it has left over.
  mutating func values<Value>(
    _ loop: (UnsafeMutablePointer<Value>, _ others: UnsafeMutablePointer<UInt32>) -> Int
  ) -> [Value] {
    var otherCount = 0
    let values = others.withUnsafeMutableBufferPointer { others in
      [Value](unsafeUninitializedCapacity: count) { values, filled in
        guard let values = values.baseAddress, let others = others.baseAddress else { return }
        otherCount = loop(values, others)
        filled = count
      }
    }
    self.otherCount = otherCount
    return values
  }

  /// Finds rows by a loop that returns how many they are.
  private mutating func find(_ loop: (_ others: UnsafeMutablePointer<UInt32>) -> Int) {
    otherCount = others.withUnsafeMutableBufferPointer { $0.baseAddress.map(loop) ?? 0 }
  }

  /// A value per record.
  func perRow<Value>(_ value: (_ row: Int) -> Value) -> [Value] {
    [Value](unsafeUninitializedCapacity: count) { values, filled in
      guard let values = values.baseAddress else { return }
      for row in 0..<count { (values + row).initialize(to: value(row)) }
      filled = count
    }
  }

  /// The same value for each record.
  func repeated<Value>(_ value: Value) -> [Value] { [Value](repeating: value, count: count) }

  /// Counts the lines from another one on.
  mutating func move(byLines lines: UInt32) {
    deals.lines.withUnsafeMutableBufferPointer { all in
      for row in all.indices { all[row] &+= lines }
    }
  }

  /// Those of some rows whose names in that dimension are still to be looked up.
  func unknownNames(of dimension: Dimension, in rows: Range<Int>) -> ArraySlice<Int> {
    let all = unknownNames[dimension.rawValue]
    func places(before row: Int) -> Int {
      var (low, high) = (0, all.count)
      while low < high {
        let middle = (low + high) / 2
        if all[middle] < row { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return all[places(before: rows.lowerBound)..<places(before: rows.upperBound)]
  }

  /// Frees what only reading takes.
  mutating func endReading() { others = [] }
}

// Lines, ids and texts.
extension DealBatch {
  /// Marks all lines that may be something else than a deal.
  mutating func markOtherLines(_ cells: BatchCells, _ layout: DealLayout) {
    guard let signs = layout.signs else {
      for row in 0..<count where layout.mayBeOtherLine(cells, row) { isOdd[row] = true }
      return
    }
    find { cs_find_unusual(cells.scanned, signs, $0) }
    for place in 0..<otherCount where layout.mayBeOtherLine(cells, other(place)) {
      isOdd[other(place)] = true
    }
  }

  /// Finds the texts that are only remembered as places in the file; nothing without a column.
  mutating func texts(_ column: Int?, _ cells: BatchCells) -> TextRows {
    guard let column else { return TextRows() }
    return texts(cells, column) { cs_find_texts(cells.scanned, column, $0, $1, $2) }
  }

  /// Looks whether ids rise; records whose ids are trimmed or hold quotes are odd.
  mutating func readIDs(_ column: Int?, _ cells: BatchCells) {
    guard let column else { return }
    var hasAscendingIDs = true
    deals.ids = texts(cells, column) {
      cs_find_ids(cells.scanned, column, &hasAscendingIDs, $0, $1, $2)
    }
    self.hasAscendingIDs = otherCount == 0 ? hasAscendingIDs : haveAscendingIDs(cells, column)
    for place in 0..<otherCount {
      let cell = cells[other(place), column]
      if cell.count == 0 { continue }
      if !cell.isTrimmed || cell.isEscaped || cell.mayBeCut { isOdd[other(place)] = true }
    }
  }

  /// Finds texts by a loop that leaves over those that are trimmed or hold quotes.
  private mutating func texts(
    _ cells: BatchCells, _ column: Int,
    _ loop: (
      _ starts: UnsafeMutablePointer<Int32>, _ lengths: UnsafeMutablePointer<Int32>,
      _ others: UnsafeMutablePointer<UInt32>
    ) -> Int
  ) -> TextRows {
    var texts = TextRows()
    texts.starts = repeated(0)
    texts.lengths = texts.starts.withUnsafeMutableBufferPointer { starts in
      values { lengths, others in
        starts.baseAddress.map { loop($0, lengths, others) } ?? 0
      }
    }
    for place in 0..<otherCount {
      let row = other(place)
      let cell = cells[row, column]
      let start = cells.offset(of: cell) - cells.offset(of: row)
      if cell.isEscaped {
        texts.set(row, start: start, length: cell.count, hasDoubledQuotes: true)
      } else {
        let text = cell.buffer.span.trimmed
        texts.set(row, start: start + text.lowerBound, length: text.count)
      }
    }
    return texts
  }

  private func haveAscendingIDs(_ cells: BatchCells, _ column: Int) -> Bool {
    var last: BatchCells.Bytes?
    for row in 0..<count {
      let cell = cells[row, column]
      if cell.count == 0 { continue }
      guard cell.isTrimmed, !cell.isEscaped, !cell.mayBeCut else { return false }
      if let last, !last.precedes(cell) { return false }
      last = cell
    }
    return true
  }
}

extension BatchCells.Bytes {
  /// Whether a spreadsheet may have left only the first digits of an id.
  fileprivate var mayBeCut: Bool { count > 4 && start[count &- 3] == UInt8(ascii: "+") }
}
