import PipecastApp
import PipelineModel

/// An invented export with a past: deals of three reps that are created every few days.
struct PastDeals {
  struct Deal {
    var rep: String
    var amount: Int
    var currency = "USD"
    var created: Day
    var close: Day?
    var isWon: Bool
  }

  static let asOf = Day(number: 20_778)
  var deals: [Deal] = []

  /// Makes `count` deals, one a `gap` of days, of which two of three closed ones are won.
  init(count: Int = 90, gap: Int = 3, currency: String = "USD") {
    for place in 0..<count {
      let created = Self.asOf - (count - place) * gap
      let close = created + 12 + place * 7 % 31
      deals.append(
        Deal(
          rep: ["Ana", "Bo", "Cy"][place * 5 % 7 % 3], amount: 1000 + place * 37 % 41 * 100,
          currency: currency, created: created, close: close < Self.asOf ? close : nil,
          isWon: place * 11 % 3 != 0))
    }
  }

  var text: String {
    "Deal Name,Owner,Stage,Amount,Currency,Created Date,Close Date\n"
      + deals.map { deal in
        let stage = deal.close == nil ? "Proposal" : deal.isWon ? "Closed Won" : "Closed Lost"
        let close = deal.close.map(\.description) ?? ""
        return
          "Deal,\(deal.rep),\(stage),\(deal.amount),\(deal.currency),\(deal.created),\(close)\n"
      }.joined()
  }

  /// What was won from the day after `day` on, in the major unit.
  func won(after day: Day, days: Int) -> Int {
    deals.reduce(0) { sum, deal in
      guard deal.isWon, let close = deal.close, day < close, close <= day + days else { return sum }
      return sum + deal.amount
    }
  }

  func session(_ options: SessionOptions = SessionOptions(horizons: [Horizon(days: 30)])) throws
    -> Session
  {
    try Session(
      PipelineInput(
        sourceName: RawText("past.csv"),
        deals: .init(name: RawText("past.csv"), bytes: Array(text.utf8))),
      options: options, today: Self.asOf)
  }
}
