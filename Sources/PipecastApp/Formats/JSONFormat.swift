import PipelineModel
import TextUI

/// Reports as JSON for programs: one object, keys in a fixed order, a line per row.
///
/// Money and weights (percent) are exact decimal strings, days are ISO strings, counts and shares
/// are numbers, absent values are null. Text is what the file has, with every invisible character
/// escaped.
public enum JSONFormat {
  /// Writes `{"report", "asOf", "asOfSource", "horizons", "rows", "notCounted"}`.
  ///
  /// With `from` where the horizons are shifted, `reconstructed` where the pipeline is, and the
  /// details of the rows where a report has them.
  public static func text(of report: Report) -> String {
    let outlook = report.outlook
    var members = [
      ("report", string(report.name)),
      ("asOf", string(outlook.asOf.description)),
      ("asOfSource", string(report.asOfSource.rawValue)),
    ]
    if report.scope.pipeline.isReconstructed { members.append(("reconstructed", "true")) }
    if outlook.isShifted { members.append(("from", string(outlook.from.description))) }
    members += [
      ("horizons", "[" + outlook.horizons.map { String($0.days) }.joined(separator: ", ") + "]"),
      ("rows", rows(of: report.records)),
    ]
    members += report.details.map { ($0.key, rows(of: $0.records)) }
    members += [
      ("notCounted", list(report.notCounted.map { object(notCounted($0, report.scope)) }))
    ]
    let lines = members.map { "  " + string($0.0) + ": " + $0.1 }
    return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
  }

  private static func rows(of table: ReportTable) -> String {
    list(
      (0..<table.count).map { row in
        object(zip(table.columns.map(\.key), table.row(row).map(text)).map { ($0, $1) })
      })
  }

  private static func notCounted(
    _ line: NotCounted, _ scope: ReportScope
  ) -> [(String, String)] {
    func money(_ minorUnits: Int128) -> String {
      text(.money(Money(minorUnits: minorUnits, currency: line.currency)))
    }
    return [
      ("reason", string(line.reason.rawValue)),
      ("currency", text(.words(SafeText(sanitizing: line.currency.code)))),
      ("deals", String(line.totals.deals)), ("amount", money(line.totals.amount)),
      ("weighted", money(line.totals.weighted)), ("filter", text(.filter(line.filter(scope)))),
    ]
  }

  private static func list(_ items: [String]) -> String {
    items.isEmpty ? "[]" : "[\n    " + items.joined(separator: ",\n    ") + "\n  ]"
  }

  private static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { string($0.0) + ": " + $0.1 }.joined(separator: ", ") + "}"
  }

  private static func text(_ value: ReportValue) -> String {
    switch value {
    case .count(let count): String(count)
    case .share(let share): share.fourDecimals ?? "null"
    default: value.exactText.map(string) ?? "null"
    }
  }

  /// A string of RFC 8259 in which nothing is lost and nothing acts: a reader gets the same text.
  ///
  ///     JSONFormat.string("a\u{1B}\"b")
  ///     // "a\u001B\"b", in quotes
  static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      case " "..."~": result.unicodeScalars.append(scalar)
      default:
        if scalar.isVisible {
          result.unicodeScalars.append(scalar)
        } else {
          for unit in UTF16.encode(scalar).map({ Array($0) }) ?? [] { result += escape(unit) }
        }
      }
    }
    return result + "\""
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16, uppercase: true)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a character that people see, as against one that acts.
  fileprivate var isVisible: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
      .unassigned:
      false
    default: !properties.isDefaultIgnorableCodePoint
    }
  }
}
