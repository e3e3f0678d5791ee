import PipelineModel

/// The signs, codes and names of currencies as amounts and currency columns write them.
enum CurrencyMarks {
  /// A currency, and whether the mark stands for others too: `$` is also written for CAD.
  struct Mark {
    var currency: Currency
    /// The codes of the others, nil for a mark of one currency.
    var others: [Substring]?
    var isShared: Bool { others != nil }

    /// Whether it may be written for `currency`; where ISO 4217 has no such code, a sign may.
    func mayMean(_ currency: Currency) -> Bool {
      guard currency != self.currency else { return true }
      guard let others else { return false }
      return others.contains(currency.code[...]) || !isKnown(currency)
    }
  }

  /// Whether ISO 4217 has the currency.
  static func isKnown(_ currency: Currency) -> Bool {
    Word(exactly: currency.code).flatMap { marks[$0] }?.currency == currency
  }

  /// The currency a mark beside an amount stands for: `€`, `US$`, `eur`.
  static func mark(_ word: Word) -> Mark? { marks[word] }

  /// The currency a cell of a currency column names: a code, a sign, `US Dollar`.
  ///
  /// Text that names no known currency is no currency of ours: nil.
  static func named(_ text: String) -> Currency? {
    let name = String(text.utf8.map { Character(UnicodeScalar($0.asciiLowercased)) })
    if let mark = Word(exactly: text).flatMap({ marks[$0] }) { return mark.currency }
    return names.first { $0.name == name }?.currency
  }

  private static let marks: [Word: Mark] = {
    var marks: [Word: Mark] = [:]
    for code in codes.split(separator: " ") {
      marks[Word(String(code))] = Mark(currency: Currency(code: String(code)))
    }
    for (sign, code) in signs { marks[Word(sign)] = Mark(currency: Currency(code: code)) }
    for (sign, code, others) in sharedSigns {
      marks[Word(sign)] = Mark(
        currency: Currency(code: code), others: others.split(separator: " "))
    }
    return marks
  }()

  /// Signs of several currencies, with the one meant where nothing else is said.
  private static let sharedSigns = [
    ("$", "USD", dollars), ("¥", "JPY", "CNY"), ("￥", "JPY", "CNY"), ("£", "GBP", pounds),
    ("kr", "KR", "SEK NOK DKK ISK"), ("kr.", "KR", "SEK NOK DKK ISK"), ("rs", "INR", rupees),
    ("rs.", "INR", rupees),
  ]
  private static let dollars = """
    ARS AUD BBD BMD BND BRL BSD BZD CAD CLP COP CUP CVE DOP FJD GYD HKD JMD KYD LRD MXN NAD NIO \
    NZD SBD SGD SRD SVC TOP TTD TWD UYU WST XCD
    """
  private static let pounds = "EGP FKP GIP LBP SDG SHP SSP SYP"
  private static let rupees = "LKR MUR NPR PKR SCR"

  private static let signs = [
    ("€", "EUR"), ("us$", "USD"), ("u$s", "USD"), ("a$", "AUD"), ("au$", "AUD"), ("c$", "CAD"),
    ("ca$", "CAD"), ("can$", "CAD"), ("nz$", "NZD"), ("hk$", "HKD"), ("s$", "SGD"), ("sg$", "SGD"),
    ("r$", "BRL"), ("mx$", "MXN"), ("mex$", "MXN"), ("nt$", "TWD"), ("cn¥", "CNY"),
    ("jp¥", "JPY"), ("rmb", "CNY"), ("₹", "INR"), ("₩", "KRW"), ("₽", "RUB"), ("₺", "TRY"),
    ("₪", "ILS"), ("₫", "VND"), ("฿", "THB"), ("₱", "PHP"), ("₦", "NGN"), ("₴", "UAH"),
    ("₡", "CRC"), ("₲", "PYG"), ("₵", "GHS"), ("₸", "KZT"), ("zł", "PLN"), ("kč", "CZK"),
    ("ft", "HUF"), ("fr.", "CHF"), ("sfr", "CHF"), ("sfr.", "CHF"), ("rm", "MYR"), ("rp", "IDR"),
    ("円", "JPY"), ("元", "CNY"), ("원", "KRW"), ("руб", "RUB"), ("руб.", "RUB"), ("грн", "UAH"),
    ("tl", "TRY"), ("lei", "RON"), ("r", "ZAR"),
  ]

  private static let names: [(name: String, currency: Currency)] = [
    ("us dollar", "USD"), ("us dollars", "USD"), ("u.s. dollar", "USD"),
    ("united states dollar", "USD"), ("dollar", "USD"), ("euro", "EUR"), ("euros", "EUR"),
    ("pound sterling", "GBP"), ("british pound", "GBP"), ("pounds sterling", "GBP"),
    ("uk pound", "GBP"), ("yen", "JPY"), ("japanese yen", "JPY"), ("canadian dollar", "CAD"),
    ("australian dollar", "AUD"), ("new zealand dollar", "NZD"), ("swiss franc", "CHF"),
    ("swedish krona", "SEK"), ("norwegian krone", "NOK"), ("danish krone", "DKK"),
    ("indian rupee", "INR"), ("brazilian real", "BRL"), ("mexican peso", "MXN"),
    ("singapore dollar", "SGD"), ("hong kong dollar", "HKD"), ("polish zloty", "PLN"),
    ("chinese yuan", "CNY"), ("south african rand", "ZAR"), ("uae dirham", "AED"),
  ].map { ($0.0, Currency(code: $0.1)) }

  /// ISO 4217, currencies in circulation.
  private static let codes = """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP \
    BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP \
    GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS \
    KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR \
    MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF \
    SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD \
    TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW
    """
}
