import Glibc

/// What a window brings if the past goes on, by month of the quarter: no deal is looked at.
///
/// Won value per day, recent days counting more (half-life 180 days), times an index per month of
/// the quarter that is drawn to 1 by five mean deals (Method.md, Run-rate).
package struct RunRate: Sendable {
  /// Expected won value of the window in minor units; 0 without won deals.
  package let total: Double
  /// Its split by rep: shares of the last 180 days, one mean deal added to each.
  package let reps: [Double]

  /// Learns from `first` to `asOf`, for `horizon` days that begin `lead` days later.
  init(
    _ history: History, _ closed: ClosedDeals, first: Int32, asOf: Int32, horizon: Int,
    lead: Int = 0, months: QuarterMonths
  ) {
    var days = [0.0, 0.0, 0.0]
    var values = days
    var sum = 0.0
    var count = 0.0
    var recent = [Double](repeating: 0, count: history.repCount)
    for win in closed.wins(from: first, to: asOf) where win.amount > 0 {
      sum += win.amount
      count += 1
    }
    for win in closed.wins(from: max(first, asOf - 179), to: asOf) where win.amount > 0 {
      recent[Int(win.rep)] += win.amount
    }
    var shares = [Double](repeating: 0, count: history.repCount)
    guard count > 0 else {
      total = 0
      reps = shares
      return
    }
    for day in first...asOf {
      let (phase, weight) = (months.phase(day), exp2(-Double(asOf - day) / 180))
      days[phase] += weight
      var won = 0.0
      for win in closed.wins(from: day, to: day) where win.amount > 0 { won += win.amount }
      values[phase] += weight * won
    }
    let perDay = (values[0] + values[1] + values[2]) / (days[0] + days[1] + days[2])
    let mean = sum / count
    var window = 0.0
    for step in 1...max(1, horizon) {
      let phase = months.phase(asOf + Int32(lead + step))
      window += (values[phase] + 5 * mean) / (perDay * days[phase] + 5 * mean)
    }
    total = perDay * window
    var all = 0.0
    let isKnown = history.firstKnown.map { $0 <= asOf }
    for rep in shares.indices where isKnown[rep] { all += recent[rep] + mean }
    for rep in shares.indices where isKnown[rep] {
      shares[rep] = total * (recent[rep] + mean) / all
    }
    reps = shares
  }
}
