import CScan
import DelimitedText
import PipelineModel

/// Reads batches into columns: all that a record says without those before it.
///
/// Each thread has one of its own. What it knows of names it learns from the ``DealReader``, when
/// the deals of a batch are added; cells that it does not know are looked up then.
struct BatchReader {
  let layout: DealLayout
  let notations: Notations
  /// The months that days named of late.
  var months = [cs_month](
    repeating: cs_month(text: .max, first: 0, length: 0), count: cs_month_count)
  /// Cells of late, by the place of their columns in ``DealLayout/names``.
  var recentNames: [RecentCells]
  var stages = KnownCells()
  var currencies = KnownCells()
  var categories = KnownCells()
  /// Whether the places of texts are kept, and by column whether names are of use.
  private let keepsTexts: Bool
  private let keepsNames: [Bool]
  private(set) var knownCurrencies: KnownCurrencies
  /// What the stages decide, by their codes; that of deals without a stage comes first.
  private var plans: [cs_plan] = []
  /// By the same: of which stages the first open deal without a weight is told.
  private var needsWeight: [Bool] = []
  /// The columns that decide beside the stage.
  var signs: BatchSigns

  /// The code of a name that is to be looked up.
  static let unknown = Int32.min

  init(_ reader: borrowing DealReader) {
    layout = reader.layout
    notations = reader.notations
    signs = BatchSigns(reader)
    knownCurrencies = reader.currencies.known
    keepsTexts = reader.builder.kept.texts
    keepsNames = layout.names.map { reader.keepsNames(of: $0.dimension) }
    recentNames = zip(layout.names, keepsNames).map { column, isKept in
      // There are more accounts and reps than of anything else.
      let bits: UInt32 = column.dimension == .account ? 13 : column.dimension == .rep ? 11 : 9
      return RecentCells(bits: isKept ? bits : 1)
    }
    update(from: reader)
  }

  /// Takes over what the records so far told of currencies and stages.
  mutating func update(from reader: borrowing DealReader) {
    knownCurrencies = reader.currencies.known
    signs.update(from: reader)
    let isAlone = signs.isEmpty
    plans =
      [cs_plan(reader.weights)]
      + reader.stages.map { cs_plan($0, reader.weights, isAlone: isAlone) }
    needsWeight = [false] + reader.stages.map { !$0.isTold && $0.outcome == .open }
  }

  /// Reads everything that can be read without a change to what is known.
  ///
  /// Offsets are those of the file; lines are counted as the batch counts them.
  mutating func deals(_ cells: BatchCells, lines: [UInt32], from offset: Int) -> DealBatch {
    var read = DealBatch(count: cells.count)
    read.markOtherLines(cells, layout)
    signs.exclude(cells, &read)
    read.deals.lines = lines
    let base = UInt32(truncatingIfNeeded: offset)
    read.deals.offsets = read.perRow { row in
      base &+ UInt32(truncatingIfNeeded: cells.offset(of: row))
    }
    read.deals.dealNames = read.texts(keepsTexts ? layout.name : nil, cells)
    read.deals.nextSteps = read.texts(keepsTexts ? layout.nextStep : nil, cells)
    read.readIDs(layout.id, cells)
    readNames(cells, &read)
    readCurrencies(cells, &read)
    let probabilities = read.probabilities(layout.probability, cells, notations.probability)
    readStages(cells, &read, probabilities)
    read.readAmounts(cells, self)
    read.readDates(cells, &self)
    read.endReading()
    return read
  }

  /// Reads the names that are known; of stages all have to be.
  private mutating func readNames(_ cells: BatchCells, _ read: inout DealBatch) {
    for (index, column) in layout.names.enumerated() where keepsNames[index] {
      let codes =
        column.dimension == .stage
        ? stages.meanings(of: column.column, in: cells, &read)
        : recentCodes(of: index, cells, &read)
      read.deals.names[column.dimension.rawValue] = codes
    }
    // What else is asked for: stages and reps tell more, and reps may bring a team with them.
    for dimension in [Dimension.stage, .rep, .team]
    where read.deals.names[dimension.rawValue].isEmpty {
      read.deals.names[dimension.rawValue] = read.repeated(-1)
    }
  }

  /// The codes of names that were read of late; of others the rows are kept.
  private mutating func recentCodes(
    of index: Int, _ cells: BatchCells, _ read: inout DealBatch
  ) -> [Int32] {
    let column = layout.names[index]
    var codes = recentNames[index].findMeanings(
      of: column.column, in: cells, unknown: Self.unknown, &read)
    var unknown: [Int] = []
    for place in 0..<read.otherCount {
      let row = read.other(place)
      let cell = cells[row, column.column]
      if cell.count == 0 {
        codes[row] = -1
      } else if cell.isEscaped {
        read.isOdd[row] = true
      } else {
        unknown.append(row)
      }
    }
    read.unknownNames[column.dimension.rawValue] = unknown
    return codes
  }

  private mutating func readCurrencies(_ cells: BatchCells, _ read: inout DealBatch) {
    let standard = Int32(knownCurrencies.standard)
    guard let column = layout.currency else {
      read.deals.currencyCodes = read.repeated(standard)
      return
    }
    var codes = currencies.meanings(of: column, in: cells, &read)
    var named = codes.mutableSpan
    for row in named.indices where named[unchecked: row] < 0 { named[unchecked: row] = standard }
    read.deals.currencyCodes = codes
  }

  /// Sets what the stages decide: outcome, weight and category, beside the record's own.
  private mutating func readStages(
    _ cells: BatchCells, _ read: inout DealBatch, _ probabilities: [Int32]
  ) {
    read.decide(plans, probabilities)
    signs.decide(cells, &read, needsWeight: needsWeight)
    guard let column = layout.category else { return }
    let named = categories.meanings(of: column, in: cells, &read)
    let own = named.span
    var category = read.deals.categories.mutableSpan
    for row in own.indices where own[unchecked: row] >= 0 {
      category[unchecked: row] = Int8(truncatingIfNeeded: own[unchecked: row])
    }
  }
}
