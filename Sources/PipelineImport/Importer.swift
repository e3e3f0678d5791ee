import CScan
import DelimitedText
public import PipelineModel

/// Reads the deal export of any CRM.
///
///     let imported = try Importer().deals(in: bytes, file: RawText("deals.csv"), asOf: today)
///     imported.receipt.records == imported.receipt.deals + imported.receipt.rejected  // true
public struct Importer: Sendable {
  /// What the person says about the file.
  public var options: ImportOptions
  /// `stages.csv`, where there is one.
  public var stages: StageTable?
  /// `team.csv`, where there is one.
  public var teams: TeamTable?
  /// `users.csv`, where there is one: who the reps are that the export names by ids.
  public var users: NamesByID?
  /// `accounts.csv`, where there is one: the same for accounts.
  public var accounts: NamesByID?
  /// What is kept of the deals; everything unless told otherwise.
  public var kept = KeptColumns.all
  /// Whether even records are read by the batch: tests compare both ways.
  package var readsBatches = true
  /// The limits of ``Limits``; tests set smaller ones.
  package var (cellLimit, columnLimit) = (Limits.cellBytes, Limits.columns)
  /// In what parts the file is read, and by how many threads.
  package var plan: ReadingPlan

  /// Makes an importer; by default without side tables.
  public init(
    options: ImportOptions = ImportOptions(), stages: StageTable? = nil, teams: TeamTable? = nil
  ) {
    self.options = options
    plan = ReadingPlan(threads: options.threads)
    self.stages = stages
    self.teams = teams
  }

  /// So many deals are worth large pages; each takes about so many bytes in all columns.
  private static let (manyDeals, bytesOfDeal) = (1 << 18, 32)

  /// The deals of one file, and the account of what became of each record.
  public struct Import: Sendable {
    /// The deals, in the order of the file.
    public let pipeline: Pipeline
    /// What became of each record and amount.
    public let receipt: Receipt
  }

  /// Makes ready what the headers of every file are compared with.
  ///
  /// That takes a millisecond, for which the first file waits otherwise.
  public static func prepare() {
    _ = HeaderRow([RawText("Amount (USD)")]).candidates()
  }

  /// How many fields of a deal the header of a file names: what tells deals from other tables.
  public static func recognisedFields(in bytes: [UInt8]) -> Int {
    knownColumns(in: bytes).known
  }

  /// How many fields of a deal stand in cells that can be read as such, in the first records.
  public static func filledFields(in bytes: [UInt8]) -> Int {
    let reader = RecordReader(DecodedText(Array(bytes.prefix(1 << 18))).bytes)
    guard let search = try? HeaderSearch(reader, given: [:]),
      let columns = try? ColumnMap(search.row, given: [:], content: search.sample.content)
    else { return 0 }
    return columns.choices.count {
      search.sample.content(of: $0.column, as: $0.field) == .fitting
    }
  }

  /// How many columns of a file have a meaning for deals, and how many it has; 0 without a record.
  ///
  /// The first part of a file is enough: only its first records are looked at.
  public static func knownColumns(in bytes: [UInt8]) -> (known: Int, all: Int) {
    HeaderSearch.knownColumns(
      RecordReader(DecodedText(Array(bytes.prefix(1 << 18))).bytes))
  }

  /// Reads the bytes of one file, all of which are in memory.
  public func deals(
    in bytes: [UInt8], file: RawText, asOf: Day, watch: ReadWatch = { _ in true }
  ) throws(ImportError) -> Import {
    try deals(in: TextSource(bytes), file: file, asOf: asOf, watch: watch)
  }

  /// Reads one file; `file` is the name its issues carry.
  ///
  /// The first deals tell how amounts and dates are written, and the file is read by that. Only
  /// where all its cells prove otherwise is it read again. A large file is read in parts; only one
  /// of another encoding than UTF-8 is taken into memory. `watch` hears how far it is, and may stop
  /// it.
  public func deals(
    in source: TextSource, file: RawText, asOf: Day, watch: ReadWatch = { _ in true }
  ) throws(ImportError) -> Import {
    if let alias = options.aliases.first(where: { !$0.field.takesAliases }) {
      throw .noAliases(alias.field)
    }
    if let text = ImportedText(beginningOf: source) {
      if let error = ImportError(unlessText: text.beginning.bytes) { throw error }
      if let deals = try deals(in: text, file: file, asOf: asOf, watch: watch) { return deals }
    }
    guard let bytes = source.bytes else { throw .changed }
    if let error = ImportError(unlessText: bytes) { throw error }
    let decoded = DecodedText(bytes)
    let text = ImportedText(source, decoded)
    guard let read = try deals(in: text, file: file, asOf: asOf, watch: watch) else {
      throw .changed
    }
    var receipt = read.receipt
    receipt.issues.place(in: decoded, of: bytes)
    return Import(pipeline: read.pipeline, receipt: receipt)
  }

