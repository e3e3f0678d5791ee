import PipelineModel

/// One export of any size for measuring, drawn row by row without a simulation.
struct BulkExport: Sendable {
  let seed: UInt64
  let asOf: Day

  private static let bytesPerRow = 260
  private static let reps = 240
  private static let dealsPerAccount = 12

  /// Returns the header and `count` deals.
  func bytes(count: Int) -> [UInt8] {
    let count = max(0, count)
    var export = DealExport(capacity: (count + 1) * Self.bytesPerRow)
    var dice = Dice(seed: seed)
    let reps = Self.manyReps
    var accounts: [Account] = []
    for index in 0..<count {
      if index % Self.dealsPerAccount == 0 {
        accounts.append(Self.account(accounts.count, of: dice.pick(reps)))
      }
      export.append(deal(numbered: 100_001 + index, with: dice.pick(accounts), by: &dice))
    }
    return export.bytes
  }

  private func deal(numbered number: Int, with account: Account, by dice: inout Dice) -> Deal {
    let isOpen = dice.chance(2_000)
    let stage = isOpen ? dice.pick(Stage.open) : dice.chance(3_300) ? .won : .lost
    let kind = dice.pick(DealKind.mix)
    let product = dice.pick(Catalogue.products)
    let age = dice.roll(isOpen ? 1...260 : 20...1_100)
    let created = asOf - age
    let stageEntered = isOpen ? created + dice.roll(age) : created + dice.roll(10...min(age, 240))
    return Deal(
      number: number, name: "\(account.name): \(product), \(dice.pick(Catalogue.sites))",
      account: account, rep: account.rep, stage: stage,
      amount: Amount.drawn(for: account.segment, kind, by: &dice),
      closeDate: isOpen ? asOf + dice.roll(-20...160) : stageEntered, created: created,
      stageEntered: stageEntered,
      lastActivity: isOpen ? asOf - dice.roll(asOf.days(since: stageEntered) + 1) : stageEntered,
      nextStep: dice.pick(Catalogue.nextSteps(in: stage)), kind: kind, product: product,
      source: dice.pick(Catalogue.sources).name,
      lossReason: stage == .lost ? dice.pick(Catalogue.lossReasons) : "")
  }

  // First and family names of the eight reps and the accounts' first words, mixed anew.
  private static let manyReps: [Rep] = (0..<reps).map { index in
    let model = Rep.all[index % Rep.all.count]
    let first = model.name.prefix { $0 != " " }
    let family = Account.all[index / Rep.all.count].name.prefix { $0 != " " && $0 != "," }
    return Rep(
      name: "\(first) \(family)", team: model.team, skill: model.skill, patience: model.patience,
      tidiness: model.tidiness, activity: model.activity, tenure: model.tenure, quota: model.quota)
  }

  private static func account(_ number: Int, of rep: Rep) -> Account {
    let model = Account.all[number % Account.all.count]
    let branch = number / Account.all.count
    return Account(
      name: branch == 0 ? model.name : "\(model.name) \(branch + 1)", rep: rep,
      region: model.region, segment: model.segment)
  }
}
