public import PipelineModel

/// Which column of a file holds which field, and what else each could have been.
public struct ColumnMap: Hashable, Sendable {
  /// The header record as the file holds it.
  public let headers: [RawText]
  /// Fields found, with the number of their column from 0, in the order of ``Field``.
  public private(set) var choices: [Choice]

  /// The currency the amount's header names, as in `Amount (EUR)`.
  public let amountCurrency: Currency?

  /// One field with the column it is read from.
  public struct Choice: Hashable, Sendable {
    /// What the cells are read as.
    public let field: Field
    /// Number of the column, from 0.
    public let column: Int
    /// Other columns whose headers mean the field too, best first.
    public let alternatives: [Int]
    /// Whether the person said so with `--column`.
    public let isGiven: Bool
  }

  /// Finds the fields among `headers`; `given` headers beat the alias table, an empty one is none.
  ///
  /// `isPlausible` may look into the cells: a column of words is no amount whatever its header says.
  public init(
    headers: [RawText], given: [Field: String] = [:],
    isPlausible: (Field, Int) -> Bool = { _, _ in true }
  ) throws(ImportError) {
    self.headers = headers
    choices = []
    let keys = headers.map { HeaderKey($0.unsanitized) }
    var columns: [Field: Int] = [:]
    for field in Field.allCases {
      guard let header = given[field], !header.isEmpty else { continue }
      guard let column = Self.column(header, headers, keys) else {
        throw .unknownHeader(field, header, headers: headers)
      }
      columns[field] = column
    }
    var taken = Set(columns.values)
    let matches = Self.matches(keys)
    for field in Field.allCases where given[field] != "" {
      var candidates = Self.sorted(matches[field] ?? [], keys)
      if field == .currency, let amount = columns[.amount] {
        // Salesforce writes a currency column beside each money column.
        let own = keys.indices.filter { keys[$0].text == keys[amount].text + " currency" }
        candidates = own + candidates.filter { !own.contains($0) }
      }
      let column =
        columns[field] ?? candidates.first { !taken.contains($0) && isPlausible(field, $0) }
      guard let column else { continue }
      columns[field] = column
      taken.insert(column)
      choices.append(
        Choice(
          field: field, column: column, alternatives: candidates.filter { $0 != column },
          isGiven: given[field] != nil))
    }
    amountCurrency = columns[.amount].flatMap { keys[$0].currency }
    if self[.stage] == nil, given[.stage] != "", let status = self[.status] {
      // Where one column holds stages and outcomes together, it is both.
      choices.append(Choice(field: .stage, column: status, alternatives: [], isGiven: false))
    }
  }

  /// The column of `field`, nil when the file has none.
  public subscript(field: Field) -> Int? {
    choices.first { $0.field == field }?.column
  }

  /// The headers of columns that hold no field, in the order of the file, without empty ones.
  ///
  ///     try ColumnMap(headers: ["Colour", "Amount", ""]).unused
  ///     // Colour
  public var unused: [RawText] {
    let used = Set(choices.map(\.column))
    return headers.indices.filter { !used.contains($0) && !headers[$0].isEmpty }.map { headers[$0] }
  }

  /// How many fields the headers of a file name: what tells deals from other tables.
  ///
  ///     ColumnMap.recognisedFields(in: ["Deal Name", "Amount", "Stage", "Colour"])
  ///     // 3
  public static func recognisedFields(in headers: [RawText]) -> Int {
    var seen = Set<Field>()
    for header in headers {
      let matches = FieldAliases.matches(of: HeaderKey(header.unsanitized))
      if let match = matches.first(where: { !seen.contains($0.field) }) { seen.insert(match.field) }
    }
    return seen.count
  }

  private static func column(
    _ header: String, _ headers: [RawText], _ keys: [HeaderKey]
  ) -> Int? {
    let key = HeaderKey(header)
    return headers.firstIndex { $0.unsanitized == header }
      ?? keys.firstIndex { !key.full.isEmpty && $0.full == key.full }
      ?? keys.firstIndex { !key.text.isEmpty && $0.text == key.text }
  }

  /// The columns whose headers may mean each field.
  private static func matches(_ keys: [HeaderKey]) -> [Field: [(column: Int, rank: Int)]] {
    var matches: [Field: [(column: Int, rank: Int)]] = [:]
    for column in keys.indices {
      for match in FieldAliases.matches(of: keys[column]) {
        matches[match.field, default: []].append((column, match.rank))
      }
    }
    return matches
  }

  /// The best first; headers that name the deal, such as `Opportunity Name`, beat bare ones.
  private static func sorted(
    _ matches: [(column: Int, rank: Int)], _ keys: [HeaderKey]
  ) -> [Int] {
    func key(_ match: (column: Int, rank: Int)) -> (Int, Int, Int) {
      (match.rank, keys[match.column].isPrefixed ? 0 : 1, match.column)
    }
    return matches.sorted { key($0) < key($1) }.map(\.column)
  }
}
