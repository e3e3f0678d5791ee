import ForecastEngine
import PipelineModel
import TextUI

// Each measure in a sentence with its arithmetic.
extension AccuracyReport {
  /// Why a figure of the method table is what it is.
  func explanation(ofMethod row: Int, column key: String) -> [SafeText] {
    guard methodRows.indices.contains(row) else { return [] }
    let (record, method) = methodRows[row]
    if let method, method.accuracy == nil {
      return [
        "Weighted goes by the stages and close dates of its day, and one export tells only those of"
          + " today."
      ]
    }
    let name = method?.title ?? "Forecast"
    let misses = method.flatMap { $0.misses(in: record) } ?? record.misses
    switch key {
    case "lean": return [leanSentence(name, misses, record)]
    case "inside": return insideSentences(misses, record)
    case "repError":
      guard let error = method?.accuracy?.repError else { return [] }
      return [
        "\(name): the misses of every rep in every window, summed, are \(error.percent) of what was won. Reps are harder to foresee than their sum."
      ]
    default:
      return [errorSentence(name, misses, record)]
        + (record.windows.separate < record.windows.count
          ? [
            "Windows overlap, since one begins every week: of the \(record.windows.count), \(SafeText(grouping: record.windows.separate)) do not."
          ] : [])
    }
  }

  /// What a window said, and how it ended.
  func explanation(ofWindow row: Int) -> [SafeText] {
    guard windowRows.indices.contains(row) else { return [] }
    let (record, window) = windowRows[row]
    let asOf = scope.outlook.asOf
    let gap = window.forecast - window.won
    let last = window.window.last.words(near: asOf)
    var sentences: [SafeText] = [
      "Seen from \(window.day.words(near: asOf)), Forecast said \(record.exact(window.forecast)) for the \(record.horizon.days) days to \(last). \(record.exact(window.won)) were won: it was \(record.exact(abs(gap))) too \(gap < 0 ? "low" : "high")."
    ]
    if let likely = window.likely, let landing = window.landing {
      sentences.append(
        "What was won lies \(landing.words) Likely, \(record.exact(likely.low)) to \(record.exact(likely.high))."
      )
    }
    return sentences + ["Enter opens the deals won in these days."]
  }

  /// How many deals of a bin should have been won, and how many were.
  func explanation(ofChance row: Int) -> [SafeText] {
    let bins = chances
    guard bins.indices.contains(row) else { return [] }
    let bin = bins[row]
    let range: SafeText = "\(row * 10)% to \(row * 10 + 10)%"
    guard bin.deals > 0 else { return ["No open deal was ever given a chance of \(range)."] }
    let said = (bin.expected / Double(bin.deals)).percent
    let share = (Double(bin.won) / Double(bin.deals)).percent
    return [
      "\(SafeText(bin.deals, "time")) an open deal was given a chance of \(range), on average \(said). It was then won \(SafeText(bin.won, "time")): \(share).",
      "A deal counts once for each day that was looked from, \(SafeText(known.first?.windows.count ?? 0, "day")) in all.",
    ]
  }

  /// Why a rep's figure is what it is.
  func explanation(ofRep row: RepRecord, in record: TrackRecord, column key: String) -> [SafeText] {
    let name = RepReport.title(row.rep)
    switch key {
    case "lean": return [leanSentence("Forecast of " + name, row.misses, record)]
    case "inside": return insideSentences(row.misses, record)
    default:
      return [
        errorSentence("Forecast of " + name, row.misses, record),
        "\(name) won \(SafeText(row.wins, "deal")) in these days"
          + (row.wins < 10 ? ": too few to say much." : "."),
      ]
    }
  }

  private func errorSentence(_ name: SafeText, _ misses: Misses, _ record: TrackRecord) -> SafeText
  {
    let windows = SafeText(misses.windows, "window")
    guard let error = misses.error else { return "\(name): nothing was won in \(windows)." }
    return
      "\(name): the misses of \(windows), \(record.exact(misses.missed)) together, are \(error.percent) of the \(record.exact(misses.won)) won in them."
  }

  private func leanSentence(_ name: SafeText, _ misses: Misses, _ record: TrackRecord) -> SafeText {
    let windows = SafeText(misses.windows, "window")
    guard let excess = misses.excess else { return "\(name): nothing was won in \(windows)." }
    return
      "\(name): over \(windows) it said \(record.exact(misses.forecast)) in all, and \(record.exact(misses.won)) were won: \(excess.leanWords). Misses to either side cancel out here."
  }

  private func insideSentences(_ misses: Misses, _ record: TrackRecord) -> [SafeText] {
    guard let inside = misses.insideWords else {
      return ["Only a Forecast of all deals or of one rep has a Likely range."]
    }
    let meant: SafeText = "\(inside) windows ended inside Likely. It is meant to hold 8 of 10."
    let separate = record.windows.separate
    guard separate < misses.windows || separate < 10 else { return [meant] }
    return [
      meant,
      "Of these windows \(SafeText(grouping: separate)) \(separate == 1 ? "does" : "do") not overlap: with fewer than 10 such windows that proves little.",
    ]
  }
}

extension AccuracyTable.Row {
  /// The method's own sums over the windows of `record`; nil where they are not known.
  fileprivate func misses(in record: TrackRecord) -> Misses? {
    guard let windows = record.methods?.windows,
      let method = ForecastMethod.allCases.first(where: { $0.name == key }), method != .engine
    else { return nil }
    return Misses(windows.map { PastWindow($0, method: method) })
  }
}

extension TrackRecord {
  /// An amount with its sign, rounded as Forecasts are.
  fileprivate func exact(_ minorUnits: Double) -> SafeText {
    Money(minorUnits: Int128(minorUnits: minorUnits, step: step), currency: currency).exact
  }
}
