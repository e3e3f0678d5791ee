import PipelineModel

/// The unit behind the title of an amount that leaves zeros out.
///
///     HeaderScale("Betrag in TEUR")   // title "Betrag", 3 zeros, EUR
///     HeaderScale("Amount ($000s)")   // title "Amount", 3 zeros, USD
struct HeaderScale {
  let title: String
  let zeros: Int
  let currency: Currency?

  /// Nil for a header that ends otherwise.
  init?(_ header: String) {
    let lower = header.lowercased()
    for end in [" in cents", "_in_cents", " (cents)", "_cents", " cents"] where lower.hasSuffix(end)
    {
      (title, zeros, currency) = (String(header.dropLast(end.count)), -2, nil)
      return
    }
    guard let (title, unit) = Self.parts(of: header) else { return nil }
    var zeros: Int?
    var currency: Currency?
    for word in unit.split(whereSeparator: { " ()[],/".contains($0) }) {
      let word = String(word).lowercased()
      if word == "in" { continue }
      guard let (ownZeros, ownCurrency) = Self.meaning(of: word) else { return nil }
      zeros = ownZeros ?? zeros
      currency = ownCurrency ?? currency
    }
    guard let zeros else { return nil }
    // A lone "(M)" may be months.
    if currency == nil, unit.lowercased().contains("(m)") { return nil }
    (self.title, self.zeros, self.currency) = (title, zeros, currency)
  }

  private static func parts(of header: String) -> (title: String, unit: String)? {
    if let open = header.firstIndex(where: { "([".contains($0) }) {
      return (String(header[..<open]), String(header[open...]))
    }
    let words = header.split(separator: " ")
    guard let place = words.lastIndex(where: { $0.lowercased() == "in" }), place > 0 else {
      return nil
    }
    return (words[..<place].joined(separator: " "), words[place...].joined(separator: " "))
  }

  /// `k`, `€`, `k€`, `teur`, `$000s`: the zeros and the currency of one word; nil for any other.
  private static func meaning(of word: String) -> (zeros: Int?, currency: Currency?)? {
    func currency(_ text: Substring) -> Currency? {
      Word(exactly: String(text)).flatMap { CurrencyMarks.mark($0)?.currency }
    }
    if let zeros = scale(word[...]) { return (zeros, nil) }
    if let known = currency(word[...]) { return (nil, known) }
    if let first = word.first, let zeros = first == "t" ? 3 : scale(word.prefix(1)),
      let known = currency(word.dropFirst())
    {
      return (zeros, known)
    }
    for place in word.indices.dropFirst() {
      if let known = currency(word[..<place]), let zeros = scale(word[place...]) {
        return (zeros, known)
      }
    }
    return nil
  }

  private static func scale(_ text: Substring) -> Int? {
    if ["000", "000s", "'000", "'000s", "000's"].contains(text) { return 3 }
    return Word(exactly: String(text)).flatMap { AmountScales.zeros($0) }
  }
}
