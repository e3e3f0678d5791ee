package import PipelineModel

/// The titles of a file's columns, and what is known of each.
package struct HeaderRow: Hashable, Sendable {
  /// The header record as the file holds it.
  package let headers: [RawText]
  /// What each column is called: no two alike, none empty.
  ///
  /// Where a title stands twice, the second column is `Amount (2)`; without one it is `column 7`.
  package let titles: [RawText]
  /// The CRM whose headers these are, nil when they are nobody's in particular.
  package let crm: CRM?
  let keys: [HeaderKey]

  /// Whether two titles or more are known in a language of Europe, and not in English.
  var isTranslated: Bool { keys.count { FieldAliases.isTranslated($0) } > 1 }

  /// Looks at the cells of a header.
  package init(_ headers: [RawText]) {
    self.headers = headers
    keys = headers.map { HeaderKey($0.unsanitized) }
    titles = Self.titles(of: headers)
    crm = CRM(keys, headers)
  }

  /// The column that a person means by `title`, however it is typed; nil when there is none.
  func column(titled title: String) -> Int? {
    let key = HeaderKey(title)
    return headers.firstIndex { $0.unsanitized == title }
      ?? titles.firstIndex { $0.unsanitized == title }
      ?? keys.firstIndex { !key.full.isEmpty && $0.full == key.full }
      ?? keys.firstIndex { !key.text.isEmpty && $0.text == key.text }
  }

  /// The columns whose headers may mean each field, the best first.
  ///
  /// Headers that name the deal, such as `Opportunity Name`, beat bare ones.
  func candidates() -> [Field: [Int]] {
    var matches: [Field: [(column: Int, rank: Int)]] = [:]
    let hasWeightedRevenue = crm == .salesforce || crm == .zoho
    for column in keys.indices {
      for match in FieldAliases.matches(of: keys[column]) {
        if match.field == .amount, hasWeightedRevenue, FieldAliases.isExpectedRevenue(keys[column])
        {
          continue
        }
        matches[match.field, default: []].append((column, match.rank))
      }
    }
    return matches.mapValues { matches in
      matches.map { ($0.rank, keys[$0.column].isPrefixed ? 0 : 1, $0.column) }.sorted(by: <)
        .map(\.2)
    }
  }

  private static func titles(of headers: [RawText]) -> [RawText] {
    var used = Set(headers)
    var seen: Set<RawText> = []
    var next: [RawText: Int] = [:]
    return headers.enumerated().map { column, header in
      let base = header.isEmpty ? RawText("column \(column + 1)") : header
      if !header.isEmpty, seen.insert(header).inserted { return header }
      if header.isEmpty, used.insert(base).inserted { return base }
      var number = next[base] ?? 2
      var title = RawText("\(base.unsanitized) (\(number))")
      while !used.insert(title).inserted {
        number += 1
        title = RawText("\(base.unsanitized) (\(number))")
      }
      next[base] = number + 1
      return title
    }
  }
}
