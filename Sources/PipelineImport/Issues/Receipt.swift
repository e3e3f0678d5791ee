public import DelimitedText
public import PipelineModel

/// The account of an import: what became of every record and of every amount.
public struct Receipt: Sendable {
  /// The name of the deals' file.
  public let file: RawText
  /// Size of the file in bytes.
  public let bytes: Int
  /// To what each byte of its text belongs.
  public internal(set) var bytesRead: ByteAccount
  /// What stands between the cells of the file.
  public let dialect: Dialect
  /// How the file puts cells in quotes.
  public let quoting: Quoting
  /// How the file's characters are written as bytes.
  public let encoding: TextEncoding
  /// Which column holds which field.
  public let columns: ColumnMap
  /// Those of amount, stage, close date and rep that no column holds: what cannot be told.
  public var missing: [Field] {
    [.amount, .stage, .closeDate, .rep].filter {
      columns[$0] == nil && ($0 != groupTitles || titledDeals == 0)
    }
  }
  /// The CRM whose headers these are, nil when they are nobody's in particular.
  public let crm: CRM?
  /// How amounts, dates and probabilities are written, column by column.
  public internal(set) var notations: [ColumnNotation] = []

  /// Deals plus rejected records: the rows under the header that are no footer and not blank.
  public var records: Int { deals + rejected }
  /// Records that became deals: open, won and lost together.
  public internal(set) var deals = 0
  /// Records that became no deal, each counted among the issues.
  public var rejected: Int {
    IssueCode.allCases.filter(\.rejects).reduce(0) { $0 + issues.count(of: $1) }
  }
  /// What was odd in the deals' file; side tables have lists of their own.
  public internal(set) var issues = IssueList()

  /// Lines without any text, and records of empty cells.
  public internal(set) var blankLines = 0
  /// Records above the header, such as a report's title.
  public internal(set) var preambleRows = 0
  /// Records that repeat the header.
  public internal(set) var repeatedHeaders = 0
  /// Totals, and what stands below the last deal.
  public internal(set) var footerRows = 0

  /// Deals that are neither won nor lost.
  public internal(set) var open = 0
  /// Deals closed with a yes.
  public internal(set) var won = 0
  /// Deals closed without a yes, also those that do not say how.
  public internal(set) var lost = 0
  /// Open deals without an amount that can be used: they add nothing to any sum.
  public internal(set) var openWithoutAmount = 0
  /// Open deals without a readable close date: they are in no horizon.
  public internal(set) var openWithoutCloseDate = 0
  /// Open deals that nothing gives a weight: they add nothing to Weighted.
  public internal(set) var openWithoutWeight = 0
  /// Won deals without a readable close date: they are in no figure.
  public internal(set) var wonWithoutCloseDate = 0
  /// Won deals that close after the as-of day, by the file: they are in no figure.
  public internal(set) var wonLater = 0
  /// Deals without a rep, closed ones included.
  public internal(set) var dealsWithoutRep = 0
  /// Amounts with more decimals than their currency has, rounded half away from zero.
  public internal(set) var roundedAmounts = 0
  /// What all readable amounts sum to, by currency.
  public internal(set) var sums: [AmountSum] = []
  /// The stages of the file in their order.
  public internal(set) var stages: [StageUse] = []

  /// The tables that say what the ids of reps and accounts stand for, and of how many deals.
  public internal(set) var namedByID: [NamesUse] = []

  /// The columns that name the group of a report on its first row alone, filled downward.
  public internal(set) var filledColumns: [FilledColumn] = []
  /// Whether the amounts are written in millionths, as Twenty does for programs.
  public internal(set) var countsMillionths = false
  /// Zeros that the amount's header leaves out: 3 for `Amount (k€)`, -2 for cents.
  public internal(set) var amountZeros = 0
  /// What the titles of a report's groups name where no column does; nil for a plain list.
  public internal(set) var groupTitles: Field?
  /// Deals that took what the title of their group names.
  public internal(set) var titledDeals = 0

  /// A column of which the cells below a group's first row take the value above them.
  public struct FilledColumn: Hashable, Sendable {
    /// Number of the column, from 0.
    public let column: Int
    /// Deals that took the value of their group.
    public internal(set) var deals = 0
  }

  /// How many deals a table of ids names.
  public struct NamesUse: Hashable, Sendable {
    /// What is named: reps or accounts.
    public let dimension: Dimension
    /// The table's file.
    public let file: RawText
    /// Deals whose id stands in the table.
    public let named: Int
    /// Deals whose id the table does not list: it is shown as it is.
    public let unnamed: Int

    init(_ table: NamesByID, _ columns: [NameColumn], _ dimension: Dimension) {
      let column = columns[dimension.rawValue]
      let isNamed = column.names.map(table.isName)
      self.dimension = dimension
      file = table.file
      named = column.codes.count { $0 >= 0 && isNamed[Int($0)] }
      unnamed = column.codes.count { $0 >= 0 && !isNamed[Int($0)] }
    }
  }

  /// All readable amounts of one currency: those of deals, and those of rejected records.
  public struct AmountSum: Hashable, Sendable {
    /// The one currency of the three sums.
    public let currency: Currency
    /// What the deals sum to, in minor units.
    public var deals: Int128 = 0
    /// What the rejected records sum to, in minor units.
    public var rejected: Int128 = 0
    /// What of it belongs to leads and deleted deals.
    public var noDeals: Int128 = 0
    /// Deals and rejected records together.
    public var total: Int128 { deals + rejected }
  }

  /// A value of the stage column and what is made of it.
  public struct StageUse: Hashable, Sendable {
    /// The value, with its order, weight and outcome.
    public let stage: Stage
    /// Deals in this stage, closed ones included.
    public let deals: Int
    /// Deals in this stage that are open.
    public let open: Int
  }

  init(
    file: RawText, bytes: Int, text: Int, dialect: Dialect, quoting: Quoting,
    encoding: TextEncoding, columns: ColumnMap, crm: CRM?
  ) {
    self.encoding = encoding
    self.file = file
    self.bytes = bytes
    bytesRead = ByteAccount(text: text)
    self.dialect = dialect
    self.quoting = quoting
    self.columns = columns
    self.crm = crm
  }

  /// Counts what stands above the first record: mark, title rows and, behind `rows` of them, header.
  mutating func countHead(of file: RecordReader, rows: Int) {
    var reader = RecordReader(file.bytes, dialect: file.dialect)
    var record = Record()
    bytesRead.mark = reader.start
    for _ in 0..<rows where reader.next(into: &record) {
      if record.cells.indices.allSatisfy({ reader.isBlank($0, of: record) }) {
        blankLines += 1
        bytesRead.blank += record.bytes
      } else {
        preambleRows += 1
        bytesRead.preamble += record.bytes
      }
    }
    if reader.next(into: &record) { bytesRead.header = record.bytes }
    blankLines += file.blankLines
    bytesRead.blank += file.blankBytes
  }
}
