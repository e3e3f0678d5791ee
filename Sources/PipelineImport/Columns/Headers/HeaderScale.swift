import PipelineModel

/// The unit behind the title of an amount that leaves zeros out.
///
///     HeaderScale("Betrag in TEUR")   // title "Betrag", 3 zeros, EUR
///     HeaderScale("Amount ($000s)")   // title "Amount", 3 zeros, USD
///     HeaderScale("amount k€")        // title "amount", 3 zeros, EUR
struct HeaderScale {
  let title: String
  let zeros: Int
  let currency: Currency?

  /// Nil for a header that ends otherwise.
  init?(_ header: String) {
    let lower = header.lowercased()
    for end in [" (in cents)", " in cents", "_in_cents", " (cents)", "_cents", " cents"]
    where lower.hasSuffix(end) {
      (title, zeros, currency) = (String(header.dropLast(end.count)), -2, nil)
      return
    }
    let (title, unit, isMarked) = Self.parts(of: header)
    var zeros: Int?
    var currency: Currency?
    for word in unit {
      guard let (ownZeros, ownCurrency) = Self.meaning(of: word) else { return nil }
      zeros = ownZeros ?? zeros
      currency = ownCurrency ?? currency
    }
    // A lone "(M)" may be months.
    guard let zeros, currency != nil || isMarked && !lower.contains("(m)") else { return nil }
    (self.title, self.zeros, self.currency) = (title, zeros, currency)
  }

  /// The words of the unit, which brackets or `in` may mark, and what stands before them.
  private static func parts(
    of header: String
  ) -> (title: String, unit: [String], isMarked: Bool) {
    func words(_ text: Substring) -> [String] {
      text.split { " ()[],/*".contains($0) }.map { $0.lowercased() }
    }
    if let open = header.firstIndex(where: { "([".contains($0) }) {
      return (String(header[..<open]), words(header[open...]).filter { $0 != "in" }, true)
    }
    let all = words(header[...])
    var start = all.count
    while start > 1, meaning(of: all[start - 1]) != nil { start -= 1 }
    let isMarked = start > 1 && all[start - 1] == "in"
    let title = all[..<(isMarked ? start - 1 : start)].joined(separator: " ")
    return (title, Array(all[start...]), isMarked)
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
    if ["1000", "000", "000s", "'000", "'000s", "000's"].contains(text) { return 3 }
    return Word(exactly: String(text)).flatMap { AmountScales.zeros($0) }
  }
}
