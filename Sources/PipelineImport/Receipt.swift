public import DelimitedText
public import PipelineModel

/// The account of an import: what became of every record and of every amount.
public struct Receipt: Sendable {
  public let file: RawText
  public let bytes: Int
  public let dialect: Dialect
  /// Which column holds which field.
  public let columns: ColumnMap
  /// Those of amount, stage, close date and rep that no column holds: what cannot be told.
  public var missing: [Field] {
    [.amount, .stage, .closeDate, .rep].filter { columns[$0] == nil }
  }
  /// The CRM whose headers these are, nil when they are nobody's in particular.
  public let crm: CRM?
  /// How amounts, dates and probabilities are written, column by column.
  public internal(set) var notations: [ColumnNotation] = []

  /// Deals plus rejected records: the rows under the header that are no footer and not blank.
  public var records: Int { deals + rejected }
  public internal(set) var deals = 0
  public var rejected: Int {
    IssueCode.allCases.filter(\.rejects).reduce(0) { $0 + issues.count(of: $1) }
  }
  public internal(set) var issues = IssueList()

  /// Lines without any text, and records of empty cells.
  public internal(set) var blankLines = 0
  /// Records above the header, such as a report's title.
  public internal(set) var preambleRows = 0
  /// Records that repeat the header.
  public internal(set) var repeatedHeaders = 0
  /// Totals, and what stands below the last deal.
  public internal(set) var footerRows = 0

  public internal(set) var open = 0
  public internal(set) var won = 0
  public internal(set) var lost = 0
  public internal(set) var openWithoutAmount = 0
  public internal(set) var openWithoutCloseDate = 0
  public internal(set) var openWithoutWeight = 0
  public internal(set) var dealsWithoutRep = 0
  /// Amounts with more decimals than their currency has, rounded half away from zero.
  public internal(set) var roundedAmounts = 0
  /// What all readable amounts sum to, by currency.
  public internal(set) var sums: [AmountSum] = []
  /// The stages of the file in their order.
  public internal(set) var stages: [StageUse] = []

  /// All readable amounts of one currency: those of deals, and those of rejected records.
  public struct AmountSum: Hashable, Sendable {
    public let currency: Currency
    public var deals: Int128 = 0
    public var rejected: Int128 = 0
    /// Deals and rejected records together.
    public var total: Int128 { deals + rejected }
  }

  /// A value of the stage column and what is made of it.
  public struct StageUse: Hashable, Sendable {
    public let stage: Stage
    public let deals: Int
    public let open: Int
  }

  init(file: RawText, reader: RecordReader, columns: ColumnMap, crm: CRM?) {
    self.file = file
    bytes = reader.bytes.count
    dialect = reader.dialect
    self.columns = columns
    self.crm = crm
  }
}
