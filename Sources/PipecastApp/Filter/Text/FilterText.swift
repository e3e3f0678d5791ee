public import PipelineModel
import TextUI

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
    case .currency(let currency): "currency=\(Self.code(of: currency))"
    case .category(let category):
      "category=\(category.words.split(separator: " ").joined(separator: "-"))"
    case .anyOutcome: "is:any"
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

  /// The unnamed currency is `none`; a currency that a file calls NONE is put in quotes.
  private static func code(of currency: Currency) -> String {
    if currency == .unnamed { return "none" }
    return currency.code == "NONE" ? alwaysQuoted(currency.code) : currency.code
  }

  private static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.unicodeScalars.allSatisfy {
        ($0.properties.isAlphabetic && isShownAsIs($0)) || ("0"..."9").contains($0) || $0 == "-"
          || $0 == "."
      } && word.lowercased() != "past-due"
    return isPlain ? word : alwaysQuoted(word)
  }

  /// The text in quotes, with everything that a screen would not show as it is spelled `\u{…}`.
  ///
  /// A filter that is copied from a screen is therefore still the same filter.
  private static func alwaysQuoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case _ where isShownAsIs(scalar): result.unicodeScalars.append(scalar)
      default: result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      }
    }
    return result + "\""
  }

  private static func isShownAsIs(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return (0x20...0x7E).contains(scalar.value) }
    return scalar.properties.generalCategory != .spaceSeparator
      && SafeText(sanitizing: String(scalar)).description.unicodeScalars.elementsEqual([scalar])
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

  /// The word after `no:` in a filter: `next-step`.
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
