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
  var amount = DecimalMarkEvidence()
  var actualAmount = DecimalMarkEvidence()
  var probability = ProbabilityEvidence()
  var dates = DateColumn.allCases.map { _ in DateEvidence() }

  /// The order of all columns of days that prove one, nil where they differ.
  var commonOrder: DateOrder? {
    let orders = dates.compactMap(\.order)
    return orders.allSatisfy { $0 == orders.first } ? orders.first : nil
  }

  /// How each column is to be read.
  ///
  /// A column that proves nothing by itself is read as the other columns of its kind are.
  var notations: Notations {
    func mark(_ own: DecimalMarkEvidence, _ other: DecimalMarkEvidence) -> DecimalMark? {
      own.isProof ? own.mark : other.isProof ? other.mark : nil
    }
    let common = commonOrder
    return Notations(
      amount: AmountNotation(mark: mark(amount, actualAmount)),
      actualAmount: AmountNotation(mark: mark(actualAmount, amount)),
      probability: probability.notation,
      dates: dates.map { evidence in
        var notation = evidence.notation
        notation.order = notation.order ?? common ?? evidence.usualOrder
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
  func described(by evidence: Evidence, _ columns: ColumnMap) -> [ColumnNotation] {
    var described: [ColumnNotation] = []
    func add(
      _ field: Field, _ notation: ColumnNotation.Notation, isBorrowed: Bool = false
    ) {
      guard let column = columns[field] else { return }
      var own = ColumnNotation(field: field, column: column, notation: notation)
      own.isBorrowed = isBorrowed
      described.append(own)
    }
    func add(_ field: Field, _ notation: AmountNotation, _ evidence: DecimalMarkEvidence) {
      add(
        field, .amount(notation.mark, evidence),
        isBorrowed: notation.mark != nil && !evidence.isProof && evidence.ambiguous > 0)
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
