import DelimitedText
import PipelineModel

/// Decides whether a record is open, won or lost: by flags, then status, then stage.
struct OutcomeReader {
  private var flags = Flag.allCases.map { _ in FlagColumn() }
  private let statusColumn: Int?
  private let stageColumn: Int?
  private let aliases: [ImportOptions.Alias]
  private var statuses = DistinctCells<Outcome?>()
  /// Statuses that say nothing that is known, met beside stages that prove an outcome alone.
  private var untold = DistinctCells<Void>()

  private enum Flag: Int, CaseIterable {
    case closed, won, lost, active

    var field: Field {
      switch self {
      case .closed: .isClosed
      case .won: .isWon
      case .lost: .isLost
      case .active: .isActive
      }
    }
  }

  private struct FlagColumn {
    var column: Int?
    var truths = DistinctCells<Bool?>()
  }

  /// What a record says of its outcome.
  struct Verdict {
    var outcome: Outcome
    /// The columns of two sources that say different things, nil where all agree.
    var conflict: Conflict?
    /// Whether the record is closed and nothing says how: it counts as lost.
    var isUnclear = false
    /// Columns of flags with a text that was not seen before and is neither true nor false.
    var unreadableFlags: [Int] = []
    /// Whether the status is a text that was not seen before and says nothing that is known.
    var hasUnknownStatus = false
  }

  /// Two columns that disagree.
  struct Conflict {
    /// The column that counts.
    let counted: Int
    let other: Int
  }

  init(_ columns: ColumnMap, aliases: [ImportOptions.Alias]) {
    stageColumn = columns[.stage]
    self.aliases = aliases
    for flag in Flag.allCases { flags[flag.rawValue].column = columns[flag.field] }
    statusColumn = columns[.status]
  }

  /// The columns whose cells are signs: flags, then the status.
  var signColumns: [Int] {
    (flags.map(\.column) + [statusColumn]).compactMap(\.self)
  }

  /// Columns of flags whose cell of the record says neither true nor false, for the first time.
  private var unreadableFlags: [Int] = []
  private var hasUnknownStatus = false

  /// `stated` is the outcome `stages.csv` gives the record's stage, `proven` that of its words.
  mutating func verdict(
    of record: Record, in reader: RecordReader, stated: Outcome?, proven: Outcome?
  ) -> Verdict {
    unreadableFlags.removeAll(keepingCapacity: true)
    hasUnknownStatus = false
    let signs = OutcomeSigns(
      isClosed: truth(.closed, record, reader), isWon: truth(.won, record, reader),
      isLost: truth(.lost, record, reader), isActive: truth(.active, record, reader),
      status: status(of: record, reader, isProven: stated ?? proven != nil))
    var verdict = verdict(of: signs, stated: stated, proven: proven)
    verdict.unreadableFlags = unreadableFlags
    verdict.hasUnknownStatus = hasUnknownStatus && signs.byFlags == nil
    return verdict
  }

  /// The same for signs that were read.
  func verdict(of signs: OutcomeSigns, stated: Outcome?, proven: Outcome?) -> Verdict {
    let (isClosed, isWon, isLost) = (signs.isClosed, signs.isWon, signs.isLost)
    let isArchived = signs.isActive == false
    let (byFlags, byStatus, byStage) = (signs.byFlags, signs.status, stated ?? proven)
    let isUnsure = isClosed == true && byFlags == nil
    let known = byFlags ?? (isUnsure && byStatus == .open ? nil : byStatus) ?? byStage
    guard let known else {
      // Odoo archives what is lost.
      if isArchived { return Verdict(outcome: .lost) }
      return Verdict(outcome: isUnsure ? .lost : .open, isUnclear: isUnsure)
    }
    if isUnsure, known == .open { return Verdict(outcome: .lost, isUnclear: true) }
    if isArchived, known == .open { return Verdict(outcome: .lost) }
    let flag: Flag = isWon != nil ? .won : isLost != nil ? .lost : .closed
    let flagColumn = flags[flag.rawValue].column
    // A stage that proves nothing, or that stages.csv calls open, contradicts no status.
    let other: Int? =
      if isWon == true, isLost == true {
        flags[Flag.lost.rawValue].column
      } else if isWon == true, isClosed == false {
        flags[Flag.closed.rawValue].column
      } else if isWon == false, known == .won { flagColumn } else if let byStatus, byStatus != known
      { statusColumn } else if let proven, proven != known { stageColumn ?? statusColumn } else {
        nil
      }
    guard let other else { return Verdict(outcome: known) }
    let counted = byFlags != nil ? flagColumn : byStatus == known ? statusColumn : stageColumn
    return Verdict(
      outcome: known, conflict: Conflict(counted: counted ?? other, other: other))
  }

