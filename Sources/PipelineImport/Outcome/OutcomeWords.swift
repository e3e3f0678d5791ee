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
    if let mark = marks[text.filter { $0 != " " && $0 != "\u{FE0F}" }] { return mark }
    return switch words(of: text).joined(separator: " ") {
    case "true", "yes", "y", "1", "t", "x", "checked", "wahr", "ja", "vrai", "oui", "si", "sí",
      "sì",
      "vero", "verdadero", "verdadeiro", "sim", "waar", "да", "истина", "tak", "prawda", "ano",
      "pravda", "evet", "doğru", "kyllä", "tosi", "sant", "sand", "是", "真", "はい", "예", "igen",
      "igaz", "نعم":
      true
    case "false", "no", "n", "0", "f", "unchecked", "falsch", "nein", "faux", "non", "falso", "não",
      "onwaar", "nee", "нет", "ложь", "nie", "fałsz", "ne", "nepravda", "hayır", "yanlış", "ei",
      "epätosi", "falskt", "falsk", "nej", "nei", "否", "假", "いいえ", "아니요", "아니오", "nem",
      "hamis", "لا":
      false
    default: nil
    }
  }

  private static let marks: [String: Bool] = [
    "✓": true, "✔": true, "☑": true, "✅": true, "✗": false, "✘": false, "❌": false,
    "✖": false, "☐": false,
  ]

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
    "vinta", "受注", "成約", "成立", "赢单", "成交", "贏單", "ganha", "vunnen", "vunnet", "vundet",
    "voitettu", "wygrana", "wygrane", "wygrany", "vyhráno", "vyhraná", "vyhrané", "выиграна",
    "выигран", "выиграно", "выиграли", "kazanıldı", "수주", "megnyert",
  ]
  private static let lostWords: Set = [
    "lost", "closedlost", "verloren", "perdu", "perdue", "perdido", "perdida", "perso", "persa",
    "失注", "不成立", "输单", "丢单", "輸單", "丟單", "förlorad", "förlorat", "tabt", "tapt", "hävitty",
    "menetetty", "przegrana", "przegrane", "przegrany", "utracona", "prohráno", "prohraná",
    "ztraceno", "проиграна", "проигран", "проиграно", "потеряна", "kaybedildi", "실주", "elveszett",
  ]
  private static let wonPhrases: Set = [
    "win", "closed win", "customer", "signed", "closed signed", "sold",
    "success", "successful", "signé", "signée", "aanvaard", "сделка успешна", "успешно",
    "успешно реализовано",
  ]
  private static let lostPhrases: Set = [
    "abandoned", "closed abandoned", "disqualified", "closed disqualified", "loose", "closed loose",
    "dead", "canceled", "cancelled", "loss", "failed", "failure", "no sale", "no deal",
    "analyze failure", "rejected", "declined", "withdrawn", "abgebrochen", "abgelehnt", "storniert",
    "annulé", "annulée", "abandonné", "abandonnée", "cancelado", "cancelada", "descartado",
    "annullato", "annullata", "geweigerd", "geannuleerd", "сделка провалена", "провалена",
    "закрыто и не реализовано", "не реализовано",
  ]
  private static let openPhrases: Set = [
    "open", "active", "in progress", "new", "working", "pending", "on hold", "ongoing", "offen",
    "not started", "ouvert", "ouverte", "en cours", "abierto", "abierta", "en curso", "aberto",
    "aberta", "em andamento", "aperto", "aperta", "in corso", "lopend", "進行中", "进行中",
    "suspended", "standby", "todo", "to do", "in process", "aktiv", "laufend", "in bearbeitung",
    "en attente", "en espera", "actief", "öppen", "pågående", "åben", "åpen", "avoin", "otwarta",
    "otwarte", "w toku", "otevřená", "otevřeno", "открыта", "в работе", "açık", "진행중", "진행 중",
    "working on it",
  ]
}
