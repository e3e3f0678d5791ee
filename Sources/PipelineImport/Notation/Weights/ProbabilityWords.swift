import PipelineModel

/// Words that stand for a probability where a CRM has no numbers, as in OroCRM and Business Central.
///
/// No vendor says what they weigh: these are our own round figures, and they are shown as such.
package enum ProbabilityWords {
  /// The words in the order in which they are told, with what they count as.
  package static let weights: [(word: String, percent: Int)] = [
    ("high", 75), ("medium", 50), ("low", 25),
  ]

  /// The weight of a word, nil when it is none.
  static func weight(_ word: Word) -> Weight? {
    percents[word].flatMap { Weight(percent: $0) }
  }

  private static let percents: [Word: Int] = {
    let others = [("med", 50), ("hoch", 75), ("mittel", 50), ("niedrig", 25), ("gering", 25)]
    return Dictionary((weights + others).map { (Word($0.0), $0.1) }) { first, _ in first }
  }()
}
