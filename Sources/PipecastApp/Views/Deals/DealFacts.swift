import PipelineModel
import TextUI

/// What is said of one deal, in the same words on its own screen and in the pane beside a list.
struct DealFacts {
  /// What the list calls the deal.
  let title: SafeText
  /// What decides its number, and who does what next.
  let main: [LinesView.Line]
  /// Everything else that the program knows of it.
  let more: [LinesView.Line]
  /// Why its Weighted is what it is, with the arithmetic.
  let why: [SafeText]
  /// Where its record stands: `deals-2026-11-21.csv, line 1541`.
  let source: SafeText

  /// The factors of the chances, horizon by horizon; empty while nothing is learned.
  let factors: [LinesView.Line]

  /// Says it of `deal`, with its part of the Forecast once there is one.
  init(_ deal: Deal, fileName: RawText, forecasts: Forecasts? = nil) {
    title = deal.title.safe
    let chances = forecasts.map { ChanceWords(deal, $0) }
    let horizons = forecasts?.outlook.horizons ?? []
    let parts = horizons.indices.compactMap { horizon in
      chances?.product(horizon: horizon).map {
        LinesView.Line("Forecast \(horizons[horizon].days)", $0)
      }
    }
    main = Self.main(deal, parts)
    factors = chances?.table ?? []
    more = Self.more(deal)
    var why = Explanation.weighted(deal)
    for horizon in horizons.indices {
      // One reason for all horizons is said once.
      why += (chances?.sentences(horizon: horizon) ?? []).filter { !why.contains($0) }
    }
    self.why = why
    source = "\(fileName.safe), line \(deal.line)"
  }

  /// The pane beside a list of deals.
  var pane: LinesView {
    LinesView(
      lines: [.init(heading: title), .init(heading: "")] + main + [.init(heading: "")]
        + [.init(heading: "Why this number")] + why.map { .init(sentence: $0) }
        + [.init(heading: ""), .init(sentence: source)],
      wraps: true, isSelectable: false)
  }

  private static func main(_ deal: Deal, _ parts: [LinesView.Line]) -> [LinesView.Line] {
    var lines = [LinesView.Line("Amount", deal.amount?.exact ?? "none in the file")]
    func add(_ label: SafeText, _ text: SafeText?) {
      if let text, !text.isEmpty { lines.append(.init(label, text)) }
    }
    add("Stage", stageWords(deal))
    if deal.outcome == .open {
      add(
        "Weight",
        deal.weight.map {
          SafeText(sanitizing: $0.description) + ", from " + deal.weightSource.words
        } ?? "none: the deal adds nothing")
      add("Weighted", deal.weighted?.exact)
      lines += parts
    }
    add(deal.outcome == .open ? "Close date" : "Closed", closeWords(deal))
    add("Account", deal.name(.account)?.safe)
    add("Rep", deal.name(.rep)?.safe ?? "Unassigned")
    if let last = deal.lastActivity {
      let idle = deal.idle ?? 0
      add(
        "Last activity",
        last.wordsWithWeekday(near: deal.pipeline.asOf)
          + (idle < 0 ? "" : ", " + SafeText(idle, "day") + " ago"))
    }
    add("Next step", deal.nextStep.safe)
    return lines
  }

  private static func more(_ deal: Deal) -> [LinesView.Line] {
    var lines: [LinesView.Line] = []
    func add(_ label: SafeText, _ text: SafeText?) {
      if let text, !text.isEmpty { lines.append(.init(label, text)) }
    }
    if deal.title != deal.id { add("Id", deal.id.safe) }
    add("Team", deal.name(.team)?.safe)
    add("Category", deal.category.map { SafeText(sanitizing: $0.words) })
    add("Created", deal.created?.fullWords)
    add("In stage since", deal.stageEntered?.fullWords)
    if deal.outcome == .lost { add("Loss reason", deal.name(.lossReason)?.safe) }
    return lines
  }

  /// `Negotiation, 19 days`; a closed deal is in its stage for good.
  private static func stageWords(_ deal: Deal) -> SafeText {
    let stage = deal.name(.stage)?.safe ?? "none"
    switch deal.outcome {
    case .won: return stage + ", won"
    case .lost: return stage + ", lost"
    case .open:
      guard let days = deal.stageEntered.map({ deal.pipeline.asOf.days(since: $0) }), days >= 0
      else { return stage }
      return stage + ", " + SafeText(days, "day")
    }
  }

  private static func closeWords(_ deal: Deal) -> SafeText {
    guard let close = deal.close else { return "none" }
    let words = close.wordsWithWeekday(near: deal.pipeline.asOf)
    guard deal.outcome == .open else { return words }
    let days = close.days(since: deal.pipeline.asOf)
    if days < 0 { return words + ", past due by " + SafeText(-days, "day") }
    return words + (days == 0 ? ", today" : ", in " + SafeText(days, "day"))
  }
}
