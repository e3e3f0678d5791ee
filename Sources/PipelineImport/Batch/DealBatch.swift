import DelimitedText
import PipelineModel

/// The deals of a batch of records, read column by column before any of them is added.
///
/// Reading changes nothing else. A record with a cell whose form is not known here is odd: it is
/// read alone by ``DealReader``, which has a word for everything that can be wrong with it.
struct DealBatch {
  let cells: BatchCells
  /// What the records say; of odd ones it means nothing.
  var deals = DealRows()
  /// Which records are to be read alone.
  var isOdd: [Bool]
  /// Evidence beyond that of the usual forms.
  var dates: [(row: Int, date: DateColumn, evidence: DateEvidence)] = []
  var probabilities: [(row: Int, evidence: ProbabilityEvidence)] = []
  /// Of each deal the column of its close date, where there are several.
  var closeColumns: [DateColumn?] = []
  /// Of each deal whether its amount has more decimals than its currency.
  var isRounded: [Bool] = []
  /// Of each deal how many of its amounts prove the decimal dot: in either column of amounts.
  var amountDots: [UInt8] = []
  var actualDots: [UInt8] = []
  /// Of each deal its probability as written, -1 for none of the usual forms.
  var numbers: [Int16] = []
  /// Of each deal the hash of its id, 0 for none.
  var idTags: [UInt32] = []

  init(_ cells: BatchCells) {
    self.cells = cells
    isOdd = [Bool](repeating: false, count: cells.count)
  }

  /// One value per record.
  @inline(__always) mutating func column<Value>(
    _ value: (Int, inout [Bool]) -> Value
  ) -> [Value] {
    var isOdd = isOdd
    self.isOdd = []
    let values = [Value](unsafeUninitializedCapacity: cells.count) { buffer, count in
      for row in 0..<cells.count { buffer.initializeElement(at: row, to: value(row, &isOdd)) }
      count = cells.count
    }
    self.isOdd = isOdd
    return values
  }

  /// Marks all lines that may be something else than a deal.
  mutating func markOtherLines(_ layout: DealLayout) {
    let width = layout.columns.headers.count
    let titled = layout.headerBytes.firstIndex { !$0.isEmpty } ?? 0
    let title = layout.headerBytes.isEmpty ? [] : layout.headerBytes[titled]
    for row in 0..<cells.count {
      var first = -1
      var hasSecond = false
      for column in 0..<width {
        let cell = cells[row, column]
        if cell.count == 0 { continue }
        // What begins with a blank may be one.
        guard cell.start[0].isVisible || cell.start[0] >= 0xC3 else { break }
        hasSecond = first >= 0
        if hasSecond { break }
        first = column
      }
      guard hasSecond, first != layout.amount else {
        isOdd[row] = true
        continue
      }
      // Totals and titles have neither stage nor close date beside them.
      let isStaged = layout.stage.map { $0 != first && !cells[row, $0].mayBeBlank } ?? false
      let isDated = layout.close.map { $0 != first && !cells[row, $0].mayBeBlank } ?? false
      if !isStaged, !isDated { isOdd[row] = true }
      if cells[row, first].start[0].isRuleMark { isOdd[row] = true }
      let cell = cells[row, titled]
      if !cell.isTrimmed
        || cell.count == title.count && (cell.count == 0 || cell.start[0] == title[0])
      {
        isOdd[row] = true
      }
    }
  }

  /// Finds the texts that are only remembered as places in the file.
  mutating func texts(_ column: Int?, from offset: Int) -> [TextRange] {
    guard let column else { return [TextRange](repeating: .none, count: cells.count) }
    let cells = cells
    return self.column { row, _ in
      let cell = cells[row, column]
      let start = offset + cells.offset(of: cell)
      if cell.isTrimmed || cell.isEscaped {
        return TextRange(offset: start, length: cell.count, hasDoubledQuotes: cell.isEscaped)
      }
      let text = cell.buffer.span.trimmed
      return TextRange(
        offset: start + text.lowerBound, length: text.count, hasDoubledQuotes: false)
    }
  }

  /// Finds the hashes of the ids.
  mutating func readIDs(_ column: Int?) {
    guard let column else { return }
    let cells = cells
    idTags = self.column { row, isOdd in
      let cell = cells[row, column]
      if cell.count == 0 { return 0 }
      // What is trimmed, or may be the empty tag, is left to the record alone.
      let tag = IDTable.tag(of: cell.buffer.span)
      let isShortened = cell.count > 4 && cell.start[cell.count &- 3] == UInt8(ascii: "+")
      if !cell.isTrimmed || cell.isEscaped || tag == 0 || isShortened { isOdd[row] = true }
      return tag
    }
  }
}
