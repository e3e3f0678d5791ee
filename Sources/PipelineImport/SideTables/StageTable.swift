public import PipelineModel

/// The rows of `stages.csv`: what each stage weighs, in the order of the sales process.
public struct StageTable: Sendable {
  /// The stages in the order of the file.
  public private(set) var stages: [Stage] = []
  /// Cells of the file that could not be used.
  public let issues: IssueList

  private var places: [String: Int] = [:]
  /// Places of stages whose row names an outcome.
  private var decided: Set<Int> = []

  /// Reads `stage,weight,category,outcome`; all columns but the first are optional.
  public init(_ bytes: [UInt8], file: RawText) throws(ImportError) {
    var table = try SideTable(bytes, file: file)
    let columns = try Columns(table)
    let (name, category, outcome) = (columns.name, columns.category, columns.outcome)
    let weights = Self.weights(in: &table, column: columns.weight)
    for (row, weight) in zip(table.rows, weights) {
      let text = table.text(row, name)
      let key = Self.key(text)
      guard !key.isEmpty else { continue }
      guard places[key] == nil else {
        table.add(
          .repeatedEntry, row, name,
          .text("stage ", RawText(text), " was described before; keep one of the two rows"))
        continue
      }
      let says = OutcomeWords.status(table.text(row, outcome))
      if says == nil, !table.text(row, outcome).isEmpty {
        table.add(
          .unclearOutcome, row, outcome,
          .text("outcome ", RawText(table.text(row, outcome)), " is not open, won or lost"))
      }
      let kind = table.text(row, category)
      if !kind.isEmpty, CategoryWords.category(of: kind) == nil {
        table.add(
          .unknownCategory, row, category,
          .text(
            "category ", RawText(kind),
            " is not known; write pipeline, best case, most likely, commit, closed or omitted"))
      }
      places[key] = stages.count
      if says != nil { decided.insert(stages.count) }
      stages.append(
        Stage(
          name: RawText(text), outcome: says ?? OutcomeWords.outcome(of: text) ?? .open,
          weight: weight, weightSource: weight == nil ? .none : .stagesFile,
          category: CategoryWords.category(of: kind), order: stages.count))
    }
    issues = table.issues
  }

  /// Which column holds what.
  struct Columns {
    let name: Int
    let weight: Int?
    let category: Int?
    let outcome: Int?

    init(_ table: SideTable) throws(ImportError) {
      guard let name = table.column("stage", "stage name", "name") else {
        throw .missingColumn("stage", headers: table.headers)
      }
      self.name = name
      weight = table.column("weight", "probability", "percent")
      category = table.column("category", "forecast category")
      outcome = table.column("outcome", "type", "status")
    }
  }

  /// The row of a stage; case and blanks around the name do not matter.
  public func stage(named name: String) -> Stage? {
    places[Self.key(name)].map { stages[$0] }
  }

  /// The outcome the row states, nil when it leaves it to the stage's name.
  func statedOutcome(named name: String) -> Outcome? {
    places[Self.key(name)].flatMap { decided.contains($0) ? stages[$0].outcome : nil }
  }

  /// What names of one stage have in common.
  static func key(_ name: String) -> String { String(trimming: name).lowercased() }

  private static func weights(in table: inout SideTable, column: Int?) -> [Weight?] {
    var evidence = ProbabilityEvidence()
    for row in table.rows {
      _ = ProbabilityNotation().weight(
        in: Array(table.text(row, column).utf8).span, evidence: &evidence)
    }
    let notation = evidence.notation
    return table.rows.map { row in
      let text = table.text(row, column)
      switch notation.weight(in: Array(text.utf8).span, evidence: &evidence) {
      case .nothing: return nil
      case .value(let weight): return weight
      case .unreadable:
        table.add(
          .unreadableProbability, row, column,
          .text("weight ", RawText(text), " is not between 0 and 100 %; write it like 40%"))
        return nil
      }
    }
  }
}
