import DelimitedText
public import PipelineModel

/// What speaks for days before months where no date of a file tells.
///
/// Months come first in the United States and hardly anywhere else.
public enum DayFirstHint: Hashable, Sendable {
  /// The headers are German, French, Spanish, Portuguese, Italian or Dutch.
  case language
  /// Semicolons stand between cells, as where the comma is the decimal mark.
  case semicolons
  /// Numbers of the file prove a decimal comma.
  case decimalComma
  /// All amounts are in a currency of countries that write days first.
  case currency(Currency)

  /// Whether countries with that currency write days first; not told of dollars without a country.
  static func isMeant(by currency: Currency) -> Bool {
    CurrencyMarks.isKnown(currency) && !others.contains(currency.code)
  }

  /// Currencies of countries that write months or years first, or both ways.
  private static let others: Set<String> = [
    "USD", "CAD", "PHP", "JPY", "CNY", "KRW", "KPW", "TWD", "MNT", "HUF", "IRR", "ZAR",
  ]
}

extension DealReader {
  /// The first thing in the file that speaks for days before months; nil where dates tell.
  var dayFirstHint: DayFirstHint? {
    guard evidence.hasOpenDates else { return nil }
    if layout.columns.row.isTranslated { return .language }
    if receipt.dialect.delimiter == Dialect.semicolon.delimiter { return .semicolons }
    if evidence.provesDecimalComma { return .decimalComma }
    let used = sums.filter { $0.total != 0 }.map(\.currency)
    guard let first = used.first, used.allSatisfy(DayFirstHint.isMeant) else { return nil }
    return .currency(first)
  }

  /// How each column is to be read by all that was seen so far.
  var provenNotations: Notations { evidence.notations(dayFirstHint) }
}
