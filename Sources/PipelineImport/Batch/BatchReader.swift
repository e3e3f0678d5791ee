import DelimitedText
import PipelineModel

/// Reads batches into columns: all that a record says without those before it.
///
/// Each thread has one of its own. What it knows of names it learns from the ``DealReader``, when
/// the deals of a batch are added; cells that it does not know are looked up then.
struct BatchReader {
  let layout: DealLayout
  let notations: Notations
  var months = RecentMonths()
  /// Cells of late, by the place of their columns in ``DealLayout/names``.
  var recentNames: [RecentCells]
  var stages = KnownCells()
  var currencies = KnownCells()
  var categories = KnownCells()
  /// Whether the places of texts are kept, and by column whether names are of use.
  private let keepsTexts: Bool
  private let keepsNames: [Bool]
  /// Decimals of the minor units of the currencies, by code.
  private(set) var digits: [Int] = []
  /// What the stages decide, by their codes; that of deals without a stage comes first.
  private var plans: [StagePlan] = []
  private let standardCurrency: UInt16

  /// The code of a name that is to be looked up.
  static let unknown = Int32.min

  init(_ reader: DealReader) {
    layout = reader.layout
    notations = reader.notations
    standardCurrency = reader.currencies.standard
    keepsTexts = reader.builder.kept.texts
    keepsNames = layout.names.map { reader.keepsNames(of: $0.dimension) }
    recentNames = layout.names.map { column in
      // There are more accounts and reps than of anything else.
      RecentCells(bits: column.dimension == .account ? 13 : column.dimension == .rep ? 10 : 8)
    }
    update(from: reader)
  }

  /// Takes over what the records so far told of currencies and stages.
  mutating func update(from reader: DealReader) {
    digits = reader.currencies.allMinorDigits
    plans = [StagePlan(reader.weights)] + reader.stages.map { StagePlan($0, reader.weights) }
  }

  /// Reads everything that can be read without a change to what is known.
  ///
  /// Offsets are those of the file; lines are counted as the batch counts them.
  mutating func deals(_ cells: BatchCells, lines: [Int32], from offset: Int) -> DealBatch {
    var read = DealBatch(count: cells.count)
    read.markOtherLines(cells, layout)
    read.deals.lines = lines
    read.deals.offsets = read.column { row, _ in
      UInt32(truncatingIfNeeded: offset &+ cells.offset(of: row))
    }
    read.deals.ids = read.texts(layout.id, cells, from: offset)
    read.deals.dealNames = read.texts(keepsTexts ? layout.name : nil, cells, from: offset)
    read.deals.nextSteps = read.texts(
      keepsTexts ? layout.nextStep : nil, cells, from: offset)
    read.readIDs(layout.id, cells)
    readNames(cells, &read)
    readCurrencies(cells, &read)
    let probabilities = read.probabilities(layout.probability, cells, notations.probability)
    readStages(cells, &read, probabilities)
    read.readAmounts(cells, self)
    read.readDates(cells, &self)
    return read
  }

  /// Reads the names that are known; of stages all have to be.
  private mutating func readNames(_ cells: BatchCells, _ read: inout DealBatch) {
    for dimension in Dimension.allCases {
      read.deals.names[dimension.rawValue] = read.column(of: -1)
    }
    for (index, column) in layout.names.enumerated() where keepsNames[index] {
      let codes =
        column.dimension == .stage
        ? stages.meanings(of: column.column, in: cells, &read)
        : Self.codes(of: column.column, in: cells, recentNames[index], &read)
      read.deals.names[column.dimension.rawValue] = codes
    }
  }

  private static func codes(
    of column: Int, in cells: BatchCells, _ recent: RecentCells, _ read: inout DealBatch
  ) -> [Int32] {
    recent.withEntries { recent in
      read.column { row, isOdd in
        let cell = cells[row, column]
        if cell.count == 0 { return -1 }
        if let code = recent.meaning(of: cell) { return code }
        if cell.isEscaped { isOdd[row] = true }
        return unknown
      }
    } ?? []
  }

  private mutating func readCurrencies(_ cells: BatchCells, _ read: inout DealBatch) {
    let standard = standardCurrency
    guard let column = layout.currency else {
      read.deals.currencyCodes = read.column(of: standard)
      return
    }
    let codes = currencies.meanings(of: column, in: cells, &read)
    read.deals.currencyCodes = codes.map { $0 < 0 ? standard : UInt16(truncatingIfNeeded: $0) }
  }

  /// Sets what the stages decide: outcome, weight and category, beside the record's own.
  private mutating func readStages(
    _ cells: BatchCells, _ read: inout DealBatch, _ probabilities: [Int32]
  ) {
    let codes = read.deals.names[Dimension.stage.rawValue]
    plans.withUnsafeBufferPointer { plans in
      read.deals.outcomes = read.column { row, isOdd in
        let plan = plans[Int(codes[row]) &+ 1]
        let isOwn = plan.givesWay && probabilities[row] != DealColumns.noWeight
        let lacksWeight = plan.weight == DealColumns.noWeight && !isOwn
        if plan.isOdd || plan.needsWeight && lacksWeight { isOdd[row] = true }
        return plan.outcome
      }
      read.deals.weights = read.column { row, _ in
        let plan = plans[Int(codes[row]) &+ 1]
        let isOwn = plan.givesWay && probabilities[row] != DealColumns.noWeight
        return isOwn ? probabilities[row] : plan.weight
      }
      read.deals.weightSources = read.column { row, _ in
        let plan = plans[Int(codes[row]) &+ 1]
        let isOwn = plan.givesWay && probabilities[row] != DealColumns.noWeight
        return isOwn ? .probabilityColumn : plan.source
      }
    }
    guard let column = layout.category else {
      read.deals.categories = codes.map { plans[Int($0) + 1].category }
      return
    }
    let own = categories.meanings(of: column, in: cells, &read)
    read.deals.categories = read.column { row, _ in
      own[row] < 0
        ? plans[Int(codes[row]) &+ 1].category
        : ForecastCategory(rawValue: UInt8(truncatingIfNeeded: own[row]))
    }
  }
}
