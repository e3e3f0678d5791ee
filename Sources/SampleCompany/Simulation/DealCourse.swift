import PipelineModel

/// A deal and what drives it from day to day until it is won or lost.
///
/// Each deal has dice of its own: what one deal does never changes another.
struct DealCourse: Sendable {
  var deal: Deal
  private var dice: Dice
  private var isStalled = false

  /// Kept open below this stage until the newest export, as the largest deals are.
  private let ceiling: Stage?

  init(deal: Deal, dice: Dice, ceiling: Stage? = nil) {
    self.deal = deal
    self.dice = dice
    self.ceiling = ceiling
    setCloseDate(on: deal.created)
    if deal.kind == .newBusiness, ceiling == nil, self.dice.chance(500) {
      self.deal.closeDate = nil
    }
    pickNextStep()
  }

  /// Lets one day pass.
  mutating func live(_ day: Day) {
    guard deal.stage.isOpen, day.isWorkday, day > deal.created else { return }
    work(on: day)
    move(on: day)
    if deal.stage.isOpen { plan(on: day) }
  }

  /// Opens a lost deal again.
  mutating func reopen(on day: Day) {
    deal.lossReason = ""
    enter(.proposal, on: day)
    setCloseDate(on: day)
  }

  private mutating func work(on day: Day) {
    guard dice.chance(isStalled ? 250 : deal.rep.activity) else { return }
    deal.lastActivity = day
    if dice.chance(2_500) { pickNextStep() }
    if dice.chance(300), ceiling == nil {
      let percent = dice.pick([75, 80, 90, 95, 105, 110, 120, 140])
      deal.amount = Amount.rounded(deal.amount * percent / 100, by: &dice)
    }
  }

  private mutating func move(on day: Day) {
    if !isStalled { isStalled = ceiling == nil && dice.chance(42) }
    if isStalled, day.civil.day < 8, dice.chance(300) { return close(.lost, on: day) }
    guard dice.chance(leavingChance(on: day)) else { return }
    let advances = dice.chance(advancingChance)
    if let ceiling {
      if deal.stage < ceiling { enter(deal.stage.next, on: day) }
    } else if advances {
      guard deal.stage.next.isOpen else { return close(.won, on: day) }
      enter(deal.stage.next, on: day)
      if dice.chance(3_000) { setCloseDate(on: day) }
    } else if deal.stage > .qualification, dice.chance(600) {
      enter(deal.stage.previous, on: day)
    } else {
      close(.lost, on: day)
    }
  }

  // Parts of 10,000. Fresh deals stay a while; late stages hurry towards period ends and the
  // written close date.
  private func leavingChance(on day: Day) -> Int {
    let days = usualDays(in: deal.stage)
    var parts = 10_000 * 7 / 5 / days
    parts = parts * (day.days(since: deal.stageEntered) < days / 3 ? 40 : 135) / 100
    if isStalled { parts /= 4 }
    guard deal.stage >= .negotiation else { return parts }
    parts = parts * day.pace / 100
    guard let closeDate = deal.closeDate else { return parts / 2 }
    switch closeDate.days(since: day) {
    case -2...5: return parts * 2
    case 31...: return parts / 2
    default: return parts
    }
  }

  private var advancingChance: Int {
    let source = Catalogue.sources.first { $0.name == deal.source }?.skill ?? 100
    let parts = deal.stage.advancing * deal.rep.skill / 100 * deal.kind.skill / 100 * source / 100
    return min(isStalled ? parts / 3 : parts, 9_700)
  }

  // Bigger deals take longer, renewals are quicker.
  private func usualDays(in stage: Stage) -> Int {
    let size =
      switch deal.amount {
      case 150_000...: 165
      case 60_000...: 130
      case 15_000...: 100
      default: 75
      }
    return max(4, stage.usualDays * size / 100 * (deal.kind == .renewal ? 70 : 100) / 100)
  }

  private mutating func enter(_ stage: Stage, on day: Day) {
    deal.stage = stage
    deal.stageEntered = day
    deal.lastActivity = day
    pickNextStep()
  }

  private mutating func close(_ stage: Stage, on day: Day) {
    enter(stage, on: day)
    deal.closeDate = day
    if stage == .lost { deal.lossReason = dice.pick(Catalogue.lossReasons) }
  }

  private mutating func pickNextStep() {
    deal.nextStep = dice.pick(Catalogue.nextSteps(in: deal.stage))
  }

  // The rep looks at the close date: late, unlikely or moved for a reason of the day.
  private mutating func plan(on day: Day) {
    guard let closeDate = deal.closeDate else {
      if deal.stage > .qualification, dice.chance(900) { setCloseDate(on: day) }
      return
    }
    let left = closeDate.days(since: day)
    if left < 0 {
      if dice.chance(isStalled ? deal.rep.tidiness / 4 : deal.rep.tidiness) {
        setCloseDate(on: day)
      }
    } else if left < 10, deal.stage < .negotiation {
      if dice.chance(deal.rep.tidiness) { setCloseDate(on: day) }
    } else if left > 20, dice.chance(32) {
      deal.closeDate = day + max(4, left - dice.roll(8...35))
    }
  }

  // What the rep believes: the days still usual, by the rep's patience, often a period's last day.
  private mutating func setCloseDate(on day: Day) {
    let usual = Stage.open.filter { $0 >= deal.stage }.reduce(0) { $0 + usualDays(in: $1) }
    let believed = usual * deal.rep.patience / 100 * dice.roll(60...140) / 100
    var date = day + max(5, believed)
    switch dice.roll(100) {
    case ..<16: date = date.quarterEnd
    case ..<55: date = date.monthEnd
    default: while !date.isWorkday { date = date - 1 }
    }
    deal.closeDate = date
  }
}
