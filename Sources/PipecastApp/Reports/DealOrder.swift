import PipelineModel

/// The order of a list of deals by one of its columns, in numbers that compare fast.
///
/// Deals without a value come last in both directions. Equal deals are ordered by close date, title,
/// id, then all that is shown; only those that nobody can tell apart stand as in the file.
struct DealOrder {
  let pipeline: Pipeline
  let column: DealsReport.Column
  let isDescending: Bool

  /// The value of the column as a number within a group; lower ones come first.
  private struct Rank: Equatable {
    /// The place of the currency; the last group holds the deals without a value.
    var group: Int32
    var value: Int64

    static let empty = Rank(group: .max, value: 0)
  }

  /// The deals at `indices` in this order.
  func sorted(_ indices: [Int]) -> [Int] {
    let closes = pipeline.columns.closes
    let ranks = self.ranks(of: indices)
    let days = indices.map { index in
      Int64(closes[index] == DealColumns.noDay ? Day.last.number : closes[index])
    }
    var order = StableOrder(count: indices.count)
    order.sort(by: days)
    order.sort(by: ranks.map(\.value))
    order.sort(by: ranks.map { Int64($0.group) })
    let places = order.places.map { Int($0) }
    var sorted = places.map { indices[$0] }
    guard sorted.count > 1 else { return sorted }
    let names = pipeline.names(of: indices)
    // Those of all deals at once, where any are alike.
    lazy var ids = pipeline.ids(of: indices)
    // Read in the order of the file, which is many times faster than in any other.
    let starts = indices.map { start(ofTitle: $0, names) }
    func isTied(_ a: Int, _ b: Int) -> Bool { ranks[a] == ranks[b] && days[a] == days[b] }
    var first = 0
    while first < places.count {
      var end = first + 1
      while end < places.count, isTied(places[end], places[first]) { end += 1 }
      if end > first + 1 {
        let tied = places[first..<end].map { (start: starts[$0], index: indices[$0]) }
        sorted.replaceSubrange(first..<end, with: sortedByTitle(tied, names) { ids })
      }
      first = end
    }
    return sorted
  }

  private func sortedByTitle(
    _ deals: [(start: UInt128, index: Int)], _ names: GatheredTexts,
    ids: () -> GatheredTexts
  ) -> [Int] {
    deals.sorted { a, b in
      if a.start != b.start { return a.start < b.start }
      let texts = names.bytes.span
      let (name, other) = (names.range(of: a.index) ?? 0..<0, names.range(of: b.index) ?? 0..<0)
      if name.isEmpty || other.isEmpty {
        let (title, other) = (pipeline[a.index].title, pipeline[b.index].title)
        if title != other { return title < other }
      } else if let isFirst = texts.extracting(name).precedes(texts.extracting(other)) {
        return isFirst
      }
      let ids = ids()
      let (id, otherID) = (ids.range(of: a.index) ?? 0..<0, ids.range(of: b.index) ?? 0..<0)
      let all = ids.bytes.span
      if let isFirst = all.extracting(id).precedes(all.extracting(otherID)) { return isFirst }
      return precedes(pipeline[a.index], pipeline[b.index])
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

  /// A deal with a name needs no String.
  private func start(ofTitle index: Int, _ names: GatheredTexts) -> UInt128 {
    guard let range = names.range(of: index), !range.isEmpty else {
      return pipeline[index].title.start
    }
    return UInt128(startOf: names.bytes.span.extracting(range))
  }

  // MARK: Ranks

  private func ranks(of indices: [Int]) -> [Rank] {
    let columns = pipeline.columns
    func open(_ value: (Int) -> Int64?) -> [Rank] {
      indices.map { rank(columns.outcomes[$0] == .open ? value($0) : nil) }
    }
    switch column {
    case .name:
      let names = pipeline.names(of: indices)
      return indices.allSatisfy { names.range(of: $0)?.isEmpty == false }
        ? ranks(of: indices, in: names) : ranks(of: indices.map { pipeline[$0].title })
    case .nextStep: return ranks(of: indices.map { pipeline[$0].nextStep })
    case .id: return ranks(of: indices, in: pipeline.ids(of: indices))
    case .account, .rep, .stage, .team, .segment, .region, .product, .source, .type, .lossReason:
      guard let dimension = column.dimension else { return indices.map { _ in .empty } }
      return ranks(of: indices, in: columns.names[dimension.rawValue])
    case .amount: return moneyRanks(of: indices) { columns.amounts[$0] }
    case .weighted:
      return moneyRanks(of: indices) { index in
        columns.outcomes[index] == .open && columns.weights[index] != DealColumns.noWeight
          && columns.amounts[index] != DealColumns.noAmount
          ? columns.weighted(at: index) : DealColumns.noAmount
      }
    case .weight:
      return open { index in
        let weight = columns.weights[index]
        return weight == DealColumns.noWeight ? nil : Int64(weight)
      }
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
    indices.map { rank(days[$0] == DealColumns.noDay ? nil : Int64(days[$0])) }
  }

  private func rank(_ value: Int64?, group: Int = 0) -> Rank {
    guard let value else { return .empty }
    return isDescending
      ? Rank(group: Int32(clamping: -group), value: ~value)
      : Rank(group: Int32(clamping: group), value: value)
  }

  /// Sums of one currency stand together.
  private func moneyRanks(of indices: [Int], _ amount: (Int) -> Int64) -> [Rank] {
    let columns = pipeline.columns
    let groups = places(of: columns.currencies.map(\.code).map(RawText.init))
    return indices.map { index in
      let units = amount(index)
      let group = groups[Int(columns.currencyCodes[index])]
      return rank(units == DealColumns.noAmount ? nil : units, group: group)
    }
  }

  private func ranks(of indices: [Int], in names: NameColumn) -> [Rank] {
    let places = self.places(of: names.names)
    return indices.map { index in
      let code = names.codes[index]
      return rank(code < 0 ? nil : Int64(places[Int(code)]))
    }
  }

  private func ranks(of indices: [Int], in texts: GatheredTexts) -> [Rank] {
    zip(indices, FoldedNames(texts, of: indices).places).map { index, place in
      rank(texts.range(of: index)?.isEmpty == false ? Int64(place) : nil)
    }
  }

  private func ranks(of texts: [RawText]) -> [Rank] {
    let places = self.places(of: texts)
    return texts.indices.map { rank(texts[$0].isEmpty ? nil : Int64(places[$0])) }
  }

  /// For each text its place among them; equal texts share one.
  private func places(of texts: [RawText]) -> [Int] {
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
