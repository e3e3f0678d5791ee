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
    _ history: History, first: Int32, asOf: Int32, horizon: Int, lead: Int = 0,
    months: QuarterMonths
  ) {
    var days = [0.0, 0.0, 0.0]
    var values = days
    var sum = 0.0
    var count = 0.0
    var recent = [Double](repeating: 0, count: history.repCount)
    var isKnown = [Bool](repeating: false, count: history.repCount)
    for deal in 0..<history.count {
      if history.isKnown(deal, on: asOf) { isKnown[Int(history.reps[deal])] = true }
      guard history.isWon(deal, from: first, to: asOf), history.amounts[deal] > 0 else { continue }
      let close = history.closes[deal]
      let amount = history.amounts[deal]
      values[months.phase(close)] += exp2(-Double(asOf - close) / 180) * amount
      sum += amount
      count += 1
      if close > asOf - 180 { recent[Int(history.reps[deal])] += amount }
    }
    var shares = [Double](repeating: 0, count: history.repCount)
    guard count > 0 else {
      total = 0
      reps = shares
      return
    }
    for day in first...asOf { days[months.phase(day)] += exp2(-Double(asOf - day) / 180) }
    let perDay = (values[0] + values[1] + values[2]) / (days[0] + days[1] + days[2])
    let mean = sum / count
    var window = 0.0
    for step in 1...max(1, horizon) {
      let phase = months.phase(asOf + Int32(lead + step))
      window += (values[phase] + 5 * mean) / (perDay * days[phase] + 5 * mean)
    }
    total = perDay * window
    var all = 0.0
    for rep in shares.indices where isKnown[rep] { all += recent[rep] + mean }
    for rep in shares.indices where isKnown[rep] {
      shares[rep] = total * (recent[rep] + mean) / all
    }
    reps = shares
  }
}
