import PipelineModel
import Testing

struct CurrencyTests {
  @Test(arguments: [
    ("usd", "USD"), ("eUr", "EUR"), ("U\u{1B}SD", "USD"), ("US D", "USD"), ("ÄÖ", ""), ("", ""),
    ("abcdefghijklmnop", "ABCDEFGHIJKL"), ("١٢", ""), ("\u{202E}GBP", "GBP"), ("ß", ""),
  ])
  func `a code keeps what is safe to print`(text: String, code: String) {
    #expect(Currency(code: text).code == code)
  }

  @Test(arguments: [
    ("USD", 2, 100), ("JPY", 0, 1), ("KWD", 3, 1000), ("", 2, 100), ("XXX", 2, 100),
  ])
  func `decimals and minor units agree`(code: String, digits: Int, units: Int) {
    #expect(Currency(code: code).minorDigits == digits)
    #expect(Currency(code: code).minorUnitsInOne == units)
  }

  @Test(arguments: [("USD", "$"), ("EUR", "€"), ("CHF", "CHF "), ("", "")])
  func `an amount is led by its sign`(code: String, sign: String) {
    #expect(Currency(code: code).sign == sign)
  }
}
