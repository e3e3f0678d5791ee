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
  /// Whether each id comes before that of the next record, by length and then by bytes.
  var hasAscendingIDs = false

  init(count: Int) {
    self.count = count
    isOdd = [Bool](repeating: false, count: count)
  }

  /// One value per record.
  @inline(__always) mutating func column<Value>(
    _ value: (_ row: Int, _ isOdd: UnsafeMutablePointer<Bool>) -> Value
  ) -> [Value] {
    let count = count
    return isOdd.withUnsafeMutableBufferPointer { isOdd in
      [Value](unsafeUninitializedCapacity: count) { values, filled in
        guard let isOdd = isOdd.baseAddress, let values = values.baseAddress else { return }
        for row in 0..<count { (values + row).initialize(to: value(row, isOdd)) }
        filled = count
      }
    }
  }

  /// The same value for each record.
  func column<Value>(of value: Value) -> [Value] { [Value](repeating: value, count: count) }

  /// Marks all lines that may be something else than a deal.
  mutating func markOtherLines(_ cells: BatchCells, _ layout: DealLayout) {
    let titled = layout.headerBytes.firstIndex { !$0.isEmpty } ?? 0
    let title = layout.headerBytes.isEmpty ? [] : layout.headerBytes[titled]
    let (titleLength, titleStart) = (title.count, title.first ?? 0)
    let amount = layout.amount ?? -1
    let (stage, close) = (layout.stage ?? -1, layout.close ?? -1)
    for row in 0..<count {
      var first = 0
      // Nearly all records fill their first two cells.
      if !cells[row, 0].showsText || !cells[row, 1].showsText {
        first = Self.firstText(cells, row, layout.columns.headers.count) ?? amount
      }
      // Totals and titles have neither stage nor close date beside them.
      let isStaged = stage >= 0 && stage != first && !cells[row, stage].mayBeBlank
      let isDated = close >= 0 && close != first && !cells[row, close].mayBeBlank
      let isTotal =
        first == amount || !isStaged && !isDated
        || first >= 0 && cells[row, first].count > 0 && cells[row, first].start[0].isRuleMark
      let cell = cells[row, titled]
      let isTitle =
        cell.count == titleLength && (cell.count == 0 || cell.start[0] == titleStart)
      if isTotal || isTitle || !cell.isTrimmed { isOdd[row] = true }
    }
  }

  /// The first cell with a text, nil where no second one follows.
  @inline(never) private static func firstText(
    _ cells: BatchCells, _ row: Int, _ width: Int
  ) -> Int? {
    var first: Int?
    for column in 0..<width {
      let cell = cells[row, column]
      if cell.count == 0 { continue }
      // What begins with a blank may be one.
      guard cell.showsText else { return nil }
      if first != nil { return first }
      first = column
    }
    return nil
  }

  /// Finds the texts that are only remembered as places in the file.
  mutating func texts(_ column: Int?, _ cells: BatchCells, from offset: Int) -> [TextRange] {
    guard let column else { return self.column(of: .none) }
    return self.column { row, _ in
      let cell = cells[row, column]
      let start = offset &+ cells.offset(of: cell)
      if cell.isTrimmed || cell.isEscaped {
        return TextRange(offset: start, length: cell.count, hasDoubledQuotes: cell.isEscaped)
      }
      let text = cell.buffer.span.trimmed
      return TextRange(
        offset: start + text.lowerBound, length: text.count, hasDoubledQuotes: false)
    }
  }

  /// Looks whether ids rise; records whose ids are trimmed or hold quotes are odd.
  mutating func readIDs(_ column: Int?, _ cells: BatchCells) {
    guard let column else { return }
    var hasAscendingIDs = true
    var last: BatchCells.Bytes?
    for row in 0..<count {
      let cell = cells[row, column]
      if cell.count == 0 { continue }
      // A spreadsheet may have left only the first digits of it.
      let isShortened = cell.count > 4 && cell.start[cell.count &- 3] == UInt8(ascii: "+")
      if !cell.isTrimmed || cell.isEscaped || isShortened {
        isOdd[row] = true
        hasAscendingIDs = false
      }
      if let last, !last.precedes(cell) { hasAscendingIDs = false }
      last = cell
    }
    self.hasAscendingIDs = hasAscendingIDs
  }
}

extension BatchCells.Bytes {
  /// Whether it begins with a character that is no blank.
  @inline(__always) fileprivate var showsText: Bool {
    count > 0 && (start[0].isVisible || start[0] >= 0xC3)
  }
}
