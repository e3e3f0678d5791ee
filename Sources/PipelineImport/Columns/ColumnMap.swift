public import PipelineModel

/// Which column of a file holds which field, and what else each could have been.
public struct ColumnMap: Hashable, Sendable {
  /// Fields found, with the number of their column from 0, in the order of ``Field``.
  public private(set) var choices: [Choice]

  /// The currency the amount's header names, as in `Amount (EUR)`.
  public let amountCurrency: Currency?

  package let row: HeaderRow

  /// The header record as the file holds it.
  public var headers: [RawText] { row.headers }
  /// What each column is called: `Amount (2)` is the second of that title, `column 7` has none.
  public var titles: [RawText] { row.titles }
  /// The CRM whose headers these are, nil when they are nobody's in particular.
  public var crm: CRM? { row.crm }

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
  public init(headers: [RawText], given: [Field: String] = [:]) throws(ImportError) {
    try self.init(HeaderRow(headers), given: given) { _, _ in .fitting }
  }

  /// The same, with a look into the cells: a column of words is no amount whatever its header says.
  ///
  /// The first of a field's headers wins whose cells fit, and one with cells goes before one
  /// without any.
  init(
    _ row: HeaderRow, given: [Field: String], content: (Int, Field) -> ColumnSample.Content
  ) throws(ImportError) {
    self.row = row
    choices = []
    var columns: [Field: Int] = [:]
    for field in Field.allCases {
      guard let header = given[field], !header.isEmpty else { continue }
      guard let column = row.column(titled: header) else {
        throw .unknownHeader(field, header, headers: row.headers)
      }
      columns[field] = column
    }
    var taken = Set(columns.values)
    let all = row.candidates()
    for field in Field.allCases where given[field] != "" {
      var candidates = all[field] ?? []
      if field == .currency, let amount = columns[.amount] {
        let own = Self.currencyColumns(of: amount, in: row, among: candidates)
        candidates = own + candidates.filter { !own.contains($0) }
      }
      let column =
        columns[field]
        ?? Self.best(of: candidates.filter { !taken.contains($0) }) { column in
          let found = content(column, field)
          // Words that say open, won or lost make a status; its own header does without them.
          let mayBeStages = field == .status && !FieldAliases.isDoubtfulStatus(row.keys[column])
          return found == .other && mayBeStages ? .fitting : found
        }
      guard let column else { continue }
      columns[field] = column
      taken.insert(column)
      choices.append(
        Choice(
          field: field, column: column, alternatives: candidates.filter { $0 != column },
          isGiven: given[field] != nil))
    }
    if columns[.name] == nil, given[.name] == nil, columns[.account] != nil,
      let lead = row.keys.firstIndex(where: { $0.text == "leadname" }), !taken.contains(lead)
    {
      // Close calls a deal by its lead, beside the company.
      columns[.name] = lead
      let place = choices.firstIndex { $0.field != .id } ?? choices.endIndex
      choices.insert(
        Choice(field: .name, column: lead, alternatives: [], isGiven: false), at: place)
    }
    amountCurrency = columns[.amount].flatMap { row.keys[$0].currency }
    if self[.stage] == nil, given[.stage] != "", let status = self[.status] {
      // Where one column holds stages and outcomes together, it is both.
      choices.append(Choice(field: .stage, column: status, alternatives: [], isGiven: false))
    }
  }

  /// The column that tells of amounts whether they recur, in exports of Close and Capsule.
  var period: Int? {
    row.keys.firstIndex { ["valueperiod", "durationbasis"].contains($0.text) }
  }

  /// The column of `field`, nil when the file has none.
  public subscript(field: Field) -> Int? {
    choices.first { $0.field == field }?.column
  }

  /// The titles of columns that hold no field, in the order of the file, without empty ones.
  ///
  ///     try ColumnMap(headers: ["Colour", "Amount", ""]).unused
  ///     // Colour
  public var unused: [RawText] {
    let used = Set(choices.map(\.column) + [period].compactMap(\.self))
    return headers.indices.filter { !used.contains($0) && !headers[$0].isEmpty }.map { titles[$0] }
  }

  /// How many fields the headers of a file name: what tells deals from other tables.
  ///
  ///     ColumnMap.recognisedFields(in: ["Deal Name", "Amount", "Stage", "Colour"])
  ///     // 3
  public static func recognisedFields(in headers: [RawText]) -> Int {
    recognisedFields(in: headers.map { HeaderKey($0.unsanitized) })
  }

  static func recognisedFields(in keys: [HeaderKey]) -> Int {
    var seen = Set<Field>()
    for key in keys where !FieldAliases.isDoubtfulStatus(key) {
      let matches = FieldAliases.matches(of: key)
      if let match = matches.first(where: { !seen.contains($0.field) }) { seen.insert(match.field) }
    }
    return seen.count
  }

  private static func best(of candidates: [Int], _ content: (Int) -> ColumnSample.Content) -> Int? {
    var empty: Int?
    for column in candidates {
      switch content(column) {
      case .fitting: return column
      case .nothing: empty = empty ?? column
      case .other: break
      }
    }
    return empty
  }

  /// Salesforce writes a currency column before each money column, others write it behind.
  private static func currencyColumns(
    of amount: Int, in row: HeaderRow, among candidates: [Int]
  ) -> [Int] {
    let own = row.keys[amount].text
    let named = row.keys.indices.filter {
      let text = row.keys[$0].text
      return text.hasPrefix(own) && currencyWords.contains(text.dropFirst(own.count))
    }
    let beside = [amount - 1, amount + 1].filter { column in
      candidates.contains(column)
        && row.keys.indices.contains(column)
        && candidates.first.map { row.keys[$0].text == row.keys[column].text } == true
    }
    let nearest = named.filter { abs($0 - amount) == 1 }
    return nearest + (nearest.isEmpty ? named : []) + beside
  }
}

/// What follows the amount's title in that of its currency: `Total Amount Currency`.
private let currencyWords = Set(
  ["currency", "currencycode"]
    + TranslatedHeaders.of(.currency).map { HeaderKey.text(of: $0)[...] })