  private mutating func truth(_ flag: Flag, _ record: Record, _ reader: RecordReader) -> Bool? {
    let index = flag.rawValue
    guard let column = flags[index].column else { return nil }
    return reader.withCell(column, of: record) { cell in
      if let known = flags[index].truths.meaning(of: cell) { return known }
      let truth = OutcomeWords.flag(String(decoding: cell, in: cell.indices))
      flags[index].truths.insert(cell, truth)
      if truth == nil, !cell.saysNothing(in: cell.trimmed) { unreadableFlags.append(column) }
      return truth
    } ?? nil
  }

  /// What a cell says, as a digit of ``OutcomeSigns/init(digits:)``; nil where it was not read yet.
  ///
  /// `place` is that of its column among ``signColumns``.
  func digit(of cell: Span<UInt8>, at place: Int) -> Int32? {
    let named = flags.filter { $0.column != nil }
    guard place < named.count else {
      return statuses.meaning(of: cell).map { OutcomeSigns.digit(of: $0) }
        ?? untold.meaning(of: cell).map { OutcomeSigns.untold }
    }
    return named[place].truths.meaning(of: cell).map { OutcomeSigns.digit(of: $0) }
  }

  /// Whether by its digits a record has a status that is still to be told, and nothing else says
  /// what became of it.
  func mustTell(digits: Int, stated: Outcome?, proven: Outcome?) -> Bool {
    statusColumn != nil && digits % OutcomeSigns.base == OutcomeSigns.untold
      && (stated ?? proven) == nil && signs(digits: digits).byFlags == nil
  }

  /// The signs by the digits that a record has in ``signColumns``, that of the first one highest.
  func signs(digits: Int) -> OutcomeSigns {
    var rest = digits
    func next(_ column: Int?) -> Int {
      guard column != nil else { return 0 }
      defer { rest /= OutcomeSigns.base }
      return rest % OutcomeSigns.base
    }
    let status = OutcomeSigns.outcome(next(statusColumn))
    let truths = flags.reversed().map { OutcomeSigns.truth(next($0.column)) }
    return OutcomeSigns(
      isClosed: truths[3], isWon: truths[2], isLost: truths[1], isActive: truths[0],
      status: status)
  }

  /// What is not known is kept in mind once it is told: where the stage proves an outcome, it is not.
  private mutating func status(
    of record: Record, _ reader: RecordReader, isProven: Bool
  ) -> Outcome? {
    reader.withCell(statusColumn, of: record) { cell in
      if let known = statuses.meaning(of: cell) { return known }
      let text = aliases.meaning(of: String(decoding: cell, in: cell.trimmed), in: .status)
      let outcome = OutcomeWords.status(text)
      // Where the status is the stage too, its words are stages.
      hasUnknownStatus =
        outcome == nil && statusColumn != stageColumn && !cell.saysNothing(in: cell.trimmed)
      if hasUnknownStatus, isProven {
        hasUnknownStatus = false
        untold.insert(cell, ())
      } else {
        statuses.insert(cell, outcome)
      }
      return outcome
    } ?? nil
  }
}
