import DelimitedText
public import PipelineImport
public import PipelineModel
public import TextUI

/// One look at a pipeline: the deals, the account of how they were read, and from where to look.
public struct Session: Sendable {
  /// All deals, reconstructed where the as-of day is before the file's own.
  public let pipeline: Pipeline
  /// Counts the file as it stands, whatever the as-of day.
  public let receipt: Receipt
  /// What the user opened: a file's name, a folder's path, or `standard input`.
  public let sourceName: RawText
  /// The as-of day, the first day looked at, and the horizons.
  public let outlook: Outlook
  /// How the as-of day was decided.
  public let asOfSource: AsOfSource
  /// How old the data is, and how that is known.
  public let dataAge: DataAge
  /// The conditions that hold for everything shown.
  public let filter: DealFilter
  /// The files of the folder that was opened; none where it was a file.
  public let folder: [FolderEntry]
  /// The conf files whose flags were used.
  public let conf: [FlagFile]
  /// What was said of columns, and where it can be written down for the next time.
  let givenColumns: [Field: String]
  let givenForms: [Field: CellForm]
  let confPath: RawText?
  /// The issues of the deals' file, then those of the side tables.
  public let issues: IssueList
  /// The newest date of the file, where all that is open is past due; nil otherwise.
  private let oldExport: Day?
  /// How far the learned forecast of the outlook is.
  public var forecasting = Forecasting.off
  /// Where the weight of a stage is written, and what stands there.
  let weighing: Weighing

  /// Reads the files; without an as-of day in options or file name, `today` is it.
  ///
  /// An as-of day before the file's own turns the deals back to how they probably were. `watch`
  /// hears how far reading is, and may stop it.
  public init(
    _ input: PipelineInput, options: SessionOptions = SessionOptions(), today: Day,
    keeping kept: KeptColumns = .all, watch: ReadWatch = { _ in true }
  ) throws(SessionError) {
    let stages = try input.stages.map { file throws(SessionError) in
      try reading(file) { () throws(ImportError) in try StageTable(file.bytes, file: file.name) }
    }
    let team = try input.team.map { file throws(SessionError) in
      try reading(file) { () throws(ImportError) in try TeamTable(file.bytes, file: file.name) }
    }
    let fileDay = input.dayInName ?? today
    let asOf = options.asOf ?? fileDay
    if let from = options.from, from < asOf { throw .fromBeforeAsOf(from: from, asOf: asOf) }
    var importer = Importer(options: options.importing, stages: stages, teams: team)
    // Files of those names need not be tables of ids; then they say nothing here.
    importer.users = input.users.flatMap { try? NamesByID($0.bytes, file: $0.name) }
    importer.accounts = input.accounts.flatMap { try? NamesByID($0.bytes, file: $0.name) }
    importer.kept = options.narrows ? .all : kept
    let read = try reading(input.deals) { () throws(ImportError) in
      try importer.deals(in: input.deals.source, file: input.deals.name, asOf: asOf, watch: watch)
    }
    pipeline = asOf < fileDay ? read.pipeline.reconstructed(asOf: asOf) : read.pipeline
    oldExport = pipeline.newestDayOfOldExport
    receipt = read.receipt
    sourceName = input.sourceName
    conf = input.conf
    folder = input.folder
    confPath = input.confPath
    givenColumns = options.reading.columns
    givenForms = options.reading.forms
    outlook = Outlook(asOf: asOf, from: options.from, horizons: options.horizons)
    asOfSource = options.asOf != nil ? .option : input.dayInName != nil ? .fileName : .today
    dataAge = DataAge(
      asOf: asOf, source: asOfSource, today: today,
      newest: pipeline.newestDay(upTo: max(asOf, today)),
      choice: input.folder.choiceWords(shown: receipt.file))
    canForecast = pipeline.isUnderway(for: outlook, newest: dataAge.newest)
    var filter = DealFilter.none
    for (dimension, name) in [(Dimension.rep, options.rep), (.team, options.team)] {
      guard let name else { continue }
      filter = filter.and(try pipeline.filter(dimension, named: name))
    }
    if let currency = options.currency {
      filter = filter.and(try read.pipeline.filter(currency))
    }
    self.filter = filter.and(options.filter)
    var issues = receipt.issues
    for other in [stages?.issues, team?.issues] { other.map { issues.append($0) } }
    self.issues = issues
    weighing = Weighing(input, order: options.reading.weights)
  }

  /// The name of the deals' file.
  public var fileName: RawText { receipt.file }

  /// The deals' file as text.
  public var deals: PipelineInput.File {
    PipelineInput.File(name: fileName, source: pipeline.columns.source)
  }

  /// Where the deals come from: the file, and the folder when that is what the user opened.
  ///
  ///     // SampleData/deals-2026-11-21.csv
  public var sourceTitle: RawText {
    let folder = sourceName.unsanitized
    // The current folder needs no name.
    if sourceName == fileName || folder.isEmpty || folder == "." || folder == "./" {
      return fileName
    }
    let slash = folder.utf8.last == UInt8(ascii: "/") ? "" : "/"
    return RawText(folder + slash + fileName.unsanitized)
  }

  /// Whether anything of the files, side tables included, was odd.
  public var hasIssues: Bool { issues.count > 0 }

  /// Whether anything is to be looked at: leads and deleted deals are told of and are no fault.
  var hasFaults: Bool { issues.byCode.contains { !$0.code.isNoDeal } }

