/// The months in English, German, French, Spanish, Italian, Portuguese and Dutch.
enum MonthNames {
  /// Reads a name, whole or shortened, at `index` and moves behind it; nil when there is none.
  static func month(_ cell: Span<UInt8>, _ index: inout Int) -> Int? {
    var ahead = index
    if let name = Word(lettersIn: cell, &ahead), let month = months[name],
      ahead == cell.count || cell[ahead] < 0x80
    {
      index = ahead
      return month
    }
    return otherMonth(cell, &index)
  }

  /// The same for names with letters beyond those of Western Europe.
  private static func otherMonth(_ cell: Span<UInt8>, _ index: inout Int) -> Int? {
    var ahead = index
    while ahead < cell.count, ahead - index < 24, cell[ahead].isLetter || cell[ahead] >= 0x80,
      cell.blankLength(at: ahead) == 0
    {
      ahead += 1
    }
    guard let month = otherMonths[String(decoding: cell, in: index..<ahead).lowercased()] else {
      return nil
    }
    index = ahead
    return month
  }

  /// In Russian, Ukrainian, Polish, Czech and Turkish.
  private static let otherMonths: [String: Int] = {
    let names = [
      "января янв січня stycznia", "февраля фев февр лютого února şubat şub",
      "марта мар березня března", "апреля апр квітня", "мая май травня května mayıs",
      "июня июн червня června", "июля июл липня července", "августа авг серпня ağustos ağu",
      "сентября сен сент вересня września wrz září eylül eyl",
      "октября окт жовтня października paź října", "ноября ноя нояб листопада kasım",
      "декабря дек грудня aralık",
    ]
    var months: [String: Int] = [:]
    for (index, list) in names.enumerated() {
      for name in list.split(separator: " ") { months[String(name)] = index + 1 }
    }
    return months
  }()

  /// No name means two different months in two of the languages.
  private static let months: [Word: Int] = {
    let names = [
      "january jan januar janvier janv enero ene gennaio gen janeiro januari stycznia sty ledna ocak oca",
      "february feb februar febr fevrier fevr fev febrero febbraio fevereiro februari lutego lut",
      "march mar marz mrz mars marzo marco maart mrt marca mart",
      "april apr avril avr abril abr aprile kwietnia kwi dubna nisan nis",
      "may mai mayo maggio mag maio mei maj maja",
      "june jun juni juin junio giugno giu junho czerwca cze haziran haz",
      "july jul juli juillet juil julio luglio lug julho lipca lip temmuz tem",
      "august aug aout agosto ago augustus augusti sierpnia sie srpna",
      "september sep sept septembre septiembre settembre set setembro",
      "october oct oktober okt octobre octubre ottobre ott outubro out ekim eki",
      "november nov novembre noviembre novembro listopada listopadu lis kas",
      "december dec dezember dez decembre diciembre dic dicembre dezembro desember des grudnia gru prosince ara",
    ]
    var months: [Word: Int] = [:]
    for (index, list) in names.enumerated() {
      for name in list.split(separator: " ") { months[Word(String(name))] = index + 1 }
    }
    return months
  }()
}
