import PipelineModel

/// The order of a list of deals by one of its columns, in numbers that compare fast.
///
/// Deals without a value come last in both directions. Equal deals are ordered by close date, title,
/// id, then all that is shown; only those that nobody can tell apart stand as in the file.
struct DealOrder: Sendable {
  let pipeline: Pipeline
  let column: DealsReport.Column
  let isDescending: Bool
  /// What the deals add to the Forecast; nil while there is none.
  let forecasts: DealForecasts?
  /// By the code of a name or a currency its place among the others, where the column has codes.
  private let places: [Int]

  /// The value of the column as a number within a group; lower ones come first.
  private struct Rank: Equatable {
    /// The place of the currency; the last group holds the deals without a value.
    var group: Int32
    var value: Int64

    static let empty = Rank(group: .max, value: 0)
  }

  init(
    pipeline: Pipeline, column: DealsReport.Column, isDescending: Bool,
    forecasts: DealForecasts? = nil
  ) {
    self.forecasts = forecasts
    self.pipeline = pipeline
    self.column = column
    self.isDescending = isDescending
    let columns = pipeline.columns
    places =
      switch column {
      case .amount, .weighted, .forecast:
        Self.places(of: columns.currencies.map(\.code).map(RawText.init))
      default: column.dimension.map { Self.places(of: columns.names[$0.rawValue].names) } ?? []
      }
  }

  /// The deals at `indices` in this order, which is found out where they are looked at.
  func sorted(_ indices: [Int]) -> DealList {
    DealList(
      indices.map { Int32(clamping: $0) }, by: numbers(of: indices), finer: finerStarts,
      settle: settled)
  }

  /// Numbers that rise in this order; deals of one number may differ where more bits were needed.
  private func numbers(of indices: [Int]) -> [UInt64] {
    if let text = column.text { return starts(of: text, indices) }
    let closes = pipeline.columns.closes
    var (groups, values, days) = (NumberRange(), NumberRange(), NumberRange())
    var hasEmpty = false
    // Run by run, and twice: the ranks of all would take more room than the whole list.
    for run in indices.runs {
      for rank in ranks(of: Array(run)) {
        if rank == .empty {
          hasEmpty = true
        } else {
          groups.insert(Int64(rank.group))
          values.insert(rank.value)
        }
      }
      for close in closes.values(at: run) { days.insert(Self.order(close)) }
    }
    let last = (groups.highest ?? 0) + 1
    if hasEmpty { groups.insert(last) }
    let surplus = max(0, groups.bits + values.bits + days.bits - 64)
    var numbers: [UInt64] = []
    numbers.reserveCapacity(indices.count)
    for run in indices.runs {
      for (rank, close) in zip(ranks(of: Array(run)), closes.values(at: run)) {
        let isEmpty = rank == .empty
        let group = groups.distance(to: isEmpty ? last : Int64(rank.group))
        let value = isEmpty ? 0 : values.distance(to: rank.value)
        let day = days.distance(to: Self.order(close))
        if surplus == 0 {
          numbers.append((group << values.bits | value) << days.bits | day)
        } else {
          let whole = (UInt128(group) << values.bits | UInt128(value)) << days.bits | UInt128(day)
          numbers.append(UInt64(truncatingIfNeeded: whole >> surplus))
        }
      }
    }
    return numbers
  }

  /// Deals without a close date come behind the others.
  private static func order(_ close: Int32) -> Int64 {
    Int64(close == DealColumns.noDay ? Day.last.number : close)
  }

  // MARK: Deals that are alike

  /// Many texts are read at once and kept, which is faster than one by one with every key.
  private static let many = 100

  /// A deal of several that have one number, and what comes first in telling them apart.
  private struct AlikeDeal {
    let index: Int
    let rank: Rank
    let day: Int64
    let title: StartedText

    /// Nil where the id must tell.
    func precedes(_ other: AlikeDeal) -> Bool? {
      if rank.group != other.rank.group { return rank.group < other.rank.group }
      if rank.value != other.rank.value { return rank.value < other.rank.value }
      if day != other.day { return day < other.day }
      return title == other.title ? nil : title < other.title
    }
  }

  /// The deals of one number in their order.
  private func settled(_ indices: [Int]) -> [Int] {
    let closes = pipeline.columns.closes
    if indices.count > Self.many { _ = pipeline.names(of: indices) }
    let deals = zip(indices, ranks(of: indices)).map { index, rank in
      AlikeDeal(
        index: index, rank: rank, day: Self.order(closes[index]),
        title: StartedText(pipeline[index].title))
    }.sorted { $0.precedes($1) == true }
    var settled: [Int] = []
    while settled.count < deals.count {
      let first = deals[settled.count]
      let namesakes = deals[settled.count...].prefix { first.precedes($0) == nil }.map(\.index)
      settled += namesakes.count > 1 ? sortedByID(namesakes) : namesakes
    }
    return settled
  }

  private func sortedByID(_ indices: [Int]) -> [Int] {
    if indices.count > Self.many { _ = pipeline.ids(of: indices) }
    return indices.map { (id: StartedText(pipeline[$0].id), index: $0) }.sorted { a, b in
      a.id == b.id ? precedes(pipeline[a.index], pipeline[b.index]) : a.id < b.id
    }.map(\.index)
  }

