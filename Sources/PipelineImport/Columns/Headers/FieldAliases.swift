/// Which fields a header may stand for.
enum FieldAliases {
  /// A field that is exported under some header, and that header's place among its headers.
  typealias Match = (field: Field, rank: Int)

  /// The fields that `key` may hold, with rank 0 for a field's best header.
  ///
  /// A header with a unit behind it, such as `Amount (USD)` and `Close Date (UTC)`, is worth less
  /// than the same without, and more than the field's next header.
  static func matches(of key: HeaderKey) -> [Match] {
    if let matches = ranks(of: key.text) { return matches }
    let isMoney = key.zeros != 0 || key.currency != nil
    let isDay = ends(key, dayUnits)
    guard isMoney || isDay || ends(key, units), let rest = key.withoutScale ?? key.withoutUnit
    else { return [] }
    let known: [Match]? = ranks(of: rest.text)?.map { ($0.field, $0.rank + 1) }
    let found = known ?? (isMoney ? [] : matches(of: rest))
    // "Amount MM" may be millions.
    return found.filter { $0.field.isMoney ? isMoney || !isDay : !isMoney }
  }

  /// Whether a language of Europe has the header, and English does not.
  static func isTranslated(_ key: HeaderKey) -> Bool {
    guard let matches = ranks(of: key.text),
      key.text.unicodeScalars.allSatisfy({ $0.value < 0x250 })
    else { return false }
    return matches.allSatisfy { $0.rank >= 2 * KnownHeaders.of($0.field).count }
  }

  /// Whether the header names what Salesforce and Zoho compute as amount times probability.
  ///
  /// Odoo calls the amount itself so.
  static func isExpectedRevenue(_ key: HeaderKey) -> Bool { expectedRevenues.contains(key.text) }

  /// Whether the header means a status only where its cells say so: a `State` may be Ohio.
  static func isDoubtfulStatus(_ key: HeaderKey) -> Bool { doubtfulStatuses.contains(key.text) }

  private static let doubtfulStatuses: Set = ["outcome", "result", "winloss", "wonlost", "state"]

  private static let expectedRevenues = Set(
    TranslatedHeaders.expectedRevenue.map(HeaderKey.text))

  /// Words behind a title that say how its cells are to be understood: `Amount (required)`.
  private static let units = ["required", "net"]
  /// The same for days: `Close Date (YYYY-MM-DD)`.
  private static let dayUnits = [
    "utc", "gmt", "yyyy", "yy", "mm", "dd", "jjjj", "tt", "aaaa", "hh", "ss",
  ]

  private static func ends(_ key: HeaderKey, _ units: [String]) -> Bool {
    units.contains { key.full.hasSuffix(" " + $0) }
  }

  private static func ranks(of text: String) -> [Match]? {
    if let matches = plainRanks[text] { return matches }
    return text.utf8.allSatisfy { $0 < 0x80 } ? nil : otherRanks[text]
  }

  private static let plainRanks = ranks(isPlain: true)
  /// Headers with letters beyond ASCII: most files have none.
  private static let otherRanks = ranks(isPlain: false)

  private static func ranks(isPlain: Bool) -> [String: [Match]] {
    func add(_ match: Match, to matches: inout [Match]) {
      if !matches.contains(where: { $0.field == match.field }) { matches.append(match) }
    }
    var ranks: [String: [Match]] = [:]
    ranks.reserveCapacity(1000)
    for field in Field.allCases {
      let headers = KnownHeaders.of(field) + TranslatedHeaders.of(field)
      for (rank, header) in headers.enumerated()
      where header.utf8.allSatisfy({ $0 < 0x80 }) == isPlain {
        add((field, 2 * rank), to: &ranks[HeaderKey.text(of: header), default: []])
      }
    }
    return ranks
  }
}
