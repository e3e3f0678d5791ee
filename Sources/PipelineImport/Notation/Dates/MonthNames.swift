/// The months in English, German, French, Spanish, Italian, Portuguese and Dutch.
enum MonthNames {
  /// Reads a name, whole or shortened, at `index` and moves behind it; nil when there is none.
  static func month(_ cell: Span<UInt8>, _ index: inout Int) -> Int? {
    var ahead = index
    guard let name = Word(lettersIn: cell, &ahead), let month = months[name] else { return nil }
    index = ahead
    return month
  }

  /// No name means two different months in two of the languages.
  private static let months: [Word: Int] = {
    let names = [
      "january jan januar janvier janv enero ene gennaio gen janeiro januari",
      "february feb februar febr fevrier fevr fev febrero febbraio fevereiro februari",
      "march mar marz mrz mars marzo marco maart mrt",
      "april apr avril avr abril abr aprile",
      "may mai mayo maggio mag maio mei",
      "june jun juni juin junio giugno giu junho",
      "july jul juli juillet juil julio luglio lug julho",
      "august aug aout agosto ago augustus",
      "september sep sept septembre septiembre settembre set setembro",
      "october oct oktober okt octobre octubre ottobre ott outubro out",
      "november nov novembre noviembre novembro",
      "december dec dezember dez decembre diciembre dic dicembre dezembro",
    ]
    var months: [Word: Int] = [:]
    for (index, list) in names.enumerated() {
      for name in list.split(separator: " ") { months[Word(String(name))] = index + 1 }
    }
    return months
  }()
}
