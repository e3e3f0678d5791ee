import DelimitedText
import PipelineModel

/// Reads the records under the header into deals, once, by given notations.
///
/// The evidence it gathers tells which notations would have been right. It is handed on and never
/// copied: each of its many parts would be counted.
struct DealReader: ~Copyable {
  let layout: DealLayout
  let notations: Notations
  let weights: WeightOrder
  let asOf: Day
  let cellLimit: Int
  let stageTable: StageTable?
  let teamTable: TeamTable?

  var builder: PipelineBuilder
  var receipt: Receipt
  var evidence = Evidence()
  var currencies: CurrencyReader
  var sums: [Receipt.AmountSum] = []
  var stages: [StageFacts] = []
  var values = DealValues()
  /// The places of the records to come that are no text.
  var broken: ArraySlice<DecodedText.Broken>
  var outcomes: OutcomeReader
  var categories = DistinctCells<ForecastCategory?>()
  var ids = DealIDs()
  /// Of cells that are told once: those that were.
  var told: Set<IssueKey> = []
  /// Spellings of reps and stages that differ from an earlier one in case and blanks alone.
  var spellings = Spellings()
  /// By the code of the rep: the code of the team that `team.csv` names, -1 for none.
  var teams: [Int32] = []
  /// What the rows of a group have in common.
  var groups: GroupValues
  /// The titles that name the groups of a report, where no column does, and the last one read.
  let titles: GroupTitles?
  var title: [UInt8]?
  /// The header below which the records stand that come, where it is another than the first.
  private(set) var otherHeader: OtherHeader?
  /// The text that is read.
  let source: TextSource
  /// Number of the physical line on which the next part begins.
  private(set) var firstLine: Int32
  /// Remarks that stand below all deals so far; where a deal follows, they were deals with one cell.
  private var remarks: [(place: Range<Int>, line: Int)] = []

  init(
    _ layout: DealLayout, _ groups: GroupColumns, _ titles: GroupTitles?, notations: Notations,
    options: ImportOptions,
    stages: StageTable?,
    teams: TeamTable?, receipt: Receipt, source: TextSource, broken: [DecodedText.Broken],
    firstLine: Int, kept: KeptColumns, asOf: Day, cellLimit: Int
  ) {
    self.asOf = asOf
    self.cellLimit = cellLimit
    self.layout = layout
    self.notations = notations
    weights = options.weights
    stageTable = stages
    teamTable = teams
    self.source = source
    self.firstLine = Int32(clamping: firstLine)
    builder = PipelineBuilder(source: source, keeping: kept)
    self.broken = broken[...]
    currencies = CurrencyReader(
      standard: layout.columns.amountCurrency ?? options.currency, aliases: options.aliases,
      in: &builder)
    outcomes = OutcomeReader(layout.columns, aliases: layout.aliases)
    self.receipt = receipt
    self.receipt.countsMillionths = layout.countsMillionths
    self.receipt.amountZeros = layout.amountZeros
    self.groups = GroupValues(groups)
    self.titles = titles
    self.receipt.groupTitles = titles?.field
    evidence.given = options.forms
  }

  /// Whether records may be read by the batch: not where a row needs one above it, cells are
  /// wrapped, or amounts recur or are in another unit.
  var mayBatch: Bool {
    groups.columns.isEmpty && titles == nil && layout.hasPlainAmounts && layout.wrapping.isEmpty
  }

  /// Adds the deals of a part; `known` learns from them.
  mutating func add(
    _ part: inout FilePart, _ batches: [RecordBatch], _ known: inout BatchReader
  ) {
    var used = 0
    for index in part.pieces.indices {
      switch part.pieces[index] {
      case .record(var record):
        record.move(byLines: Int(firstLine))
        add(anyKindOf: record, part.reader)
      case .batch(var deals):
        part.pieces[index] = .added
        add(&deals, batches[used], part.reader, &known)
        used += 1
      case .added: break
      }
    }
    firstLine &+= Int32(clamping: part.lines)
    receipt.blankLines += part.reader.blankLines
    receipt.bytesRead.blank += part.reader.blankBytes
    known.update(from: self)
  }

  /// Counts what stands below the last deal.
  mutating func finish() {
    countRemarksAsFooter()
  }

  /// How many deals a file of that size holds, by those read so far: rather too many than too few.
  func expectedDeals(in bytes: Int) -> Int {
    guard let first = builder.columns.offsets.first, let last = builder.columns.offsets.last,
      last > first
    else { return 0 }
    let length = Int(last - first) / (builder.count - 1)
    return min(bytes / max(1, length) * 17 / 16, bytes)
  }

  /// Makes room for that many deals, so that nothing grows by copying.
  mutating func reserve(_ count: Int) {
    builder.reserve(count)
    ids = DealIDs(expecting: count)
  }

