public import PipelineModel

/// The deals of one currency as the engine sees them: plain columns, one element per deal.
///
/// The order of the rows is irrelevant: every result is the same bits for any order of the same
/// rows. Codes of reps and segments therefore must not depend on it either: number the sorted
/// names.
///
///     var table = DealTable(repCount: 1, segmentCount: 1)
///     table.append(.init(created: 20_000, close: 20_030, outcome: .won, amount: 1_200_00))
///     table.count
///     // 1
public struct DealTable: Sendable {
  /// Marks a deal without that day.
  public static let noDay = Int32.min

  /// Day numbers (days since 1970), or ``noDay``: when the deal was entered.
  public private(set) var createds = NarrowColumn()
  /// Day numbers, or ``noDay``: the actual close of a closed deal, the declared one of an open deal.
  public private(set) var closes = NarrowColumn()
  /// Open, won or lost.
  public private(set) var outcomes: [Outcome] = []
  /// The rep's code, 0..<``repCount``.
  public private(set) var reps = NarrowColumn()
  /// The segment's code (a product, say), 0..<``segmentCount``.
  public private(set) var segments = NarrowColumn()
  /// The stage's weight in billionths, or -1 where there is none.
  private(set) var weights = WeightColumn()
  /// Minor units of the currency; 0 or less counts as unknown where values are learned.
  public private(set) var amounts = AmountColumn()
  /// How many reps there are, those of deals without a rep counted as one more.
  public let repCount: Int
  /// How many segments there are.
  public let segmentCount: Int

  /// One deal.
  public struct Row: Sendable {
    /// Day number, or ``DealTable/noDay``.
    public var created: Int32
    /// Day number, or ``DealTable/noDay``: actual for a closed deal, declared for an open one.
    public var close: Int32
    /// Open, won or lost.
    public var outcome: Outcome
    /// 0..<``DealTable/repCount``.
    public var rep: Int32
    /// 0..<``DealTable/segmentCount``.
    public var segment: Int32
    /// 0...1; not a number for none.
    public var weight: Double
    /// Minor units; 0 for none.
    public var amount: Double

    /// Makes a deal; what is left out is unknown.
    public init(
      created: Int32 = DealTable.noDay, close: Int32 = DealTable.noDay, outcome: Outcome = .open,
      rep: Int32 = 0, segment: Int32 = 0, weight: Double = .nan, amount: Double = 0
    ) {
      self.created = created
      self.close = close
      self.outcome = outcome
      self.rep = rep
      self.segment = segment
      self.weight = weight
      self.amount = amount
    }
  }

  /// Makes a table of no deals.
  public init(repCount: Int, segmentCount: Int) {
    self.repCount = max(1, repCount)
    self.segmentCount = max(1, segmentCount)
  }

  /// How many deals there are.
  public var count: Int { outcomes.count }

  /// The deal at `row`, 0..<count.
  public subscript(row: Int) -> Row {
    Row(
      created: createds[row], close: closes[row], outcome: outcomes[row], rep: reps[row],
      segment: segments[row], weight: Self.share(weights[row]), amount: amounts[row])
  }

  /// Adds a deal at the end; codes, weights and amounts out of range are held inside it, and a day
  /// that the calendar lacks is none.
  public mutating func append(_ row: Row) {
    createds.append(Self.held(row.created))
    closes.append(Self.held(row.close))
    outcomes.append(row.outcome)
    reps.append(min(max(row.rep, 0), Int32(clamping: repCount - 1)))
    segments.append(min(max(row.segment, 0), Int32(clamping: segmentCount - 1)))
    weights.append(
      row.weight.isNaN ? -1 : Int32((min(max(row.weight, 0), 1) * 1e9).rounded()))
    amounts.append(row.amount.isNaN ? 0 : min(max(row.amount, -1e19), 1e19))
  }

  /// A weight in billionths as a share, 0...1; not a number for none.
  static func share(_ billionths: Int32) -> Double {
    billionths < 0 ? .nan : Double(billionths) / 1e9
  }

  private static func held(_ day: Int32) -> Int32 {
    (Day.first.number...Day.last.number).contains(day) ? day : noDay
  }

  /// Makes room for `count` deals, so that no column grows by copying.
  public mutating func reserve(_ count: Int) {
    createds.reserveCapacity(count)
    closes.reserveCapacity(count)
    outcomes.reserveCapacity(count)
    reps.reserveCapacity(count)
    segments.reserveCapacity(count)
    amounts.reserveCapacity(count)
  }
}
