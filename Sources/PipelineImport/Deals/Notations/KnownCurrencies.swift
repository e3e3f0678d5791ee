import PipelineModel

/// The currencies that a file has named so far, by the codes its pipeline knows them by.
struct KnownCurrencies {
  private var currencies: [Currency] = []
  /// Decimals of their minor units, by code.
  private(set) var digits: [Int] = []
  /// The code of the currency where the file names none.
  let standard: UInt16

  init(standard currency: Currency, code: UInt16) {
    standard = code
    append(currency)
  }

  /// How many they are.
  var count: Int { currencies.count }

  /// The currency with that code.
  subscript(code: UInt16) -> Currency { currencies[Int(code)] }

  /// Decimals of the minor unit of the currency with that code.
  func minorDigits(_ code: UInt16) -> Int { digits[Int(code)] }

  /// The code of a currency, nil where it is not known yet.
  func code(of currency: Currency) -> UInt16? {
    currencies.firstIndex(of: currency).map { UInt16(clamping: $0) }
  }

  mutating func append(_ currency: Currency) {
    currencies.append(currency)
    digits.append(currency.minorDigits)
  }

  /// What currency an amount is in.
  enum Meaning {
    case known(UInt16)
    /// The amount names one that is not known yet.
    case new(Currency)
    /// The amount names one, and its record another.
    case conflict
  }

  /// The currency of an amount by its own mark and by the code that its record names, nil for none.
  ///
  /// The mark of an amount may mean the currency of a file that names it once for all.
  func meaning(of amount: WrittenAmount, named code: UInt16?) -> Meaning {
    if let code { return amount.mayMean(self[code]) ? .known(code) : .conflict }
    let usual = self[standard]
    guard let own = amount.currency, usual == .unnamed || !amount.mayMean(usual) else {
      return .known(standard)
    }
    return self.code(of: own).map(Meaning.known) ?? .new(own)
  }
}
