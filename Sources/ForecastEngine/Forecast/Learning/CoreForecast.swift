/// A forecast of one day and horizon from hazards, values and arrivals alone, before the replay
/// corrects it.
package struct CoreForecast: Sendable {
  let day: Int32
  let horizon: Int
  /// Days between the day and the window's first day, 0 in all but shifted windows.
  let lead: Int
  /// The open deals, as places in the history.
  package let deals: [Int32]
  /// Their groups, each with the places of its deals among them.
  let groups: [(group: History.Group, places: Range<Int>)]
  /// The chance of each to be won in the window, 0...1.
  package var chances: [Double]
  /// The value of each when won, and its standard deviation, in minor units.
  package let values: DealValues
  /// Deals to come.
  package var streams: [NewBusiness.Stream]
  /// What one deal of each stream is worth, as `values`.
  let streamValues: [(mean: Double, deviation: Double)]
  package let runRate: RunRate
  /// What a won deal is worth, of whatever segment.
  let typicalValue: (mean: Double, deviation: Double)
  /// Deals won so far, which bound how narrow a range may be.
  let wonCount: Int

  /// Expected value of the open deals in minor units.
  package var openMean: Double {
    var sum = 0.0
    for place in deals.indices { sum += chances[place] * values[place].mean }
    return sum
  }

  /// Expected value of the deals to come in minor units.
  package var newMean: Double {
    var sum = 0.0
    for place in streams.indices { sum += streams[place].wins * streamValues[place].mean }
    return sum
  }

  var mean: Double { openMean + newMean }

  /// From the history; nil when the work was stopped.
  package init?(_ history: History, _ learned: Learned, horizon: Int, lead: Int = 0) {
    self.init(
      history, learned, ClosedDeals(history, from: learned.first, to: learned.day),
      horizon: horizon, lead: lead)
  }

  /// The same where the closed deals are in order already.
  init?(
    _ history: History, _ learned: Learned, _ closed: ClosedDeals, horizon: Int, lead: Int = 0
  ) {
    guard let hazards = learned.hazards else { return nil }
    day = learned.day
    self.horizon = horizon
    self.lead = lead
    wonCount = learned.wonCount
    typicalValue = (learned.values.mean, learned.values.spread * learned.values.mean)
    (deals, chances) = learned.openChances(history, horizon: horizon, lead: lead)
    groups = learned.groups
    values = learned.openValues
    let business = NewBusiness(
      history, hazards, asOf: day, horizon: horizon, lead: lead)
    streams = business.streams
    streamValues = streams.map { learned.values.value(amount: 0, segment: $0.segment) }
    runRate = RunRate(
      history, closed, first: learned.first, asOf: day, horizon: horizon, lead: lead,
      months: learned.months)
  }

  /// From the weights of the stages: a deal counts with its weight when it is due in the window.
  init(
    stageWeights open: OpenDeals, _ history: History, _ learned: Learned, horizon: Int, lead: Int
  ) {
    let today = learned.day
    day = today
    self.horizon = horizon
    self.lead = lead
    wonCount = learned.wonCount
    typicalValue = (learned.values.mean, learned.values.spread * learned.values.mean)
    deals = open.deals
    chances = zip(open.eventual, open.dues).map { weight, due in
      let days = due == DealTable.noDay ? -1 : Int(due) - Int(today)
      return (lead...(lead + horizon)).contains(days) ? weight : 0
    }
    groups = history.groups(of: deals)
    values = DealValues(of: deals, groups, history, learned.values)
    streams = []
    streamValues = []
    // Fewer than ten won deals are no rate.
    let first = learned.wonCount >= Forecaster.leastWon ? learned.first : today + 1
    runRate = RunRate(
      history, ClosedDeals(history, from: first, to: today), first: first, asOf: today,
      horizon: horizon, lead: lead, months: learned.months)
  }
}
