import DelimitedText
import PipelineModel

// Names, currencies and stages of a batch.
extension DealReader {
  /// Reads stages and reps that were seen before: new ones bring more with them than a name.
  mutating func readKnownNames(_ read: inout DealBatch) {
    let cells = read.cells
    for index in layout.names.indices {
      let column = layout.names[index]
      let isKnownOnly = column.dimension == .stage || column.dimension == .rep
      guard isKnownOnly else {
        for row in 0..<cells.count where cells[row, column.column].isEscaped {
          read.isOdd[row] = true
        }
        continue
      }
      var codes = [Int32](repeating: -1, count: cells.count)
      for row in 0..<cells.count {
        let cell = cells[row, column.column]
        if cell.count == 0 { continue }
        if let code = recentNames[index].meaning(of: cell) {
          codes[row] = code
        } else if !cell.isEscaped, let code = knownCode(of: cell, column) {
          codes[row] = code
          recentNames[index].remember(cell, code)
        } else {
          read.isOdd[row] = true
        }
      }
      read.deals.names[column.dimension.rawValue] = codes
    }
  }

  private mutating func knownCode(of cell: BatchCells.Bytes, _ column: DealLayout.NameColumn)
    -> Int32?
  {
    let span = cell.buffer.span
    let range = span.trimmed
    if span.saysNothing(in: range) { return -1 }
    let name = span.extracting(range)
    if let meaning = column.meaning(of: name) {
      return meaning.withUnsafeBufferPointer { builder.knownCode(for: $0, in: column.dimension) }
    }
    return name.withUnsafeBufferPointer { builder.knownCode(for: $0, in: column.dimension) }
  }

  /// Reads all other names of even records, and sets what depends on stage and rep.
  mutating func readNewNames(_ rows: Range<Int>, _ read: inout DealBatch) {
    let cells = read.cells
    let none = [Int32](repeating: -1, count: cells.count)
    for dimension in Dimension.allCases
    where read.deals.names[dimension.rawValue].isEmpty {
      read.deals.names[dimension.rawValue] = none
    }
    for index in layout.names.indices {
      let column = layout.names[index]
      guard column.dimension != .stage, column.dimension != .rep,
        keepsNames(of: column.dimension)
      else { continue }
      var codes = read.deals.names[column.dimension.rawValue]
      read.deals.names[column.dimension.rawValue] = []
      for row in rows {
        let cell = cells[row, column.column]
        if cell.count == 0 {
          codes[row] = -1
        } else if let code = recentNames[index].meaning(of: cell) {
          codes[row] = code
        } else {
          codes[row] = newCode(of: cell, column)
          recentNames[index].remember(cell, codes[row])
        }
      }
      read.deals.names[column.dimension.rawValue] = codes
    }
    setTeams(rows, &read)
    let losses = Dimension.lossReason.rawValue
    for row in rows where read.deals.outcomes[row] != .lost {
      read.deals.names[losses][row] = -1
    }
  }

  private mutating func newCode(
    of cell: BatchCells.Bytes, _ column: DealLayout.NameColumn
  ) -> Int32 {
    let span = cell.buffer.span
    let range = span.trimmed
    if span.saysNothing(in: range) { return -1 }
    return code(of: span.extracting(range), column)
  }

  private func setTeams(_ rows: Range<Int>, _ read: inout DealBatch) {
    guard teams.contains(where: { $0 >= 0 }) else { return }
    for row in rows {
      let rep = Int(read.deals.names[Dimension.rep.rawValue][row])
      guard rep >= 0, teams[rep] >= 0 else { continue }
      read.deals.names[Dimension.team.rawValue][row] = teams[rep]
    }
  }

  /// Reads currencies that were named before.
  mutating func readCurrencies(_ read: inout DealBatch) {
    let (cells, standard) = (read.cells, currencies.standard)
    guard let column = layout.currency else {
      read.deals.currencyCodes = [UInt16](repeating: standard, count: cells.count)
      return
    }
    var codes = [UInt16](repeating: standard, count: cells.count)
    for row in 0..<cells.count {
      let cell = cells[row, column]
      if cell.count == 0 { continue }
      var code = recentCurrencies.meaning(of: cell)
      if code == nil, !cell.isEscaped {
        code = currencies.knownCode(cell.buffer.span)
        if let code { recentCurrencies.remember(cell, code) }
      }
      if let code, code >= 0 { codes[row] = UInt16(truncatingIfNeeded: code) }
      if code == nil { read.isOdd[row] = true }
    }
    read.deals.currencyCodes = codes
  }

  /// Sets what the stages decide: outcome, weight and category, beside the record's own.
  mutating func readStages(_ read: inout DealBatch, _ probabilities: [Int32]) {
    let cells = read.cells
    let plans = [StagePlan(weights)] + stages.map { StagePlan($0, weights) }
    if layout.stage == nil {
      read.deals.names[Dimension.stage.rawValue] = [Int32](repeating: -1, count: cells.count)
    }
    let codes = read.deals.names[Dimension.stage.rawValue]
    read.deals.outcomes = read.column { row, isOdd in
      let plan = plans[Int(codes[row]) + 1]
      if plan.isOdd { isOdd[row] = true }
      return plan.outcome
    }
    read.deals.weights = read.column { row, isOdd in
      let plan = plans[Int(codes[row]) + 1]
      let isOwn = plan.givesWay && probabilities[row] != DealColumns.noWeight
      let weight = isOwn ? probabilities[row] : plan.weight
      if plan.needsWeight, weight == DealColumns.noWeight { isOdd[row] = true }
      return weight
    }
    read.deals.weightSources = read.column { row, _ in
      let plan = plans[Int(codes[row]) + 1]
      let isOwn = plan.givesWay && probabilities[row] != DealColumns.noWeight
      return isOwn ? .probabilityColumn : plan.source
    }
    read.deals.categories = codes.map { plans[Int($0) + 1].category }
    guard let column = layout.category else { return }
    for row in 0..<cells.count {
      let cell = cells[row, column]
      var code = recentCategories.meaning(of: cell)
      if code == nil, !cell.isEscaped {
        code = knownCategory(of: cell)
        if let code { recentCategories.remember(cell, code) }
      }
      if let code, code >= 0 {
        read.deals.categories[row] = ForecastCategory(rawValue: UInt8(truncatingIfNeeded: code))
      }
      if code == nil { read.isOdd[row] = true }
    }
  }

  /// The raw value of a category that was read before, -1 for none.
  private mutating func knownCategory(of cell: BatchCells.Bytes) -> Int32? {
    guard let known = categories.meaning(of: cell.buffer.span) else { return nil }
    return known.map { Int32($0.rawValue) } ?? -1
  }
}
