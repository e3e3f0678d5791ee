import DelimitedText
import PipelineModel

// Records by the batch: what a record without anything odd says is read column by column.
extension DealReader {
  /// Adds the deals of a batch, odd ones read alone and all in the order of the file.
  mutating func add(
    _ read: inout DealBatch, _ batch: RecordBatch, _ reader: RecordReader,
    _ known: inout BatchReader
  ) {
    _ = batch.withCells(in: reader) { cells in
      markBroken(&read, batch, reader)
      findReps(&read, cells, &known)
      read.move(byLines: UInt32(bitPattern: firstLine))
      if let column = layout.id, !ids.areRising || !isRising(read, cells) {
        ids.fill(from: builder.columns)
        for row in 0..<read.count { ids.prepare(cells[row, column].buffer.span) }
      }
      var start = 0
      while start < read.count {
        // What is even is a deal, and remarks before a deal are deals.
        if !read.isOdd[start] { addRemarks() }
        let end = self.end(ofEvenRecordsFrom: start, read, cells)
        if start < end {
          add(start..<end, of: &read, cells, &known)
          receipt.bytesRead.records += batch.offset(of: end) - batch.offset(of: start)
        }
        if end < read.count {
          let line = Int(read.deals.lines[end])
          add(anyKindOf: reader.record(at: batch.offset(of: end), line: line), reader)
          teach(&known, end, cells)
        }
        start = end + 1
      }
    }
  }

  /// Records with bytes that are no text are looked at alone.
  private func markBroken(_ read: inout DealBatch, _ batch: RecordBatch, _ reader: RecordReader) {
    for place in broken {
      let offset = place.offset - reader.base
      guard offset < batch.offset(of: batch.count) else { break }
      let row = (0..<batch.count).last { batch.offset(of: $0) <= offset }
      if let row { read.isOdd[row] = true }
    }
  }

  /// Whether the ids of a batch rise, from the last one before it on.
  private func isRising(_ read: DealBatch, _ cells: BatchCells) -> Bool {
    guard let column = layout.id, read.hasAscendingIDs else { return false }
    let first = (0..<read.count).first { cells[$0, column].count > 0 }
    return first.map { ids.isBehindAll(cells[$0, column].buffer.span) } ?? true
  }

  /// The first odd record from `start` on: ids seen before are found here, and new ones kept.
  private mutating func end(
    ofEvenRecordsFrom start: Int, _ read: DealBatch, _ cells: BatchCells
  ) -> Int {
    let even = read.isOdd[start...].firstIndex(of: true) ?? read.count
    guard let column = layout.id else { return even }
    if ids.areRising {
      let last = (start..<even).last { cells[$0, column].count > 0 }
      if let last { ids.rise(to: cells[last, column].buffer.span) }
      return even
    }
    let columns = builder.columns
    for row in start..<even where cells[row, column].count > 0 {
      let id = cells[row, column].buffer.span
      // Those of this batch are not added yet.
      func added(_ known: Int) -> TextRange? {
        known < columns.count ? columns.id(at: known) : nil
      }
      func pending(_ known: Int) -> BatchCells.Bytes {
        cells[known - columns.count + start, column]
      }
      let known = ids.deal(id, orAdd: columns.count + row - start) {
        added($0).map { source.holds(id, at: $0) } ?? pending($0).buffer.span.isSameID(as: id)
      } tagOf: {
        added($0).map { source.tag(at: $0) } ?? IDTable.tag(of: pending($0).buffer.span)
      }
      if known != nil { return row }
    }
    return even
  }

  /// Adds even records.
  private mutating func add(
    _ rows: Range<Int>, of read: inout DealBatch, _ cells: BatchCells, _ known: inout BatchReader
  ) {
    findNames(rows, &read, cells, &known)
    builder.append(rows, of: read.deals)
    read.add(evidenceOf: rows, to: &evidence)
    count(rows, of: read.deals)
    if !read.isRounded.isEmpty {
      receipt.roundedAmounts += read.isRounded[rows].count { $0 }
    }
  }

  private mutating func count(_ rows: Range<Int>, of deals: DealRows) {
    receipt.deals += rows.count
    receipt.dealsWithoutRep += deals.names[Dimension.rep.rawValue][rows].count { $0 < 0 }
    countStages(rows, of: deals)
    var sums = [Int64](repeating: 0, count: currencies.allMinorDigits.count)
    let (amounts, codes) = (deals.amounts.span, deals.currencyCodes.span)
    for row in rows {
      sums[Int(codes[row])] &+= amounts[row] == DealColumns.noAmount ? 0 : amounts[row]
    }
    for (code, sum) in sums.enumerated() where sum != 0 {
      addToSums(Amount(value: sum, currency: UInt16(clamping: code))) { $0.deals += Int128(sum) }
    }
  }

  /// Counts deals by stage and outcome, and what they lack.
  private mutating func countStages(_ rows: Range<Int>, of deals: DealRows) {
    let stageCodes = deals.names[Dimension.stage.rawValue]
    let (codes, outcomes) = (stageCodes.span, deals.outcomes.span)
    let (weights, sources) = (deals.weights.span, deals.weightSources.span)
    let (amounts, closes) = (deals.amounts.span, deals.closes.span)
    let (asOf, kinds) = (asOf.number, Outcome.allCases.count)
    var uses = [StageUses](repeating: StageUses(), count: (stages.count + 1) * kinds)
    for row in rows {
      let (outcome, weight) = (outcomes[row], weights[row])
      let place = (Int(codes[row]) &+ 1) &* kinds &+ Int(outcome.rawValue)
      uses[place].count(weight, sources[row])
      let (amount, close) = (amounts[row], closes[row])
      // All in one: nobody can foretell which deals are open, but hardly any lacks something.
      let isRare =
        (amount == DealColumns.noAmount ? 1 : 0) | (close == DealColumns.noDay ? 1 : 0)
        | (weight == DealColumns.noWeight ? 1 : 0) | (close > asOf && outcome == .won ? 1 : 0)
      if isRare != 0 { countLacks(outcome, amount, close, weight) }
    }
    for (place, uses) in uses.enumerated() where uses.deals > 0 {
      let (stage, outcome) = place.quotientAndRemainder(dividingBy: kinds)
      switch Outcome.allCases[outcome] {
      case .open: receipt.open += uses.deals
      case .won: receipt.won += uses.deals
      case .lost: receipt.lost += uses.deals
      }
      if stage > 0 { stages[stage - 1].count(uses, Outcome.allCases[outcome]) }
    }
  }

  private mutating func countLacks(
    _ outcome: Outcome, _ amount: Int64, _ close: Int32, _ weight: Int32
  ) {
    switch outcome {
    case .open:
      receipt.openWithoutAmount += amount == DealColumns.noAmount ? 1 : 0
      receipt.openWithoutCloseDate += close == DealColumns.noDay ? 1 : 0
      receipt.openWithoutWeight += weight == DealColumns.noWeight ? 1 : 0
    case .won:
      receipt.wonWithoutCloseDate += close == DealColumns.noDay ? 1 : 0
      receipt.wonLater += close > asOf.number ? 1 : 0
    case .lost: break
    }
  }
}
