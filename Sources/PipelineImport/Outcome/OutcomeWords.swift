package import PipelineModel

/// What the words of a status or a stage say about the outcome of a deal.
///
///     OutcomeWords.outcome(of: "7 - Closed Won")  // .won
///     OutcomeWords.outcome(of: "Closed Trial")    // nil: "closed" alone proves nothing
package enum OutcomeWords {
  /// Won or lost, or nil when the words prove neither.
  package static func outcome(of text: String) -> Outcome? {
    let words = words(of: text)
    let phrase = words.joined(separator: " ")
    if wonPhrases.contains(phrase) { return .won }
    if lostPhrases.contains(phrase) { return .lost }
    let isWon = words.contains { wonWords.contains($0) }
    let isLost = words.contains { lostWords.contains($0) }
    // "Won or lost" and "Not yet won" say nothing that could be relied on; "Lost, not a fit" does.
    guard isWon != isLost else { return nil }
    let first = words.firstIndex { wonWords.contains($0) || lostWords.contains($0) } ?? 0
    guard !words[..<first].suffix(2).contains(where: { doubts.contains($0) }) else { return nil }
    return isWon ? .won : .lost
  }

  /// The outcome a status column names, where open is a word of its own.
  package static func status(_ text: String) -> Outcome? {
    outcome(of: text)
      ?? (openPhrases.contains(words(of: text).joined(separator: " ")) ? .open : nil)
  }

  /// The truth of a flag such as `true`, `No`, `1`; nil for any other text.
  package static func flag(_ text: String) -> Bool? {
    switch words(of: text).joined(separator: " ") {
    case "true", "yes", "y", "1", "t", "x", "checked", "wahr", "ja", "vrai", "oui", "si", "sí",
      "sì",
      "vero", "verdadero", "verdadeiro", "sim", "waar":
      true
    case "false", "no", "n", "0", "f", "unchecked", "falsch", "nein", "faux", "non", "falso", "não",
      "onwaar", "nee":
      false
    default: nil
    }
  }

  /// Lower-case words; marks, blanks and emoji part them.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        word += scalar.properties.lowercaseMapping
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  /// Words that take back what follows them.
  private static let doubts: Set = [
    "not", "un", "never", "almost", "nearly", "likely", "probably", "nicht", "fast", "pas",
    "presque", "niet", "bijna", "não", "quasi", "casi",
  ]
  private static let wonWords: Set = [
    "won", "closedwon", "gewonnen", "gagné", "gagnée", "ganado", "ganada", "ganho", "vinto",
    "vinta", "受注", "成約", "成立", "赢单", "成交",
  ]
  private static let lostWords: Set = [
    "lost", "closedlost", "verloren", "perdu", "perdue", "perdido", "perdida", "perso", "persa",
    "失注", "不成立", "输单", "丢单",
  ]
  private static let wonPhrases: Set = ["win", "closed win", "customer", "signed", "closed signed"]
  private static let lostPhrases: Set = [
    "abandoned", "closed abandoned", "disqualified", "closed disqualified", "loose", "closed loose",
    "dead", "canceled", "cancelled",
  ]
  private static let openPhrases: Set = [
    "open", "active", "in progress", "new", "working", "pending", "on hold", "ongoing", "offen",
    "not started", "ouvert", "ouverte", "en cours", "abierto", "abierta", "en curso", "aberto",
    "aberta", "em andamento", "aperto", "aperta", "in corso", "lopend", "進行中", "进行中",
  ]
}
