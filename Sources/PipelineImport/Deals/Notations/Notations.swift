/// The columns of a deal file that hold days.
enum DateColumn: Int, CaseIterable {
  case close, actualClose, won, lost, created, stageEntered, lastActivity

  var field: Field {
    switch self {
    case .close: .closeDate
    case .actualClose: .actualCloseDate
    case .won: .wonDate
    case .lost: .lostDate
    case .created: .created
    case .stageEntered: .stageEntered
    case .lastActivity: .lastActivity
    }
  }
}

/// What all cells of a file say about how its columns are written.
struct Evidence {
  /// What a person says of it, which beats all cells.
  var given: [Field: CellForm] = [:]
  var amount = DecimalMarkEvidence()
  var actualAmount = DecimalMarkEvidence()
  var probability = ProbabilityEvidence()
  var dates = DateColumn.allCases.map { _ in DateEvidence() }

  /// The order of all columns of days that have one, nil where they differ.
  var commonOrder: DateOrder? {
    let orders = DateColumn.allCases.compactMap {
      given[$0.field]?.order ?? dates[$0.rawValue].order
    }
    return orders.allSatisfy { $0 == orders.first } ? orders.first : nil
  }

  /// Whether a column of days has some that nothing in the file decides.
  var hasOpenDates: Bool {
    commonOrder == nil && dates.contains { $0.order == nil && $0.ambiguous > 0 }
  }

  /// Whether numbers of the file can only be read with a decimal comma.
  var provesDecimalComma: Bool {
    [amount, actualAmount, probability.marks].contains { $0.isProof && $0.mark == .comma }
  }

  /// How each column is to be read.
  ///
  /// A column that proves nothing by itself is read as the other columns of its kind are.
  func notations(_ hint: DayFirstHint?) -> Notations {
    func mark(_ field: Field, _ evidence: DecimalMarkEvidence) -> DecimalMark? {
      given[field]?.mark ?? (evidence.isProof ? evidence.mark : nil)
    }
    let expected = mark(.amount, amount)
    let actual = mark(.actualAmount, actualAmount)
    let common = commonOrder
    var probability = probability.notation
    probability.scale = given[.probability]?.scale ?? probability.scale
    return Notations(
      amount: AmountNotation(mark: expected ?? actual),
      actualAmount: AmountNotation(mark: actual ?? expected), probability: probability,
      dates: DateColumn.allCases.map { date in
        let evidence = dates[date.rawValue]
        var notation = evidence.notation
        notation.order =
          given[date.field]?.order ?? notation.order ?? common ?? evidence.likelyOrder(hint)
        return notation
      })
  }
}

/// How the columns of one file are written.
struct Notations: Hashable {
  var amount = AmountNotation()
  var actualAmount = AmountNotation()
  var probability = ProbabilityNotation()
  var dates = DateColumn.allCases.map { _ in DateNotation() }

  /// Each column of `columns` with its notation and what proves it, for the receipt.
  func described(
    by evidence: Evidence, _ hint: DayFirstHint?, _ columns: ColumnMap
  ) -> [ColumnNotation] {
    var described: [ColumnNotation] = []
    func add(
      _ field: Field, _ notation: ColumnNotation.Notation, isBorrowed: Bool = false
    ) {
      guard let column = columns[field] else { return }
      var own = ColumnNotation(field: field, column: column, notation: notation)
      if case .date = notation { own.hint = hint }
      own.isGiven = evidence.given[field] != nil
      own.isBorrowed = isBorrowed && !own.isGiven
      described.append(own)
    }
    func add(_ field: Field, _ notation: AmountNotation, _ own: DecimalMarkEvidence) {
      add(
        field, .amount(notation.mark, own),
        isBorrowed: notation.mark != nil && !own.isProof && own.ambiguous > 0)
    }
    add(.amount, amount, evidence.amount)
    add(.actualAmount, actualAmount, evidence.actualAmount)
    add(.probability, .probability(probability.scale, evidence.probability))
    for date in DateColumn.allCases {
      let own = evidence.dates[date.rawValue]
      add(
        date.field, .date(dates[date.rawValue].order, own),
        isBorrowed: own.order == nil && own.ambiguous > 0 && evidence.commonOrder != nil)
    }
    return described
  }
}
