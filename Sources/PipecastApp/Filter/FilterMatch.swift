public import PipelineModel

extension DealFilter {
  /// Indices of the deals that meet all conditions, in the order of the file.
  public func indices(in pipeline: Pipeline) -> [Int] {
    indices(in: pipeline, among: DealIndices(of: pipeline))
  }

  /// Indices of those of `deals` that meet all conditions.
  func indices(in pipeline: Pipeline, among deals: DealIndices) -> [Int] {
    // `no:date` alone asks for the open deals without one.
    let scopes = terms.filter(\.isScope)
    let isOnlyOpen = !scopes.isEmpty && scopes.allSatisfy { $0.condition == .missing(.date) }
    // What says which deals are meant leaves the fewest; words look at the texts of what is left.
    let others = terms.filter { !$0.isScope && !$0.condition.isWord }
    var deals = NarrowedDeals(pipeline, deals)
    if isOnlyOpen { deals.keep(FilterTerm(.outcome(.open))) }
    for term in scopes + others + terms.filter(\.condition.isWord) { deals.keep(term) }
    return deals.kept.array
  }
}

extension FilterCondition {
  fileprivate var isWord: Bool { if case .word = self { true } else { false } }
}

/// The deals that are left while one condition after the other is asked of them.
private struct NarrowedDeals {
  private let pipeline: Pipeline
  private let columns: DealColumns
  private(set) var kept: DealIndices

  init(_ pipeline: Pipeline, _ deals: DealIndices) {
    self.pipeline = pipeline
    columns = pipeline.columns
    kept = deals
  }

  mutating func keep(_ term: FilterTerm) {
    let (columns, isNegated) = (self.columns, term.isNegated)
    let asOf = pipeline.asOf
    switch term.condition {
    case .word(let word): keep(word, isNegated)
    case .contains(let dimension, let words):
      let wanted = words.map(FilterWord.init)
      keep(dimension, isNegated) { name in wanted.contains { $0.isIn(name) } }
    case .equals(let dimension, let wanted): keep(dimension, isNegated) { $0 == wanted }
    case .missing(let field): keepMissing(field, isNegated)
    case .amount(let comparison, let thousandths):
      let units = columns.currencies.map { 1000 / $0.minorUnitsInOne }
      keep(isNegated) { index in
        let amount = columns.amounts[index]
        guard amount != DealColumns.noAmount else { return false }
        let unit = Int128(units[Int(columns.currencyCodes[index])])
        return comparison.holds(Int128(amount) * unit, Int128(thousandths))
      }
    case .close(let comparison, let day):
      let limit = day.day(asOf: asOf).number
      keep(isNegated) {
        columns.closes[$0] != DealColumns.noDay && comparison.holds(columns.closes[$0], limit)
      }
    case .idle(let comparison, let days):
      keep(isNegated) { index in
        guard let last = DealColumns.day(columns.lastActivities[index]) else { return false }
        return comparison.holds(asOf.days(since: last), days)
      }
    case .outcome(let outcome) where !isNegated:
      kept = DealIndices(pipeline.indices(outcome, among: kept))
    case .outcome(let outcome): keep(isNegated) { columns.outcomes[$0] == outcome }
    case .pastDue:
      keep(isNegated) { index in
        columns.outcomes[index] == .open && columns.closes[index] != DealColumns.noDay
          && columns.closes[index] < asOf.number
      }
    case .due(let window) where !isNegated: keepDue(window)
    case .due(let window):
      keep(isNegated) { index in
        columns.outcomes[index] == .open && window.contains(number: columns.closes[index])
          && columns.isCounted(index)
      }
    case .won(let window):
      keep(isNegated) {
        columns.outcomes[$0] == .won && window.contains(number: columns.closes[$0])
      }
    case .currency(let currency):
      let code = columns.currencies.firstIndex(of: currency)
      keep(isNegated) { Int(columns.currencyCodes[$0]) == code }
    case .category(let category): keep(isNegated) { columns.categories[$0] == category }
    case .anyOutcome: if isNegated { kept = DealIndices([]) }
    }
  }

