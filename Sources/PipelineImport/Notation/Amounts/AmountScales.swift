/// The words behind amounts, and in headers, that stand for zeros: `250k`, `1.2 Mio.`, `5 lakh`.
enum AmountScales {
  /// How many zeros a word stands for, nil when it is none.
  static func zeros(_ word: Word) -> Int? { zeros[word] }

  private static let zeros: [Word: Int] = {
    let words = [
      (3, "k tsd tsd. tys tys. тыс тыс. thousand thousands tausend"),
      (4, "万 萬 만"), (5, "lakh lakhs lac lacs"),
      (6, "m mm mn mio mio. mln mln. млн млн. million millions millionen"),
      (7, "cr cr. crore crores"), (8, "億 亿 억"), (9, "b bn mrd mrd. млрд млрд. billion billions"),
    ]
    var zeros: [Word: Int] = [:]
    for (count, list) in words {
      for word in list.split(separator: " ") { zeros[Word(String(word))] = count }
    }
    return zeros
  }()
}
