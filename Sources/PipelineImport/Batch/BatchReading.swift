import DelimitedText
import PipelineModel

// Records by the batch: what a record without anything odd says is read column by column.
extension DealReader {
  /// Reads the records of a batch, odd ones alone and all in the order of the file.
  mutating func add(_ batch: RecordBatch, _ reader: RecordReader) {
    _ = batch.withCells(in: reader) { cells in
      var read = self.read(cells, batch)
      let bytes = reader.bytes.span
      for row in 0..<cells.count where read.idTags.isEmpty == false && !read.isOdd[row] {
        ids.prepare(read.idTags[row])
      }
      var start = 0
      while start < cells.count {
        let end = self.end(ofEvenRecordsFrom: start, &read, bytes)
        if start < end {
          addRemarks(reader)
          add(start..<end, of: &read)
          receipt.bytesRead.records += batch.offset(of: end) - batch.offset(of: start)
        }
        if end < cells.count {
          add(
            anyKindOf: reader.record(at: batch.offset(of: end), line: Int(batch.lines[end])),
            reader)
        }
        start = end + 1
      }
    }
  }

  /// Reads everything that can be read without a change to what is known.
  private mutating func read(_ cells: BatchCells, _ batch: RecordBatch) -> DealBatch {
    var read = DealBatch(cells)
    read.markOtherLines(layout)
    read.deals.lines = batch.lines
    read.deals.offsets = (0..<cells.count).map { UInt32(clamping: batch.offset(of: $0)) }
    read.deals.ids = read.texts(layout.id, from: batch.offset)
    read.deals.dealNames = read.texts(layout.name, from: batch.offset)
    read.deals.nextSteps = read.texts(layout.nextStep, from: batch.offset)
    markBroken(&read, batch)
    read.readIDs(layout.id)
    readKnownNames(&read)
    readCurrencies(&read)
    let probabilities = read.readProbabilities(layout.probability, notations.probability)
    readStages(&read, probabilities)
    read.readAmounts(layout, notations, digits: currencies.allMinorDigits)
    read.readDates(layout, notations)
    return read
  }

  /// Records with bytes that are no text are looked at alone.
  private func markBroken(_ read: inout DealBatch, _ batch: RecordBatch) {
    for place in broken {
      guard place.offset < batch.offset(of: batch.count) else { break }
      let row = (0..<batch.count).last { batch.offset(of: $0) <= place.offset }
      if let row { read.isOdd[row] = true }
    }
  }

  /// The first odd record from `start` on: ids seen before are found here, and new ones kept.
  private mutating func end(
    ofEvenRecordsFrom start: Int, _ read: inout DealBatch, _ bytes: Span<UInt8>
  ) -> Int {
    let (places, offsets, count) = (builder.columns.ids, builder.columns.offsets, builder.count)
    for row in start..<read.cells.count {
      if read.isOdd[row] { return row }
      guard !read.idTags.isEmpty, read.idTags[row] != 0 else { continue }
      let range = read.deals.ids[row]
      let id = bytes.extracting(Int(range.offset)..<Int(range.offset) + range.length)
      let deal = count + row - start
      // Those of this batch are not added yet.
      func place(_ known: Int) -> TextRange {
        known < count
          ? places.place(at: known, from: offsets[known]) : read.deals.ids[known - count + start]
      }
      let known = ids.deal(read.idTags[row], orAdd: deal) {
        place($0).isTrimmed(to: id, in: bytes)
      } tagOf: {
        place($0).tag(in: bytes)
      }
      if known != nil { return row }
    }
    return read.cells.count
  }

  /// Adds even records.
  private mutating func add(_ rows: Range<Int>, of read: inout DealBatch) {
    readNewNames(rows, &read)
    builder.append(rows, of: read.deals)
    read.add(evidenceOf: rows, to: &evidence)
    count(rows, of: read.deals)
    if !read.isRounded.isEmpty {
      for row in rows where read.isRounded[row] { receipt.roundedAmounts += 1 }
    }
  }

  private mutating func count(_ rows: Range<Int>, of deals: DealRows) {
    receipt.deals += rows.count
    var sums = [Int64](repeating: 0, count: currencies.allMinorDigits.count)
    var uses = [StageUses](repeating: StageUses(), count: stages.count + 1)
    let (reps, stageCodes) = (
      deals.names[Dimension.rep.rawValue], deals.names[Dimension.stage.rawValue]
    )
    for row in rows {
      let (amount, close, weight) = (deals.amounts[row], deals.closes[row], deals.weights[row])
      if amount != DealColumns.noAmount { sums[Int(deals.currencyCodes[row])] += amount }
      if reps[row] < 0 { receipt.dealsWithoutRep += 1 }
      switch deals.outcomes[row] {
      case .won:
        receipt.won += 1
        if close == DealColumns.noDay {
          receipt.wonWithoutCloseDate += 1
        } else if close > asOf.number {
          receipt.wonLater += 1
        }
      case .lost: receipt.lost += 1
      case .open:
        receipt.open += 1
        if amount == DealColumns.noAmount { receipt.openWithoutAmount += 1 }
        if close == DealColumns.noDay { receipt.openWithoutCloseDate += 1 }
        if weight == DealColumns.noWeight { receipt.openWithoutWeight += 1 }
      }
      uses[Int(stageCodes[row]) + 1].count(
        deals.outcomes[row], weight == DealColumns.noWeight ? nil : weight,
        deals.weightSources[row])
    }
    for stage in stages.indices where uses[stage + 1].deals > 0 {
      stages[stage].count(uses[stage + 1])
    }
    for (code, sum) in sums.enumerated() where sum != 0 {
      addToSums(Amount(value: sum, currency: UInt16(clamping: code))) { $0.deals += Int128(sum) }
    }
  }
}
