public import PipelineModel

extension DealFilter {
  /// Returns a test for the deals of `pipeline`, by index.
  ///
  /// Words are compared once with each distinct name, so that a test of one deal looks up numbers.
  public func matcher(for pipeline: Pipeline) -> (Int) -> Bool {
    var tests = self.tests(for: pipeline)
    let words = terms.filter(\.condition.isWord)
    if !words.isEmpty {
      // Nothing that sums up deals one by one looks at lost ones.
      let outcomes = pipeline.columns.outcomes
      let asked = tests.reduce((0..<pipeline.count).filter { outcomes[$0] != .lost }) {
        $0.filter($1)
      }
      tests += words.map { $0.test(pipeline, asked) }
    }
    return { [tests] index in
      for test in tests where !test(index) { return false }
      return true
    }
  }

  /// Indices of the deals that meet all conditions, in the order of the file.
  public func indices(in pipeline: Pipeline) -> [Int] {
    // Words come last, since they look at the texts of what is left.
    let words = terms.filter(\.condition.isWord)
    let asked = tests(for: pipeline).reduce(Array(0..<pipeline.count)) { $0.filter($1) }
    return words.reduce(asked) { kept, word in kept.filter(word.test(pipeline, asked)) }
  }

  /// One test per condition other than a word.
  private func tests(for pipeline: Pipeline) -> [(Int) -> Bool] {
    // `no:date` alone asks for the open deals without one.
    let scopes = terms.filter(\.isScope).map(\.condition)
    let isOnlyOpen = !scopes.isEmpty && scopes.allSatisfy { $0 == .missing(.date) }
    let open = isOnlyOpen ? [FilterTerm(.outcome(.open))] : []
    return (open + terms.filter { !$0.condition.isWord }).map { $0.test(pipeline, []) }
  }
}

extension FilterTerm {
  /// A test of deals by index; words are only looked for in those that are `asked` for.
  fileprivate func test(_ pipeline: Pipeline, _ asked: [Int]) -> (Int) -> Bool {
    let test = condition.test(pipeline, asked)
    return isNegated ? { !test($0) } : test
  }
}

extension FilterCondition {
  fileprivate var isWord: Bool { if case .word = self { true } else { false } }

  fileprivate func test(_ pipeline: Pipeline, _ asked: [Int]) -> (Int) -> Bool {
    let (columns, asOf) = (pipeline.columns, pipeline.asOf)
    switch self {
    case .word(let word):
      let wanted = FilterWord(word)
      let names = [Dimension.account, .rep, .team, .stage, .product].map {
        Self.codeTest(columns, $0, wanted.isIn)
      }
      let (titles, ids) = (pipeline.names(of: asked), pipeline.ids(of: asked))
      return { index in
        for isWanted in names where isWanted(index) { return true }
        return wanted.isIn(titles, at: index) || wanted.isIn(ids, at: index)
      }
    case .contains(let dimension, let words):
      let wanted = words.map(FilterWord.init)
      return Self.codeTest(columns, dimension) { name in wanted.contains { $0.isIn(name) } }
    case .equals(let dimension, let wanted):
      return Self.codeTest(columns, dimension) { $0 == wanted }
    case .missing(let field): return Self.missingTest(columns, field)
    case .amount(let comparison, let thousandths):
      let units = columns.currencies.map { 1000 / $0.minorUnitsInOne }
      return { index in
        let amount = columns.amounts[index]
        guard amount != DealColumns.noAmount else { return false }
        let unit = Int128(units[Int(columns.currencyCodes[index])])
        return comparison.holds(Int128(amount) * unit, Int128(thousandths))
      }
    case .close(let comparison, let day):
      let limit = day.day(asOf: asOf).number
      return {
        columns.closes[$0] != DealColumns.noDay && comparison.holds(columns.closes[$0], limit)
      }
    case .idle(let comparison, let days):
      return { index in
        guard let last = DealColumns.day(columns.lastActivities[index]) else { return false }
        return comparison.holds(asOf.days(since: last), days)
      }
    case .outcome(let outcome):
      let outcomes = columns.outcomes
      return { outcomes[$0] == outcome }
    case .pastDue:
      return { index in
        columns.outcomes[index] == .open && columns.closes[index] != DealColumns.noDay
          && columns.closes[index] < asOf.number
      }
    case .due(let window):
      let (outcomes, closes) = (columns.outcomes, columns.closes)
      return { index in
        outcomes[index] == .open && Self.isInside(closes[index], window)
          && columns.isCounted(index)
      }
    case .won(let window):
      let (outcomes, closes) = (columns.outcomes, columns.closes)
      return { outcomes[$0] == .won && Self.isInside(closes[$0], window) }
    case .currency(let currency):
      let code = columns.currencies.firstIndex(of: currency)
      return { Int(columns.currencyCodes[$0]) == code }
    case .category(let category): return { columns.categories[$0] == category }
    }
  }

  private static func isInside(_ close: Int32, _ window: Window) -> Bool {
    window.first.number <= close && close <= window.last.number
  }

  private static func missingTest(_ columns: DealColumns, _ field: FilterField) -> (Int) -> Bool {
    switch field {
    case .date: { columns.closes[$0] == DealColumns.noDay }
    case .amount: { columns.amounts[$0] == DealColumns.noAmount }
    case .weight: { columns.weights[$0] == DealColumns.noWeight }
    case .nextStep: { columns.nextSteps.isEmpty(at: $0) }
    case .activity: { columns.lastActivities[$0] == DealColumns.noDay }
    case .dimension(let dimension): { columns.names[dimension.rawValue].codes[$0] < 0 }
    }
  }

  private static func codeTest(
    _ columns: DealColumns, _ dimension: Dimension, _ isWanted: (RawText) -> Bool
  ) -> (Int) -> Bool {
    let column = columns.names[dimension.rawValue]
    let (codes, wanted) = (column.codes, column.names.map(isWanted))
    return { index in
      let code = codes[index]
      return code >= 0 && wanted[Int(code)]
    }
  }
}
