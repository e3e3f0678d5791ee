extension Pipeline {
  /// The pipeline as it probably was on an earlier day, from what the file still knows.
  ///
  /// Deals created later are absent. Deals closed later are open, with an unknown close date,
  /// stage, weight and category: the file holds those they ended with, not those of that day. Of
  /// activities and stage changes that came later nothing is known either (Method.md, As-of day).
  public func reconstructed(asOf day: Day) -> Pipeline {
    let all = columns
    guard all.knowsMore(than: day.number) else {
      return Pipeline(columns: all, asOf: day, isReconstructed: isReconstructed)
    }
    let kept = (0..<all.count).filter {
      all.createds[$0] == DealColumns.noDay || all.createds[$0] <= day.number
    }
    var past = kept.count == all.count ? all : all.picking(kept)
    var isChanged = kept.count != all.count
    for index in 0..<past.count
    where past.outcomes[index] != .open && past.closes[index] != DealColumns.noDay
      && past.closes[index] > day.number
    {
      past.forgetEnd(at: index)
      isChanged = true
    }
    for index in 0..<past.count {
      if past.stageEntereds[index] > day.number { past.stageEntereds[index] = DealColumns.noDay }
      if past.lastActivities[index] > day.number { past.lastActivities[index] = DealColumns.noDay }
    }
    return Pipeline(columns: past, asOf: day, isReconstructed: isReconstructed || isChanged)
  }
}

extension DealColumns {
  /// Opens the deal at `index` again, without what only its end has told.
  fileprivate mutating func forgetEnd(at index: Int) {
    outcomes[index] = .open
    closes[index] = Self.noDay
    weights[index] = Self.noWeight
    weightSources[index] = .none
    categories[index] = nil
    for dimension in [Dimension.stage, .lossReason] where has(dimension) {
      names[dimension.rawValue].codes[index] = -1
    }
  }

  /// The deals at `indices` alone, in that order.
  public func picking(_ indices: [Int]) -> DealColumns {
    var some = self
    some.lines = lines.picking(indices)
    some.offsets = offsets.picking(indices)
    some.ids = ids.picking(indices)
    some.dealNames = dealNames.picking(indices)
    some.nextSteps = nextSteps.picking(indices)
    some.amounts = amounts.picking(indices)
    some.currencyCodes = currencyCodes.picking(indices)
    some.outcomes = outcomes.picking(indices)
    some.weights = weights.picking(indices)
    some.weightSources = weightSources.picking(indices)
    some.categories = categories.picking(indices)
    some.closes = closes.picking(indices)
    some.createds = createds.picking(indices)
    some.stageEntereds = stageEntereds.picking(indices)
    some.lastActivities = lastActivities.picking(indices)
    for dimension in names.indices {
      some.names[dimension].codes = names[dimension].codes.picking(indices)
    }
    some.dropUnusedCurrencies()
    return some
  }
}
