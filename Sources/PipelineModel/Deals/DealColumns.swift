/// All deals of a file, a column per property: what makes a million deals instant.
///
/// Every column has one element per deal. Absent numbers are marked, since an optional would
/// double the memory: see ``noAmount``, ``noDay`` and ``noWeight``. Texts stay in the file.
public struct DealColumns: Sendable {
  /// Marks a deal without an amount in ``amounts``.
  public static let noAmount = Int64.min
  /// Marks a deal without that date in ``closes`` and the other columns of days.
  public static let noDay = Int32.min
  /// Marks a deal without a weight in ``weights``.
  public static let noWeight: Int32 = -1

  /// The bytes of the file, in which the texts and the records lie.
  public var source = TextSource()
  /// Physical line where the record begins, from 1.
  public var lines = RisingColumn()
  /// Byte offset where the record begins.
  public var offsets = RisingColumn()
  /// The CRM's ids.
  public var ids = TextColumn()
  /// The names of the deals themselves.
  public var dealNames = TextColumn()
  /// What the reps do next, in free words.
  public var nextSteps = TextColumn()
  /// Minor units of the deal's currency, or ``noAmount``.
  public var amounts = PackedColumn<Int64>()
  /// Index into ``currencies``.
  public var currencyCodes = PackedColumn<UInt16>(lowest: 0)
  /// Open, won or lost.
  public var outcomes = PackedColumn<Outcome>()
  /// Billionths, or ``noWeight``.
  public var weights = WeightColumn()
  /// Where each weight comes from.
  public var weightSources = PackedColumn<WeightSource>()
  /// How sure the reps say the deals are.
  public var categories = PackedColumn<ForecastCategory?>()
  /// Day numbers, or ``noDay``: close date (expected when open, actual when closed).
  public var closes = PackedColumn<Int32>()
  /// Day numbers, or ``noDay``: when the deal was entered.
  public var createds = PackedColumn<Int32>()
  /// Day numbers, or ``noDay``: when the deal came into its stage.
  public var stageEntereds = PackedColumn<Int32>()
  /// Day numbers, or ``noDay``: the last activity.
  public var lastActivities = PackedColumn<Int32>()
  /// One column per ``Dimension``, by its raw value; without names when the file has none.
  public var names = Dimension.allCases.map { _ in NameColumn() }

  /// The distinct currencies in order of appearance.
  public var currencies: [Currency] = []
  /// One stage per name of the stage dimension, in the same order.
  public var stages: [Stage] = []

  /// Makes columns of no deals.
  public init() {}

  /// How many deals there are.
  public var count: Int { lines.count }

  /// Whether the file has a column for `dimension`.
  public func has(_ dimension: Dimension) -> Bool {
    !names[dimension.rawValue].names.isEmpty
  }

  /// The name of the deal at `index` in `dimension`; nil when its cell is empty.
  public func name(_ dimension: Dimension, at index: Int) -> RawText? {
    names[dimension.rawValue].name(at: index)
  }

  /// Where the CRM's id of the deal at `index` lies.
  public func id(at index: Int) -> TextRange { ids.place(at: index, from: offsets[index]) }
  /// Where the name of the deal at `index` lies.
  public func dealName(at index: Int) -> TextRange {
    dealNames.place(at: index, from: offsets[index])
  }
  /// Where the next step of the deal at `index` lies.
  public func nextStep(at index: Int) -> TextRange {
    nextSteps.place(at: index, from: offsets[index])
  }

  /// The close date of the deal at `index`; nil when it has none.
  public func close(at index: Int) -> Day? { Self.day(closes[index]) }

  /// The day with that number, or nil for ``noDay``.
  public static func day(_ number: Int32) -> Day? {
    number == noDay ? nil : Day(number: number)
  }

  /// Amount times weight of the open deal at `index`; 0 when it lacks either.
  ///
  /// A closed deal has no weighted amount: it is won in full or lost.
  public func weighted(at index: Int) -> Int64 {
    Self.weighted(amounts[index], weights[index], outcomes[index])
  }

  /// The same of a deal with that amount, weight and outcome.
  static func weighted(_ amount: Int64, _ weight: Int32, _ outcome: Outcome) -> Int64 {
    guard outcome == .open, amount != noAmount, let weight = Weight(billionths: Int(weight)) else {
      return 0
    }
    return weight.share(of: amount)
  }

  /// Makes room for `count` deals, so that no column grows by copying.
  mutating func reserve(_ count: Int) {
    lines.reserve(count)
    offsets.reserve(count)
    ids.reserve(count)
    dealNames.reserve(count)
    nextSteps.reserve(count)
    amounts.reserve(count)
    currencyCodes.reserve(count)
    outcomes.reserve(count)
    weights.reserve(count)
    weightSources.reserve(count)
    categories.reserve(count)
    closes.reserve(count)
    createds.reserve(count)
    stageEntereds.reserve(count)
    lastActivities.reserve(count)
    for index in names.indices { names[index].codes.reserve(count) }
  }

  /// Forgets currencies that no deal is in: whether amounts mix is asked of ``currencies``.
  mutating func dropUnusedCurrencies() {
    var isUsed = currencies.indices.map { currencyCodes.holds(UInt16(clamping: $0)) }
    // Often the unnamed currency is all that is not used: it is the first.
    let first = isUsed.firstIndex(of: true) ?? 0
    currencies.removeFirst(first)
    isUsed.removeFirst(first)
    currencyCodes.add(-Int32(first))
    guard isUsed.contains(false) else { return }
    var codes = [UInt16](repeating: 0, count: currencies.count)
    var kept: [Currency] = []
    for (code, currency) in currencies.enumerated() where isUsed[code] {
      codes[code] = UInt16(clamping: kept.count)
      kept.append(currency)
    }
    currencies = kept
    for index in 0..<count { currencyCodes[index] = codes[Int(currencyCodes[index])] }
  }
}
