import PipelineModel

extension DealFilter {
  /// Reads a filter: terms between blanks, each `field:word`, `field="exact"`, a comparison or a word.
  public init(_ text: String) throws(FilterError) {
    var reader = FilterReader(text)
    terms = try reader.terms()
  }
}

/// Reads a filter from left to right.
private struct FilterReader {
  private let characters: [Unicode.Scalar]
  private var position = 0

  init(_ text: String) {
    characters = Array(text.unicodeScalars)
  }

  mutating func terms() throws(FilterError) -> [FilterTerm] {
    var terms: [FilterTerm] = []
    while true {
      while position < characters.count, characters[position] == " " { position += 1 }
      guard position < characters.count else { return terms }
      let start = position
      let isNegated = characters[position] == "!"
      if isNegated { position += 1 }
      let pieces = try self.pieces(from: start)
      guard !pieces.isEmpty else { continue }
      terms.append(FilterTerm(try condition(pieces, start: start), isNegated: isNegated))
    }
  }

  /// A stretch of a term: plain, or between quotes with the escapes undone.
  private struct Piece {
    var text: String
    var isQuoted: Bool
  }

  private mutating func pieces(from start: Int) throws(FilterError) -> [Piece] {
    var pieces: [Piece] = []
    while position < characters.count, characters[position] != " " {
      if characters[position] == "\"" {
        pieces.append(Piece(text: quoted(), isQuoted: true))
      } else {
        var plain = ""
        while position < characters.count, characters[position] != " ", characters[position] != "\""
        {
          plain.unicodeScalars.append(characters[position])
          position += 1
        }
        pieces.append(Piece(text: plain, isQuoted: false))
      }
    }
    return pieces
  }

  /// Reads to the closing quote, or to the end while the user is still typing.
  private mutating func quoted() -> String {
    position += 1
    var text = ""
    while position < characters.count, characters[position] != "\"" {
      if characters[position] == "\\", position + 1 < characters.count {
        position += 1
        if let scalar = escapedScalar() {
          text.unicodeScalars.append(scalar)
          continue
        }
      }
      text.unicodeScalars.append(characters[position])
      position += 1
    }
    if position < characters.count { position += 1 }
    return text
  }

  /// Reads `u{1B}` after a backslash; nil, without moving, for anything else.
  private mutating func escapedScalar() -> Unicode.Scalar? {
    guard characters[position] == "u", position + 1 < characters.count,
      characters[position + 1] == "{",
      let end = characters[position...].firstIndex(of: "}")
    else { return nil }
    let digits = String(String.UnicodeScalarView(characters[(position + 2)..<end]))
    guard let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
      return nil
    }
    position = end + 1
    return scalar
  }

  private func condition(_ pieces: [Piece], start: Int) throws(FilterError) -> FilterCondition {
    let whole = pieces.map(\.text).joined()
    func wrong(_ remedy: String) -> FilterError {
      FilterError(position: start, term: whole, remedy: remedy)
    }
    guard let head = pieces.first, !head.isQuoted else { return .word(whole) }
    let lowered = head.text.lowercased()
    if lowered == "past-due", pieces.count == 1 { return .pastDue }
    guard
      let sign = lowered.unicodeScalars.firstIndex(where: { ":=<>".unicodeScalars.contains($0) })
    else { return .word(whole) }
    let field = String(lowered[..<sign])
    let rest = String(
      head.text.unicodeScalars[
        head.text.unicodeScalars.index(
          head.text.unicodeScalars.startIndex,
          offsetBy: lowered.unicodeScalars.distance(from: lowered.startIndex, to: sign))...])
    let comparison =
      FilterComparison.allCases.first { rest.hasPrefix($0.rawValue) } ?? .equal
    let isColon = rest.hasPrefix(":")
    let value =
      String(rest.dropFirst(isColon ? 1 : comparison.rawValue.count))
      + pieces.dropFirst().map(\.text).joined()
    let dimension = Dimension.allCases.first { $0.filterWord == field }
    switch field {
    case "is":
      if value == "past-due" { return .pastDue }
      guard let outcome = Outcome.allCases.first(where: { "\($0)" == value.lowercased() }) else {
        throw wrong("is:open, is:won or is:lost")
      }
      return .outcome(outcome)
    case "no":
      guard let missing = FilterField.all.first(where: { $0.filterWord == value.lowercased() })
      else { throw wrong("no:date, no:amount, no:weight, no:next-step, no:rep …") }
      return .missing(missing)
    case "due", "won":
      guard isColon, let window = Self.window(value) else {
        throw wrong("\(field):2026-11-21..2026-12-21")
      }
      return field == "due" ? .due(window) : .won(window)
    case "amount":
      guard !isColon, let thousandths = Self.thousandths(value) else {
        throw wrong("amount>100k or amount<=2500")
      }
      return .amount(comparison, thousandths)
    case "close":
      guard !isColon, let day = Self.day(value) else {
        throw wrong("close<30d or close>=2026-12-01")
      }
      return .close(comparison, day)
    case "idle":
      guard !isColon, let days = Int(value.hasSuffix("d") ? String(value.dropLast()) : value) else {
        throw wrong("idle>45")
      }
      return .idle(comparison, days)
    case "currency":
      return .currency(value.lowercased() == "none" ? .unnamed : Currency(code: value))
    case "category":
      let wanted = value.lowercased().filter { $0.isLetter }
      guard
        let category = ForecastCategory.allCases.first(where: {
          $0.words.filter(\.isLetter) == wanted
        })
      else { throw wrong("category=commit, best-case, most-likely, pipeline or omitted") }
      return .category(category)
    default:
      guard let dimension, isColon || rest.hasPrefix("=") else {
        throw wrong("rep: team: stage: account: amount> close< idle> past-due no:date")
      }
      if !isColon { return .equals(dimension, RawText(value)) }
      let words =
        pieces.count == 1
        ? value.split(separator: ",", omittingEmptySubsequences: true).map(String.init) : [value]
      return .contains(dimension, words.isEmpty ? [""] : words)
    }
  }

  private static func window(_ text: String) -> Window? {
    let dots = text.split(separator: ".", omittingEmptySubsequences: true)
    guard dots.count == 2, let first = Day(iso: dots[0]), let last = Day(iso: dots[1]) else {
      return nil
    }
    return Window(first: first, last: last)
  }

  private static func day(_ text: String) -> FilterDay? {
    if let day = Day(iso: text) { return .date(day) }
    guard text.hasSuffix("d"), let days = Int(text.dropLast()), abs(days) < 100_000 else {
      return nil
    }
    return .after(days)
  }

  /// Reads `2500`, `100k`, `1.2M` exactly, in thousandths.
  private static func thousandths(_ text: String) -> Int64? {
    var digits = text.lowercased()
    var unit: Int64 = 1
    if digits.hasSuffix("k") { unit = 1000 }
    if digits.hasSuffix("m") { unit = 1_000_000 }
    if unit > 1 { digits.removeLast() }
    let isNegative = digits.hasPrefix("-")
    if isNegative { digits.removeFirst() }
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = Int64(parts[0]), whole >= 0, whole < 1_000_000_000_000,
      parts.count == 1 || (1...3).contains(parts[1].count)
    else { return nil }
    var sum = whole * 1000
    if parts.count == 2 {
      guard let decimals = Int64(parts[1]), decimals >= 0 else { return nil }
      sum += decimals * [100, 10, 1][parts[1].count - 1]
    }
    let (product, overflow) = sum.multipliedReportingOverflow(by: unit)
    return overflow ? nil : (isNegative ? -product : product)
  }
}