  /// Takes a record under the header: a deal, or a line that reports put between deals.
  mutating func add(anyKindOf read: Record, _ reader: RecordReader) {
    var record = read
    layout.wrapping.unwrap(&record, reader)
    if let titles, let title = titles.title(of: record, reader) {
      receipt.footerRows += 1
      receipt.bytesRead.footer += record.bytes
      countRemarksAsFooter()
      self.title = title
      return
    }
    var kind = layout.kind(of: record, in: reader)
    if let otherHeader, kind != .repeatedHeader, kind != .otherHeader {
      record.rearrange(otherHeader.order, width: otherHeader.width)
      kind = layout.kind(of: record, in: reader)
    }
    switch kind {
    case .blank:
      receipt.blankLines += 1
      receipt.bytesRead.blank += record.bytes
    case .repeatedHeader:
      receipt.repeatedHeaders += 1
      receipt.bytesRead.header += record.bytes
      // What stands above a header is its title.
      countRemarksAsFooter()
      otherHeader = nil
    case .otherHeader:
      receipt.repeatedHeaders += 1
      receipt.bytesRead.header += record.bytes
      countRemarksAsFooter()
      otherHeader = layout.otherHeader(record, reader)
      if let otherHeader { note(otherHeader, record, reader) }
    case .footer:
      receipt.footerRows += 1
      receipt.bytesRead.footer += record.bytes
    case .remark:
      remarks.append((reader.base + record.offset..<reader.base + record.end, record.line))
    case .deal:
      addRemarks()
      add(record, of: read.cells.count, reader)
    case .doubtful:
      addRemarks()
      noteDoubtfulRow(record, reader)
      add(record, of: read.cells.count, reader)
    }
  }

  private mutating func countRemarksAsFooter() {
    receipt.footerRows += remarks.count
    receipt.bytesRead.footer += remarks.reduce(0) { $0 + $1.place.count }
    remarks.removeAll()
  }

  /// Adds the remarks before a deal: they were deals whose other cells are missing.
  mutating func addRemarks() {
    for remark in remarks {
      guard let bytes = source.bytes(in: remark.place) else { continue }
      let reader = RecordReader(
        part: bytes, dialect: receipt.dialect, base: remark.place.lowerBound, line: remark.line)
      let read = reader.record(at: 0, line: remark.line)
      var record = read
      layout.wrapping.unwrap(&record, reader)
      if let otherHeader { record.rearrange(otherHeader.order, width: otherHeader.width) }
      add(record, of: read.cells.count, reader)
    }
    remarks.removeAll()
  }

  /// Adds a deal, of which the file has so many cells.
  private mutating func add(_ record: Record, of cellCount: Int, _ reader: RecordReader) {
    receipt.bytesRead.records += record.bytes
    groups.update(from: record, reader)
    if let problem = record.problem { note(problem, record, reader) }
    while let place = broken.first, place.offset < reader.base + record.end {
      broken.removeFirst()
      // Before the first deal stand titles and the header.
      if place.offset >= reader.base + record.offset { note(place, record, reader) }
    }
    guard isTrustworthy(record, reader) else {
      let named = currency(of: record, reader, isNoted: false)
      if let amount = amount(.amount, named, record, reader, isNoted: false) {
        let isNoDeal = layout.exclusions.contains { $0.isMeant(record, reader) }
        addToSums(amount) {
          $0.rejected += Int128(amount.value)
          if isNoDeal { $0.noDeals += Int128(amount.value) }
        }
      }
      return
    }
    noteMissingCells(record, of: cellCount, reader)
    values.line = Int32(clamping: record.line)
    values.offset = UInt32(clamping: reader.base + record.offset)
    values.id = text(layout.id, record, reader)
    values.name = text(layout.name, record, reader)
    values.nextStep = text(layout.nextStep, record, reader)
    let stage = readNames(record, reader)
    noteNewSpellings(record, reader)
    let verdict = outcomes.verdict(
      of: record, in: reader, stated: stage.flatMap { stages[$0].stated },
      proven: stage.flatMap { stages[$0].proven })
    for column in verdict.unreadableFlags { noteUnreadableFlag(column, record, reader) }
    if verdict.hasUnknownStatus { noteUnknownStatus(record, reader) }
    if verdict.conflict != nil || verdict.isUnclear { note(verdict, record, reader) }
    values.outcome = verdict.outcome
    if layout.datesProve, verdict.outcome == .open, stage.map({ stages[$0].stated == nil }) ?? true
    {
      if reader.holdsDay(layout.columns[.wonDate], of: record) {
        values.outcome = .won
      } else if reader.holdsDay(layout.columns[.lostDate], of: record) {
        values.outcome = .lost
      }
    }
    if verdict.outcome != .lost { values.names[Dimension.lossReason.rawValue] = -1 }
    readAmount(record, reader)
    readDates(record, reader)
    readWeight(stage, record, reader)
    values.category =
      category(of: record, reader) ?? stage.flatMap { stages[$0].tableStage?.category }
    count(stage)
    countFilled(record, reader)
    builder.append(values)
  }

  private func text(_ column: Int?, _ record: Record, _ reader: RecordReader) -> TextRange {
    guard let column, column < record.cells.count else { return .none }
    let cell = record.cells[column]
    let range = reader.bytes.span.trimming(cell.start..<cell.end)
    return TextRange(
      offset: reader.base + range.lowerBound, length: range.count,
      hasDoubledQuotes: cell.isEscaped)
  }

  private mutating func count(_ stage: Int?) {
    receipt.deals += 1
    if values.names[Dimension.rep.rawValue] < 0 { receipt.dealsWithoutRep += 1 }
    switch values.outcome {
    case .won:
      receipt.won += 1
      if let close = values.close {
        if close > asOf { receipt.wonLater += 1 }
      } else {
        receipt.wonWithoutCloseDate += 1
      }
    case .lost: receipt.lost += 1
    case .open:
      receipt.open += 1
      if values.amount == nil { receipt.openWithoutAmount += 1 }
      if values.close == nil { receipt.openWithoutCloseDate += 1 }
      if values.weight == nil { receipt.openWithoutWeight += 1 }
    }
    if let stage { stages[stage].count(values) }
  }
}
