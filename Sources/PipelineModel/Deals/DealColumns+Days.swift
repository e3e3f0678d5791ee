import CScan

// The latest days of all deals.
extension DealColumns {
  /// The latest close date up to `day` of the deals that are open, or of those that are closed;
  /// ``noDay`` for none.
  public func latestClose(ofOpen isOpen: Bool, upTo day: Int32 = .max) -> Int32 {
    var latest = Self.noDay
    for run in closes.runs {
      latest = cs_latest_day(
        outcomes.numbers(in: run), closes.numbers(in: run), run.count, Outcome.open.number, isOpen,
        day, latest)
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
