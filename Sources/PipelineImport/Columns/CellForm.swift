import PipelineModel

/// How the cells of a field are written, where a person says so with `--form FIELD=FORM`.
///
/// The raw value is the word for it on the command line.
public enum CellForm: String, CaseIterable, Sendable {
  /// `1,250` is a thousand and more.
  case decimalPoint = "decimal-point"
  /// `1,250` is a little more than one.
  case decimalComma = "decimal-comma"
  /// `3/4/2026` is in April.
  case dayFirst = "day-first"
  /// `3/4/2026` is in March.
  case monthFirst = "month-first"
  /// 1 is 1 %.
  case percent
  /// 1 is 100 %.
  case share

  /// The form in words: `decimal comma`.
  public var words: String { rawValue.split(separator: "-").joined(separator: " ") }

  /// The other form that the same cells may have.
  public var opposite: CellForm {
    switch self {
    case .decimalPoint: .decimalComma
    case .decimalComma: .decimalPoint
    case .dayFirst: .monthFirst
    case .monthFirst: .dayFirst
    case .percent: .share
    case .share: .percent
    }
  }

  var mark: DecimalMark? {
    switch self {
    case .decimalPoint: .dot
    case .decimalComma: .comma
    default: nil
    }
  }

  var order: DateOrder? {
    switch self {
    case .dayFirst: .dayFirst
    case .monthFirst: .monthFirst
    default: nil
    }
  }

  var scale: ProbabilityScale? {
    switch self {
    case .percent: .percent
    case .share: .fraction
    default: nil
    }
  }
}

extension Field {
  /// The forms its cells may have, so that a person may say which; none for words.
  public var forms: [CellForm] {
    switch self {
    case .amount, .actualAmount: [.decimalPoint, .decimalComma]
    case .closeDate, .actualCloseDate, .wonDate, .lostDate, .created, .stageEntered, .lastActivity:
      [.dayFirst, .monthFirst]
    case .probability: [.percent, .share]
    default: []
    }
  }
}

extension ColumnNotation {
  /// The other way in which some of the cells could be read; nil where there is but one.
  ///
  ///     // 1.250 is read as thousands: decimal point
  public var otherForm: CellForm? {
    switch notation {
    case .amount(let mark, let evidence):
      guard evidence.ambiguous > 0 || isGiven else { return nil }
      guard let mark else {
        return open?.text.unsanitized.contains(".") == true ? .decimalPoint : .decimalComma
      }
      return mark == .dot ? .decimalComma : .decimalPoint
    case .date(let order, let evidence):
      guard evidence.ambiguous > 0 || isGiven else { return nil }
      return order == .dayFirst ? .monthFirst : .dayFirst
    case .probability(let scale, let evidence):
      guard evidence.ones > 0 && evidence.percents == 0 && evidence.shares == 0 || isGiven else {
        return nil
      }
      return scale == .fraction ? .percent : .share
    }
  }
}
