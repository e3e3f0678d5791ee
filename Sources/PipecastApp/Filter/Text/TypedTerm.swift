import PipelineModel

/// One term of a filter as it is typed, cut at its quotes, and what it means.
struct TypedTerm {
  /// A stretch of a term: plain, or from between quotes with the escapes undone.
  struct Piece {
    var text: String
    var isQuoted: Bool
  }

  var pieces: [Piece]
  /// Number of scalars before the term.
  var position: Int
  /// The whole term with its quotes.
  var text: String

  /// The condition that the term stands for, or what would be right.
  func condition() throws(FilterError) -> FilterCondition {
    guard let parts = Parts(pieces) else {
      let isPlain = pieces.allSatisfy { !$0.isQuoted }
      let word = pieces.map(\.text).joined()
      return isPlain && word.lowercased() == "past-due" ? .pastDue : .word(word)
    }
    let value = parts.value
    func read<Value>(_ value: Value?) throws(FilterError) -> Value {
      guard let value else {
        throw FilterError(position: position, term: text, remedy: Self.remedy(for: parts.field))
      }
      return value
    }
    switch (parts.field, parts.comparison) {
    case ("is", nil), ("is", .equal):
      if value.lowercased() == "past-due" { return .pastDue }
      if value.lowercased() == "any" { return .anyOutcome }
      return .outcome(try read(Outcome.allCases.first { "\($0)" == value.lowercased() }))
    case ("no", nil), ("no", .equal):
      return .missing(try read(FilterField.all.first { $0.filterWord == value.lowercased() }))
    case ("due", nil): return .due(try read(Self.window(value)))
    case ("won", nil): return .won(try read(Self.window(value)))
    case ("amount", let comparison?):
      return .amount(comparison, try read(Self.thousandths(value)))
    case ("close", let comparison?): return .close(comparison, try read(Self.day(value)))
    case ("idle", let comparison?):
      return .idle(comparison, try read(Int(value) ?? Self.days(value)))
    case ("currency", nil), ("currency", .equal): return .currency(try read(parts.currency))
    case ("category", nil), ("category", .equal):
      let wanted = value.lowercased().filter(\.isLetter)
      return .category(
        try read(ForecastCategory.allCases.first { $0.words.filter(\.isLetter) == wanted }))
    case (let field, nil):
      return .contains(
        try read(Dimension.allCases.first { $0.filterWord == field }), parts.words)
    case (let field, .equal):
      return .equals(
        try read(Dimension.allCases.first { $0.filterWord == field }), RawText(value))
    default: return try read(nil)
    }
  }

  private static func remedy(for field: String) -> String {
    switch field {
    case "is": "is:open, is:won or is:lost"
    case "no": "no:date, no:amount, no:weight, no:next-step, no:rep …"
    case "due", "won": "\(field):2026-11-21..2026-12-21"
    case "amount": "amount>100k or amount<=2500"
    case "close": "close<30d or close>=2026-12-01"
    case "idle": "idle>45"
    case "currency": "currency=EUR, or currency=none"
    case "category": "category=commit, best-case, most-likely, pipeline or omitted"
    default: "rep: team: stage: account: amount> close< idle> past-due no:date"
    }
  }

  private static func window(_ text: String) -> Window? {
    let ends = text.split(separator: ".", omittingEmptySubsequences: false)
    guard ends.count == 3, ends[1].isEmpty, let first = Day(iso: ends[0]),
      let last = Day(iso: ends[2])
    else { return nil }
    return Window(first: first, last: last)
  }

  private static func day(_ text: String) -> FilterDay? {
    Day(iso: text).map(FilterDay.date) ?? days(text).map(FilterDay.after)
  }

  /// Reads `30d`.
  private static func days(_ text: String) -> Int? {
    text.hasSuffix("d") ? Int(text.dropLast()) : nil
  }

  /// Reads `2500`, `100k`, `1.2M` exactly, in thousandths.
  private static func thousandths(_ text: String) -> Int64? {
    var digits = Substring(text.lowercased())
    let unit: Int128 = digits.hasSuffix("k") ? 1000 : digits.hasSuffix("m") ? 1_000_000 : 1
    if unit > 1 { digits.removeLast() }
    let isNegative = digits.hasPrefix("-")
    if isNegative { digits.removeFirst() }
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let decimals = parts.count == 2 ? parts[1] : "0"
    let isDigits = (parts + [decimals]).allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    guard isDigits, decimals.count <= 3, let whole = Int64(parts[0]),
      let rest = Int128(decimals + String(repeating: "0", count: 3 - decimals.count))
    else { return nil }
    let sum = (Int128(whole) * 1000 + rest) * unit
    return Int64(exactly: isNegative ? -sum : sum)
  }
}

/// A term around its sign: the field before it, and the value behind it.
private struct Parts {
  /// Lower case: `rep`.
  let field: String
  /// The sign, or nil for `:`.
  let comparison: FilterComparison?
  private let pieces: [TypedTerm.Piece]

  /// Cuts at the first sign, or returns nil for a word: a quoted start, or no sign at all.
  init?(_ term: [TypedTerm.Piece]) {
    guard let head = term.first, !head.isQuoted else { return nil }
    // By scalars: a mark that follows a sign would make one character with it.
    let scalars = head.text.unicodeScalars
    guard let start = scalars.firstIndex(where: { ":=<>".unicodeScalars.contains($0) }) else {
      return nil
    }
    var end = scalars.index(after: start)
    if "<>".unicodeScalars.contains(scalars[start]), end < scalars.endIndex, scalars[end] == "=" {
      end = scalars.index(after: end)
    }
    field = String(scalars[..<start]).lowercased()
    comparison = FilterComparison(rawValue: String(scalars[start..<end]))
    pieces =
      [TypedTerm.Piece(text: String(scalars[end...]), isQuoted: false)] + term.dropFirst()
  }

  var value: String { pieces.map(\.text).joined() }

  /// The words between the commas that are not in quotes; one empty word when nothing is typed yet.
  var words: [String] {
    var words = [TypedTerm.Piece(text: "", isQuoted: false)]
    for piece in pieces {
      let runs =
        piece.isQuoted
        ? [piece.text]
        : piece.text.unicodeScalars.split(separator: ",", omittingEmptySubsequences: false)
          .map { String($0) }
      for (place, run) in runs.enumerated() {
        if place > 0 { words.append(TypedTerm.Piece(text: "", isQuoted: false)) }
        words[words.count - 1].text += run
      }
      if piece.isQuoted { words[words.count - 1].isQuoted = true }
    }
    let typed = words.filter { $0.isQuoted || !$0.text.isEmpty }.map(\.text)
    return typed.isEmpty ? [""] : typed
  }

  /// The currency; nil when the value holds anything that no code has.
  var currency: Currency? {
    if value.lowercased() == "none", pieces.allSatisfy({ !$0.isQuoted }) { return .unnamed }
    let currency = Currency(code: value)
    return currency != .unnamed && currency.code == value.uppercased() ? currency : nil
  }
}