  /// The order of two deals of one title and one id.
  private func precedes(_ a: Deal, _ b: Deal) -> Bool {
    for column in DealsReport.Column.allCases {
      let (left, right) = (DealsReport.value(a, column), DealsReport.value(b, column))
      if left.precedes(right, descending: false) { return true }
      if right.precedes(left, descending: false) { return false }
    }
    return a.line < b.line
  }

  // MARK: Ranks

  private func ranks(of indices: [Int]) -> [Rank] {
    let columns = pipeline.columns
    func open(_ value: (Int) -> Int64?) -> [Rank] {
      indices.map { rank(columns.outcomes[$0] == .open ? value($0) : nil) }
    }
    switch column {
    case .name:
      let isNamed = indices.allSatisfy { !columns.dealNames.isEmpty(at: $0) }
      return indices.count > Self.many && isNamed
        ? ranks(of: indices, in: pipeline.names(of: indices))
        : ranks(of: indices.map { pipeline[$0].title })
    case .nextStep:
      return indices.count > Self.many
        ? ranks(of: indices, in: pipeline.nextSteps(of: indices))
        : ranks(of: indices.map { pipeline[$0].nextStep })
    case .id:
      return indices.count > Self.many
        ? ranks(of: indices, in: pipeline.ids(of: indices))
        : ranks(of: indices.map { pipeline[$0].id })
    case .account, .rep, .stage, .team, .segment, .region, .product, .source, .type, .lossReason:
      guard let dimension = column.dimension else { return indices.map { _ in .empty } }
      return ranks(of: indices, in: columns.names[dimension.rawValue])
    case .amount: return moneyRanks(of: indices, columns.amounts.values(at: indices[...]))
    case .weighted:
      let amounts = indices.map { index in
        columns.outcomes[index] == .open && columns.weights[index] != DealColumns.noWeight
          && columns.amounts[index] != DealColumns.noAmount
          ? columns.weighted(at: index) : DealColumns.noAmount
      }
      return moneyRanks(of: indices, amounts)
    case .weight:
      return open { index in
        let weight = columns.weights[index]
        return weight == DealColumns.noWeight ? nil : Int64(weight)
      }
    // Doubles that are not below 0 are in the order of their bits.
    case .chance:
      return (forecasts?.chances(of: indices) ?? indices.map { _ in .nan }).map {
        rank($0.isNaN ? nil : Int64(bitPattern: $0.bitPattern))
      }
    case .forecast:
      return moneyRanks(
        of: indices, forecasts?.amounts(of: indices) ?? indices.map { _ in DealColumns.noAmount })
    case .close: return ranks(of: indices, onDays: columns.closes)
    case .created: return ranks(of: indices, onDays: columns.createds)
    case .stageEntered: return ranks(of: indices, onDays: columns.stageEntereds)
    case .lastActivity: return ranks(of: indices, onDays: columns.lastActivities)
    case .category: return indices.map { rank(columns.categories[$0].map { Int64($0.rawValue) }) }
    case .outcome: return indices.map { rank(Int64(columns.outcomes[$0].rawValue)) }
    case .weightSource: return open { Int64(columns.weightSources[$0].rawValue) }
    case .line: return indices.map { rank(Int64(columns.lines[$0])) }
    case .idle:
      return open { index in
        let last = columns.lastActivities[index]
        return last == DealColumns.noDay ? nil : -Int64(last)
      }
    }
  }

  private func ranks(of indices: [Int], onDays days: PackedColumn<Int32>) -> [Rank] {
    days.values(at: indices[...]).map { rank($0 == DealColumns.noDay ? nil : Int64($0)) }
  }

  private func rank(_ value: Int64?, group: Int = 0) -> Rank {
    guard let value else { return .empty }
    return isDescending
      ? Rank(group: Int32(clamping: -group), value: ~value)
      : Rank(group: Int32(clamping: group), value: value)
  }

  /// Sums of one currency stand together.
  private func moneyRanks(of indices: [Int], _ amounts: [Int64]) -> [Rank] {
    zip(amounts, pipeline.columns.currencyCodes.values(at: indices[...])).map { units, currency in
      rank(units == DealColumns.noAmount ? nil : units, group: places[Int(currency)])
    }
  }

  private func ranks(of indices: [Int], in names: NameColumn) -> [Rank] {
    names.codes.values(at: indices[...]).map { rank($0 < 0 ? nil : Int64(places[Int($0)])) }
  }

  private func ranks(of indices: [Int], in texts: GatheredTexts) -> [Rank] {
    zip(indices, FoldedNames(texts, of: indices).places).map { index, place in
      rank(texts.range(of: index)?.isEmpty == false ? Int64(place) : nil)
    }
  }

  private func ranks(of texts: [RawText]) -> [Rank] {
    let places = Self.places(of: texts)
    return texts.indices.map { rank(texts[$0].isEmpty ? nil : Int64(places[$0])) }
  }

  /// For each text its place among them; equal texts share one.
  private static func places(of texts: [RawText]) -> [Int] {
    let folded = texts.map(FoldedText.init)
    let order = folded.indices.map { (start: folded[$0].start, index: $0) }.sorted { a, b in
      a.start == b.start ? folded[a.index] < folded[b.index] : a.start < b.start
    }.map(\.index)
    var places = Array(repeating: 0, count: texts.count)
    for (place, index) in order.enumerated() where place > 0 {
      let before = order[place - 1]
      places[index] = folded[before] == folded[index] ? places[before] : place
    }
    return places
  }
}
