public import PipelineModel

/// Which column of a file holds which field, and what else each could have been.
public struct ColumnMap: Hashable, Sendable {
  /// The header record as the file holds it.
  public let headers: [RawText]
  /// Fields found, with the number of their column from 0, in the order of ``Field``.
  public private(set) var choices: [Choice]

  /// One field with the column it is read from.
  public struct Choice: Hashable, Sendable {
    public let field: Field
    public let column: Int
    /// Other columns whose headers mean the field too, best first.
    public let alternatives: [Int]
    /// Whether the person said so with `--column`.
    public let isGiven: Bool
  }

  /// Finds the fields among `headers`; `given` headers beat the alias table.
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
      guard let header = given[field] else { continue }
      guard let column = Self.column(header, headers, keys) else {
        throw .unknownHeader(field, header, headers: headers)
      }
      columns[field] = column
    }
    var taken = Set(columns.values)
    for field in Field.allCases {
      let candidates = Self.candidates(field, keys, after: columns[.amount])
      let free = candidates.filter { !taken.contains($0) }
      let column = columns[field] ?? free.first { isPlausible(field, $0) }
      guard let column else { continue }
      columns[field] = column
      taken.insert(column)
      choices.append(
        Choice(
          field: field, column: column, alternatives: candidates.filter { $0 != column },
          isGiven: given[field] != nil))
    }
    if self[.stage] == nil, let status = self[.status] {
      // Where one column holds stages and outcomes together, it is both.
      choices.append(Choice(field: .stage, column: status, alternatives: [], isGiven: false))
    }
  }

  /// The column of `field`, nil when the file has none.
  public subscript(field: Field) -> Int? {
    choices.first { $0.field == field }?.column
  }

  /// How many fields the headers of a file name: what tells deals from other tables.
  ///
  ///     ColumnMap.recognisedFields(in: ["Deal Name", "Amount", "Stage", "Colour"])
  ///     // 3
  public static func recognisedFields(in headers: [RawText]) -> Int {
    var seen = Set<Field>()
    for key in headers.map({ HeaderKey($0.unsanitized) }) {
      guard
        let field = Field.allCases.first(where: { field in
          !seen.contains(field) && FieldAliases.rank(of: key, for: field) != nil
        })
      else { continue }
      seen.insert(field)
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

  /// Columns whose headers mean `field`, the best first; headers that name the deal beat bare ones.
  private static func candidates(_ field: Field, _ keys: [HeaderKey], after amount: Int?) -> [Int] {
    let ownCurrency = amount.map { keys[$0].text + " currency" }
    func rank(_ column: Int) -> Int? {
      // Salesforce writes a currency column beside each money column.
      if field == .currency, keys[column].text == ownCurrency { return -1 }
      return FieldAliases.rank(of: keys[column], for: field)
    }
    return keys.indices
      .compactMap { column in rank(column).map { (column: column, rank: $0) } }
      .sorted {
        ($0.rank, keys[$0.column].isPrefixed ? 0 : 1, $0.column)
          < ($1.rank, keys[$1.column].isPrefixed ? 0 : 1, $1.column)
      }
      .map(\.column)
  }
}
