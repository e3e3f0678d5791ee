public import PipelineModel
public import TextUI

/// A screen and what it is about; everything it shows is derived from this and the session.
public enum Screen: Hashable, Sendable {
  case overview
  /// Why the Forecast in that currency, of the deals that meet the filter, is what it is.
  case forecast(Currency, of: DealFilter)
  /// When it lands, week by week.
  case weeks
  /// Who carries it: by rep, or by another of ``breakdowns``.
  case reps(by: Dimension = .rep)
  /// One rep; nil for the deals without a rep.
  case rep(RawText?)
  /// The deals that meet these conditions, by default those due in the horizon.
  case deals(DealFilter)
  /// One deal, and the list it is walked in.
  case deal(Int, in: DealList)
  /// Where it stands in the sales process.
  case stages
  /// How far past forecasts were off.
  case accuracy
  case data
  /// The keys of the screen it was asked on, then the words.
  indirect case help(of: Screen)

  /// By what the Reps screen breaks down, in turn.
  static let breakdowns: [Dimension] = [
    .rep, .team, .account, .segment, .region, .product, .source,
  ]

  /// The tab that the screen belongs to.
  public var tab: Tab? {
    switch self {
    case .overview, .forecast: .overview
    case .weeks: .weeks
    case .reps, .rep: .reps
    case .deals, .deal: .deals
    case .stages: .stages
    case .accuracy: .accuracy
    case .data: .data
    case .help: nil
    }
  }

  /// The title in the first row: `Reps › Ana Ruiz`.
  public func title(_ session: Session) -> SafeText {
    switch self {
    case .overview: "Overview"
    case .forecast: "Overview › Forecast"
    case .weeks: "Weeks"
    case .reps(.rep): "Reps"
    case .reps(let dimension): "Reps › by " + SafeText(sanitizing: dimension.words)
    case .rep(let rep): "Reps › " + RepReport.title(rep)
    case .deals: "Deals"
    case .deal(let index, _): "Deals › " + session.pipeline[index].title.safe
    case .stages: "Stages"
    case .accuracy: "Accuracy"
    case .data: "Data"
    case .help: "Help"
    }
  }

  /// What the bindings of the screen depend on.
  struct BindingWords {
    var open: (hint: SafeText, help: SafeText)?
    var walk: SafeText?
    var hasDeals = false
    var hasTable = false
    var hasBreakdowns = false
    var hasPanels = false
    var hasExplanations = false
    var takesLetters = false
    var hasPane = false
  }

  var bindingWords: BindingWords {
    switch self {
    case .overview:
      BindingWords(
        open: ("open", "Open the deals behind the number, or the rep"), hasDeals: true,
        hasTable: true, hasPanels: true, hasExplanations: true)
    case .forecast:
      BindingWords(
        open: ("deals", "Open the deals of the step, or the deal"), hasDeals: true,
        hasPanels: true, hasExplanations: true)
    case .weeks:
      BindingWords(
        open: ("deals", "Open the week's deals, or with ← → all up to it"), hasDeals: true,
        hasExplanations: true)
    case .reps:
      BindingWords(
        open: ("open", "Open the rep, or with ← → the deals behind a number"), hasDeals: true,
        hasTable: true, hasBreakdowns: true, hasExplanations: true)
    case .rep:
      BindingWords(
        open: ("open", "Open the deal, or the deals behind the number"), walk: "rep",
        hasDeals: true, hasTable: true, hasPanels: true, hasExplanations: true)
    case .deals:
      BindingWords(
        open: ("deal", "Open the deal"), hasDeals: true, hasTable: true, hasExplanations: true,
        hasPane: true)
    case .deal:
      BindingWords(walk: "deal", hasExplanations: true)
    case .stages:
      BindingWords(
        open: (
          "deals", "Open the stage's open deals, with ← → those of a number, or set its weight"
        ),
        hasDeals: true, hasTable: true, hasExplanations: true)
    case .accuracy:
      BindingWords(
        open: ("open", "Open the deals won in a past window, or the rep"), hasDeals: true,
        hasTable: true, hasPanels: true, hasExplanations: true)
    case .data:
      BindingWords(
        open: ("show", "Show the whole issue, or choose the column of a field"), hasPanels: true,
        hasExplanations: true)
    case .help:
      BindingWords(
        open: ("run", "Run the key of the line on the screen before"), takesLetters: true)
    }
  }
}
