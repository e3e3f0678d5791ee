import DelimitedText
import PipelineModel

/// The columns of a batch, beside the stage, that decide what becomes of a record: flags and a
/// status that tell its outcome, and those that tell that it is no deal.
struct BatchSigns {
  private var signs: [Column]
  private var exclusions: [Column]
  /// By the code of the stage, that of none first: the verdict of each number of digits.
  private var verdicts: [[Verdict]] = []
  private var outcomes: OutcomeReader
  private var stages: [(stated: Outcome?, proven: Outcome?)] = []

  private struct Column {
    let column: Int
    var cells = KnownCells()
  }

  /// A verdict that was asked for before.
  private enum Verdict: UInt8 {
    case open, won, lost
    /// One of which the record's issue has to tell.
    case odd
    case unknown
  }

  init(_ reader: borrowing DealReader) {
    outcomes = reader.outcomes
    signs = outcomes.signColumns.map { Column(column: $0) }
    exclusions = reader.layout.exclusions.map { Column(column: $0.column) }
    update(from: reader)
  }

  /// Whether stages decide alone, so that no column is looked at.
  var isEmpty: Bool { signs.isEmpty }

  /// Takes over what the records so far told of stages.
  mutating func update(from reader: borrowing DealReader) {
    guard !signs.isEmpty else { return }
    let count = signs.reduce(1) { count, _ in count * OutcomeSigns.base }
    stages = [(nil, nil)] + reader.stages.map { ($0.stated, $0.proven) }
    while verdicts.count < stages.count {
      verdicts.append([Verdict](repeating: .unknown, count: count))
    }
  }

  /// Marks the records that are no deals, or may be none.
  mutating func exclude(_ cells: BatchCells, _ read: inout DealBatch) {
    for index in exclusions.indices {
      let column = exclusions[index].column
      let isMeant = exclusions[index].cells.meanings(of: column, in: cells, &read)
      let said = isMeant.span
      for row in said.indices where said[unchecked: row] > 0 { read.isOdd[row] = true }
    }
  }

  /// Sets the outcomes; records that lead to an issue are odd.
  ///
  /// Of the stages those are marked of which the first open deal without a weight is told.
  mutating func decide(_ cells: BatchCells, _ read: inout DealBatch, needsWeight: [Bool]) {
    guard !signs.isEmpty else { return }
    var digits = [Int32](repeating: 0, count: read.count)
    for index in signs.indices {
      let own = signs[index].cells.meanings(of: signs[index].column, in: cells, &read)
      let said = own.span
      var all = digits.mutableSpan
      for row in said.indices {
        all[unchecked: row] =
          all[unchecked: row] &* Int32(OutcomeSigns.base) &+ max(0, said[unchecked: row])
      }
    }
    let codes = read.deals.names[Dimension.stage.rawValue]
    for row in codes.indices where !read.isOdd[row] {
      let stage = Int(codes[row]) + 1
      let verdict = verdict(stage, Int(digits[row]))
      guard verdict != .odd, let outcome = Outcome(rawValue: verdict.rawValue) else {
        read.isOdd[row] = true
        continue
      }
      read.deals.outcomes[row] = outcome.number
      if outcome == .open, needsWeight[stage], read.deals.weights[row] == DealColumns.noWeight {
        read.isOdd[row] = true
      }
    }
  }

  private mutating func verdict(_ stage: Int, _ digits: Int) -> Verdict {
    let known = verdicts[stage][digits]
    if known != .unknown { return known }
    let (stated, proven) = stages[stage]
    let said = outcomes.verdict(
      of: outcomes.signs(digits: digits), stated: stated, proven: proven)
    let verdict: Verdict =
      if said.conflict != nil || said.isUnclear
        || outcomes.mustTell(digits: digits, stated: stated, proven: proven)
      {
        .odd
      } else {
        switch said.outcome {
        case .open: .open
        case .won: .won
        case .lost: .lost
        }
      }
    verdicts[stage][digits] = verdict
    return verdict
  }

  /// Learns what the cells of a record say that was read alone.
  mutating func learn(_ row: Int, _ cells: BatchCells, from reader: borrowing DealReader) {
    for index in signs.indices {
      let cell = cells[row, signs[index].column]
      if let digit = reader.outcomes.digit(of: cell.buffer.span, at: index) {
        signs[index].cells.learn(cell, digit)
      }
    }
    for (index, exclusion) in reader.layout.exclusions.enumerated() {
      let cell = cells[row, exclusion.column]
      exclusions[index].cells.learn(cell, exclusion.isMeant(by: cell.buffer.span) ? 1 : 0)
    }
  }
}
