// The latest days of all deals.
extension DealColumns {
  /// The latest close date up to `day` of the deals that are open, or of those that are closed;
  /// ``noDay`` for none.
  public func latestClose(ofOpen isOpen: Bool, upTo day: Int32 = .max) -> Int32 {
    var latest = Self.noDay
    for run in closes.runs {
      let (days, outcomes) = (closes.numbers(in: run), outcomes.numbers(in: run))
      let (closes, kinds) = (days.span, outcomes.span)
      let open = Outcome.open.number
      // Without branches, since nobody can foretell which deals are open.
      for place in closes.indices {
        let close = closes[unchecked: place]
        let isMeant = (kinds[unchecked: place] == open) == isOpen
        let own = isMeant && close <= day ? close : Self.noDay
        latest = own > latest ? own : latest
      }
    }
    return latest
  }

  /// The latest day up to `day` on which a deal was entered, moved or worked on; ``noDay`` for none.
  public func latestChange(upTo day: Int32 = .max) -> Int32 {
    var latest = Self.noDay
    for days in [createds, stageEntereds, lastActivities] {
      let greatest = days.greatest
      if greatest <= day {
        latest = max(latest, greatest)
      } else {
        for number in days where number <= day { latest = max(latest, number) }
      }
    }
    return latest
  }

  /// Whether any deal was entered, moved, worked on or closed after `day`.
  func knowsMore(than day: Int32) -> Bool {
    createds.greatest > day || stageEntereds.greatest > day || lastActivities.greatest > day
      || latestClose(ofOpen: false) > day
  }
}
