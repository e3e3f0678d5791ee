public import PipelineModel

extension DealFilter: CustomStringConvertible {
  /// The filter as it is typed; reading it again gives the same filter.
  ///
  ///     DealFilter(.equals(.rep, RawText("Ana Ruiz")), .pastDue).description
  ///     // rep="Ana Ruiz" past-due
  public var description: String {
    terms.map { ($0.isNegated ? "!" : "") + $0.condition.text }.joined(separator: " ")
  }
}

extension FilterCondition {
  fileprivate var text: String {
    switch self {
    case .word(let word): Self.quoted(word)
    case .contains(let dimension, let words):
      "\(dimension.filterWord):" + words.map(Self.quoted).joined(separator: ",")
    case .equals(let dimension, let name):
      "\(dimension.filterWord)=\(Self.alwaysQuoted(name.unsanitized))"
    case .missing(let field): "no:\(field.filterWord)"
    case .amount(let comparison, let thousandths):
      "amount\(comparison.rawValue)\(Self.decimal(thousandths: thousandths))"
    case .close(let comparison, .date(let day)): "close\(comparison.rawValue)\(day)"
    case .close(let comparison, .after(let days)): "close\(comparison.rawValue)\(days)d"
    case .idle(let comparison, let days): "idle\(comparison.rawValue)\(days)"
    case .outcome(let outcome): "is:\(outcome)"
    case .pastDue: "past-due"
    case .due(let window): "due:\(window.first)..\(window.last)"
    case .won(let window): "won:\(window.first)..\(window.last)"
    case .currency(let currency): "currency=\(currency.code.isEmpty ? "none" : currency.code)"
    case .category(let category):
      "category=\(category.words.split(separator: " ").joined(separator: "-"))"
    }
  }

  private static func decimal(thousandths: Int64) -> String {
    let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
    var text = (thousandths < 0 ? "-" : "") + String(whole)
    if rest > 0 {
      var decimals = String(String(1000 + rest).dropFirst())
      while decimals.hasSuffix("0") { decimals.removeLast() }
      text += "." + decimals
    }
    return text
  }

  private static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "."
      } && word != "past-due" && !word.hasPrefix("!")
    return isPlain ? word : alwaysQuoted(word)
  }

  /// The text in quotes, with everything that is not plainly visible spelled as `\u{…}`.
  private static func alwaysQuoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case " ": result += " "
      default:
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
          .surrogate, .spaceSeparator, .nonspacingMark, .enclosingMark:
          result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
        default: result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}

extension Dimension {
  /// The word before `:` in a filter: `loss-reason`.
  public var filterWord: String { words.split(separator: " ").joined(separator: "-") }
}

extension FilterField {
  /// Every field that `no:` can ask for.
  public static let all: [FilterField] =
    [.date, .amount, .weight, .nextStep, .activity] + Dimension.allCases.map { .dimension($0) }

  public var filterWord: String {
    switch self {
    case .date: "date"
    case .amount: "amount"
    case .weight: "weight"
    case .nextStep: "next-step"
    case .activity: "activity"
    case .dimension(let dimension): dimension.filterWord
    }
  }
}