  /// Whether records were rejected that may be deals, or cells left out.
  public var hasLosses: Bool {
    issues.byCode.contains { $0.code.rejects && !$0.code.isNoDeal || $0.code.leavesCellOut }
      || receipt.bytesRead.unaccounted != 0
  }

  /// Everything that the session looks at.
  public var scope: ReportScope {
    var scope = ReportScope(
      pipeline: pipeline, outlook: outlook, asOfSource: asOfSource, filter: filter)
    scope.missing = receipt.missing
    scope.isOldExport = oldExport != nil
    scope.forecasting = forecasting
    if !canForecast, let newest = dataAge.newest { scope.forecasting = .pastData(newest) }
    scope.unread = Unread(
      rows: issues.byCode.reduce(0) {
        $1.code.rejects && !$1.code.isNoDeal ? $0 + $1.count : $0
      },
      cells: issues.byCode.filter { $0.code.leavesCellOut }.reduce(0) { $0 + $1.count },
      amounts: receipt.sums.filter { $0.rejected != $0.noDeals }.map {
        Money(minorUnits: $0.rejected - $0.noDeals, currency: $0.currency)
      })
    return scope
  }

  /// Whether a Forecast means anything: not where the file ended longer ago than it looks ahead, and
  /// no deal is still to come.
  public let canForecast: Bool

  /// Learns the forecast, and replays the past, here and now.
  ///
  /// `goesOn` hears the share done, 0...1; when it says false, there is no forecast.
  public mutating func forecast(goesOn: @escaping (Double) -> Bool = { _ in true }) {
    guard canForecast else { return }
    let forecasts = Forecasts(pipeline, outlook: outlook, goesOn: goesOn)
    forecasting = forecasts.map(Forecasting.ready) ?? .off
  }

  /// The report of that name.
  public func report(_ name: ReportName) -> Report {
    var report: Report =
      switch name {
      case .overview: .overview(scope)
      case .weeks: .weeks(scope)
      case .reps: .reps(scope)
      case .rep: .rep(scope)
      case .deals: .deals(scope)
      case .stages: .stages(scope)
      case .issues: .issues(self)
      case .accuracy: .accuracy(scope)
      }
    report.source = sourceTitle
    return report
  }

  /// All cells of a deal's record in the file, each with its header; none when the file has changed.
  public func cells(ofDealAt index: Int) -> [(header: RawText, value: RawText)] {
    let columns = pipeline.columns
    let start = Int(columns.offsets[index])
    // The record ends where the next one begins, if not before.
    let next = index + 1 < columns.count ? Int(columns.offsets[index + 1]) : columns.source.count
    guard let bytes = columns.source.bytes(in: start..<max(start, next)) else { return [] }
    let reader = RecordReader(part: bytes, dialect: receipt.dialect)
    let record = reader.record(at: 0)
    return zip(receipt.columns.headers, record.cells).map { header, cell in
      (header: header, value: RawText(reader.text(of: cell)))
    }
  }

  /// When all open deals are past due, that the export may be an old one.
  ///
  ///     // No date in the file is later than Sun 3 Nov 2024: an old export?
  public var oldExportWords: SafeText? {
    oldExport.map { "No date in the file is later than " + $0.fullWords + ": an old export?" }
  }
}

extension Pipeline {
  /// The newest date of all, where every open deal with a close date is past due; nil otherwise.
  fileprivate var newestDayOfOldExport: Day? {
    let latest = columns.latestClose(ofOpen: true)
    guard latest != DealColumns.noDay, latest < asOf.number else { return nil }
    return DealColumns.day(
      max(latest, columns.latestClose(ofOpen: false), columns.latestChange()))
  }
}

extension Pipeline {
  /// Whether something happened lately, `newest` being the last day known, or is still to happen.
  fileprivate func isUnderway(for outlook: Outlook, newest: Day?) -> Bool {
    guard let newest, let last = outlook.horizons.last else { return true }
    return outlook.asOf.days(since: newest) <= last.days
      || columns.hasOpenDeal(dueFrom: outlook.asOf)
  }
}

extension DealColumns {
  /// Whether an open deal is due on `day` or later.
  fileprivate func hasOpenDeal(dueFrom day: Day) -> Bool {
    closes.indices.contains { closes[$0] >= day.number && outcomes[$0] == .open }
  }
}

/// Runs `read` and names the file in its error.
private func reading<Value>(
  _ file: PipelineInput.File, _ read: () throws(ImportError) -> Value
) throws(SessionError) -> Value {
  do { return try read() } catch { throw .unreadable(file: file.name, error) }
}

extension Pipeline {
  /// The deals in `currency`, of which there is one unless there is no deal at all.
  fileprivate func filter(_ currency: Currency) throws(SessionError) -> DealFilter {
    guard count == 0 || currencies.contains(currency) else {
      throw .unknownCurrency(currency, known: currencies)
    }
    return DealFilter(.currency(currency))
  }

  /// The deals of the rep or team with that name, or whose names contain it, case and accents aside.
  fileprivate func filter(
    _ dimension: Dimension, named name: String
  ) throws(SessionError) -> DealFilter {
    let (folded, word) = (Folding.bytes(of: name), FilterWord(name))
    let known = columns.names[dimension.rawValue].names.sorted()
    if let exact = known.first(where: { $0.unsanitized == name })
      ?? known.first(where: { Folding.bytes(of: $0.unsanitized) == folded })
    {
      return DealFilter(.equals(dimension, exact))
    }
    guard known.contains(where: word.isIn) else {
      throw .unknownName(dimension, name, known: known)
    }
    return DealFilter(.contains(dimension, [name]))
  }
}
