import PipelineImport
import PipelineModel
import Testing

@Suite struct OutcomeWordsTests {
  @Test(arguments: [
    "Won", "closed won", "Closed-Won", "CLOSED WON", "closedwon", "7 - Closed Won", "Won 🎉",
    "Closed Won (Sales Pipeline)", "Customer", "Win", "Signed", "Gewonnen", "Gagné", "受注",
  ])
  func `words of a won deal`(_ text: String) {
    #expect(OutcomeWords.outcome(of: text) == .won)
  }

  @Test(arguments: [
    "Lost", "Closed Lost", "closedlost", "Closed-Lost to Competition", "Closed/Lost", "Abandoned",
    "Disqualified", "Loose", "Dead", "Canceled", "Verloren", "Perdu", "失注",
    "Closed Lost - not a fit", "Lost: no decision", "Lost, not likely to return",
  ])
  func `words of a lost deal`(_ text: String) {
    #expect(OutcomeWords.outcome(of: text) == .lost)
  }

  @Test(arguments: [
    "Closed Trial", "Closed", "Closing", "Wonder", "Lostwithiel account", "Won or lost?", "Not won",
    "Proposal", "", "Signed NDA", "Not yet won", "Un-won", "Almost won", "Noch nicht gewonnen",
    "Customer visit", "Windfall",
  ])
  func `words that prove nothing`(_ text: String) {
    #expect(OutcomeWords.outcome(of: text) == nil)
  }

  @Test(arguments: [
    ("true", true), ("TRUE", true), ("Yes", true), ("1", true), ("x", true), ("false", false),
    ("No", false), ("0", false), ("VERO", true), ("Falso", false), ("SIM", true), ("Não", false),
    ("WAAR", true), ("Onwaar", false), ("FALSCH", false), ("oui", true), ("", nil), ("maybe", nil),
    ("2026-01-01", nil),
  ])
  func `flags are words for yes and no`(_ text: String, _ truth: Bool?) {
    #expect(OutcomeWords.flag(text) == truth)
  }

  @Test(arguments: [
    ("Best Case", ForecastCategory.bestCase), ("BEST_CASE", .bestCase), ("BestCase", .bestCase),
    ("Commit", .commit), ("Forecast", .commit), ("Not forecasted", .omitted), ("OMIT", .omitted),
    ("Most Likely", .mostLikely), ("Pipeline", .pipeline), ("Closed Won", .closed), ("Maybe", nil),
  ])
  func `categories in the words of the CRMs`(_ text: String, _ category: ForecastCategory?) {
    #expect(CategoryWords.category(of: text) == category)
  }
}
