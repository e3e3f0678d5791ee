package import PipelineModel

/// The words the CRMs use for forecast categories.
package enum CategoryWords {
  /// The category a cell names, nil when the words are none of it.
  package static func category(of text: String) -> ForecastCategory? {
    switch OutcomeWords.words(of: text).joined() {
    case "pipeline", "open", "openpipeline": .pipeline
    case "bestcase", "best", "upside": .bestCase
    case "mostlikely", "probable": .mostLikely
    // Salesforce's API says "Forecast" where its pages say "Commit".
    case "commit", "committed", "forecast", "include", "included": .commit
    case "closed", "closedwon", "won": .closed
    case "omitted", "omit", "omittedfromforecast", "notforecasted", "exclude", "excluded", "lost",
      "closedlost":
      .omitted
    default: nil
    }
  }
}