  /// Nil where the text has to be in memory.
  private func deals(
    in text: ImportedText, file: RawText, asOf: Day, watch: ReadWatch
  ) throws(ImportError) -> Import? {
    let search = try HeaderSearch(text.beginning, given: options.columns)
    guard search.headers.count <= columnLimit else {
      throw .tooManyColumns(search.headers.count, maximum: columnLimit)
    }
    let columns = try ColumnMap(
      search.row, given: options.columns, content: search.sample.content)
    guard columns[.amount] != nil || columns[.stage] != nil else {
      // What looks like a header below the first record was none: a row of words.
      throw search.preambleRows == 0 ? .noDealColumns(search.headers) : .noHeader(search.first)
    }
    let layout = DealLayout(
      columns, search.sample, aliases: options.aliases + internalWords(of: columns),
      namesByID: [.rep: users, .account: accounts].compactMapValues(\.self))
    let total = text.source.count
    let groups = GroupColumns(layout, search)
    let titles = GroupTitles(layout, search)
    var sample = dealReader(
      layout, groups, titles, Notations(), search, text, file: file, asOf: asOf)
    do throws(PartReading.Failure) {
      sample.readSample(search.reader, records: 200)
      let guess = sample.provenNotations
      func read(
        _ notations: Notations, _ step: ReadProgress.Step
      ) throws(PartReading.Failure) -> DealReader {
        var reader = dealReader(
          layout, groups, titles, notations, search, text, file: file, asOf: asOf)
        let expected = sample.expectedDeals(in: total)
        let isLarge = expected >= Self.manyDeals
        if isLarge { cs_reserve_memory(expected * Self.bytesOfDeal) }
        defer { if isLarge { cs_end_reservation() } }
        reader.reserve(expected)
        let parts = PartReader(
          reader, mayBatch: readsBatches && reader.mayBatch && search.isUsualWidth,
          checksText: text.checksText)
        let reading = PartReading(reader, from: search.reader.position, parts, plan)
        return try reading.run { done in
          watch(ReadProgress(file: file, step: step, done: done, total: total))
        }
      }
      var reader = try read(guess, .deals)
      let proven = reader.provenNotations
      if proven != guess { reader = try read(proven, .dealsAgain) }
      reader.receipt.notations = reader.describedNotations(search.reader)
      reader.noteLookAlikes()
      return finished(reader, asOf: asOf)
    } catch {
      switch error {
      case .stopped: throw .stopped
      case .changed: throw .changed
      case .needsWholeText: return nil
      }
    }
  }

  /// Those that `stages.csv` does not speak of.
  private func internalWords(of columns: ColumnMap) -> [ImportOptions.Alias] {
    columns.internalWords.filter {
      $0.field != .stage || stages?.stage(named: $0.from) == nil
    }
  }

  private func dealReader(
    _ layout: DealLayout, _ groups: GroupColumns, _ titles: GroupTitles?, _ notations: Notations,
    _ search: HeaderSearch,
    _ text: ImportedText, file: RawText, asOf: Day
  ) -> DealReader {
    var receipt = Receipt(
      file: file, bytes: text.fileSize, text: text.source.count,
      dialect: search.reader.dialect, quoting: text.quoting, encoding: text.encoding,
      columns: layout.columns,
      crm: layout.columns.crm)
    receipt.countHead(of: search.reader, rows: search.preambleRows)
    var reader = DealReader(
      layout, groups, titles, notations: notations, options: options, stages: stages, teams: teams,
      receipt: receipt, source: text.source, broken: text.broken, firstLine: search.reader.line,
      // Without ids, names tell which deals look alike.
      kept: layout.id == nil ? .all : kept, asOf: asOf, cellLimit: cellLimit)
    if let problem = search.record.problem { reader.note(problem, search.record, search.reader) }
    return reader
  }

  private func finished(_ reader: consuming DealReader, asOf: Day) -> Import {
    var receipt = reader.receipt
    receipt.sums = reader.sums.sorted { $0.currency < $1.currency }
      .filter { $0.deals != 0 || $0.rejected != 0 }
    let hasProbability = reader.layout.probability != nil
    let ordered = StageFacts.inOrder(
      reader.stages, weights: options.weights, hasProbability: hasProbability)
    let byName = Dictionary(ordered.map { ($0.name, $0) }) { first, _ in first }
    let uses = Dictionary(reader.stages.map { (RawText($0.name), $0) }) { first, _ in first }
    receipt.stages = ordered.compactMap { stage in
      uses[stage.name].map { Receipt.StageUse(stage: stage, deals: $0.deals, open: $0.open) }
    }
    let pipeline = reader.builder.pipeline(asOf: asOf) { name in
      byName[name] ?? Stage(name: name)
    }
    receipt.namedByID = reader.layout.names.compactMap { column in
      column.namesByID.map { Receipt.NamesUse($0, pipeline.columns.names, column.dimension) }
    }
    return Import(pipeline: pipeline, receipt: receipt)
  }
}
