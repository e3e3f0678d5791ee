import PipelineModel

/// The company's deals, lived day by day: one history, looked at on as many days as wanted.
struct SalesFloor: Sendable {
  private let seed: UInt64
  private let asOf: Day
  private var day: Day
  private var courses: [DealCourse] = []
  private var deletedNumbers: Set<Int> = []

  // Long enough for the first deals to be forgotten, so that history starts in full swing.
  private static let warmUp = 420
  private static let history = 730

  init(seed: UInt64, asOf: Day) {
    self.seed = seed
    self.asOf = asOf
    day = asOf - (Self.history + Self.warmUp)
  }

  /// Lives all days up to `last`, that day included.
  mutating func run(through last: Day) {
    while day <= last, day < Day.last {
      for index in courses.indices { courses[index].live(day) }
      addDeals()
      surprise()
      day = day + 1
    }
  }

  /// The open deals and the closed ones of the last two years, in the order of their numbers.
  var exportedDeals: [Deal] {
    let start = asOf - Self.history
    return courses.lazy.map(\.deal).filter { deal in
      guard !deletedNumbers.contains(deal.number) else { return false }
      guard !deal.stage.isOpen, let closed = deal.closeDate else { return true }
      return closed >= start
    }
  }

  private mutating func addDeals() {
    var dice = Dice(seed: seed, number: Int(day.number))
    let age = asOf.days(since: day)
    if day.isWorkday {
      for rep in Rep.all where age < rep.tenure && dice.chance(4_150 * day.season / 100) {
        let account = dice.pick(Account.all.filter { $0.rep == rep })
        let kind = dice.pick(DealKind.mix)
        let amount = Amount.drawn(for: account.segment, kind, by: &dice)
        add(account, kind, amount: amount, ceiling: nil, by: &dice)
      }
    }
    // Two very large deals, open to the end.
    let large = Account.all.filter { $0.segment == .enterprise }
    if age == 190 {
      add(large[1], .newBusiness, amount: 1_450_000, ceiling: .proposal, by: &dice)
    } else if age == 85 {
      add(large[8], .expansion, amount: 780_000, ceiling: .siteSurvey, by: &dice)
    }
  }

  private mutating func add(
    _ account: Account, _ kind: DealKind, amount: Int, ceiling: Stage?, by dice: inout Dice
  ) {
    let number = 10_001 + courses.count
    let product = dice.pick(Catalogue.products)
    let separator = dice.chance(3_000) ? ", " : " "
    let deal = Deal(
      number: number,
      name: "\(account.name): \(product)\(separator)\(dice.pick(Catalogue.sites))",
      account: account, rep: account.rep, stage: dice.pick(kind.firstStages), amount: amount,
      created: day, stageEntered: day, lastActivity: day, nextStep: "", kind: kind,
      product: product, source: dice.pick(Catalogue.sources).name)
    courses.append(
      DealCourse(deal: deal, dice: Dice(seed: seed, number: -number), ceiling: ceiling))
  }

  // Rare in a real week, so arranged for the last one: a deal is reopened, one changes hands and one
  // is deleted.
  private mutating func surprise() {
    let age = asOf.days(since: day)
    let deals = (3...5).contains(age) ? courses.map(\.deal) : []
    switch age {
    case 5:
      let lost = deals.lastIndex { $0.stage == .lost && asOf.days(since: $0.stageEntered) > 20 }
      if let lost { courses[lost].reopen(on: day) }
    case 4:
      let handedOver = deals.firstIndex { $0.stage == .proposal && $0.rep == Rep.all.last }
      if let handedOver { courses[handedOver].deal.rep = Rep.all[0] }
    case 3:
      let deleted = deals.lastIndex {
        $0.stage == .prospecting && asOf.days(since: $0.created) > 40
      }
      if let deleted { deletedNumbers.insert(deals[deleted].number) }
    default:
      break
    }
  }
}