  /// Keeps the deals that meet a condition, or those that do not.
  ///
  /// Inlined where the condition is written, so that a million deals cost no million calls; the
  /// next place is written to in any case, since a processor cannot foresee which deals stay.
  @inline(__always)
  private mutating func keep(_ isNegated: Bool, where isMet: (Int) -> Bool) {
    let deals = kept
    guard !deals.isEmpty else { return }
    kept = DealIndices(
      [Int](unsafeUninitializedCapacity: deals.count) { some, count in
        for index in deals {
          some.initializeElement(at: count, to: index)
          count &+= isMet(index) != isNegated ? 1 : 0
        }
      })
  }

  /// Keeps the open deals due in `window`, of which what is asked for is looked up at once.
  private mutating func keepDue(_ window: Window) {
    let deals = kept.count < pipeline.count ? kept.array : pipeline.indices(.open, among: kept)
    var some: [Int] = []
    some.reserveCapacity(deals.count)
    for run in deals.runs {
      let (outcomes, closes) = (columns.outcomes.values(at: run), columns.closes.values(at: run))
      let categories = columns.categories.values(at: run)
      for (place, deal) in run.enumerated()
      where outcomes[place] == .open && window.contains(number: closes[place])
        && categories[place] != .omitted
      {
        some.append(deal)
      }
    }
    kept = DealIndices(some)
  }

  private mutating func keepMissing(_ field: FilterField, _ isNegated: Bool) {
    let columns = self.columns
    switch field {
    case .date: keep(isNegated) { columns.closes[$0] == DealColumns.noDay }
    case .amount: keep(isNegated) { columns.amounts[$0] == DealColumns.noAmount }
    case .weight: keep(isNegated) { columns.weights[$0] == DealColumns.noWeight }
    case .nextStep: keep(isNegated) { columns.nextSteps.isEmpty(at: $0) }
    case .activity: keep(isNegated) { columns.lastActivities[$0] == DealColumns.noDay }
    case .dimension(let dimension):
      let names = columns.names[dimension.rawValue]
      keep(isNegated) { names.codes[$0] < 0 }
    }
  }

  /// Asks once of each distinct name, so that a deal is a look-up.
  private mutating func keep(
    _ dimension: Dimension, _ isNegated: Bool, where isWanted: (RawText) -> Bool
  ) {
    let names = columns.names[dimension.rawValue]
    let wanted = [false] + names.names.map(isWanted)
    keep(isNegated) { wanted[Int(names.codes[$0]) + 1] }
  }

  /// Keeps the deals that have the word in a name, their title or their id.
  private mutating func keep(_ text: String, _ isNegated: Bool) {
    let word = FilterWord(text)
    guard !kept.isEmpty else { return }
    let asked = kept.array
    // Marked by one kind of text after the other: a look-up per deal and kind, and nothing else.
    var isFound = Array(repeating: false, count: asked.count)
    for dimension in [Dimension.account, .rep, .team, .stage, .product] {
      let names = columns.names[dimension.rawValue]
      let wanted = [false] + names.names.map { word.isIn($0) }
      guard wanted.contains(true) else { continue }
      for run in asked.runs {
        for (place, code) in zip(run.indices, names.codes.values(at: run)) {
          isFound[place] = isFound[place] || wanted[Int(code) + 1]
        }
      }
    }
    for kind in Pipeline.searchedTexts {
      let texts = pipeline.folded(kind, of: asked, by: Folding.append)
      let wanted = word.places(in: texts)
      // Mostly the texts are those of the deals that are asked for, and of no others.
      let isSame = texts.count == asked.count
      for place in asked.indices where !isFound[place] {
        let text = isSame ? place : texts.place(of: asked[place])
        isFound[place] = text.map { wanted[$0] } ?? false
      }
    }
    kept = DealIndices(
      [Int](unsafeUninitializedCapacity: asked.count) { some, count in
        for place in asked.indices {
          some.initializeElement(at: count, to: asked[place])
          count &+= isFound[place] != isNegated ? 1 : 0
        }
      })
  }
}
