import PipelineImport
import PipelineModel
import Testing

@Suite struct AmountNotationTests {
  /// The cell's amount in the minor unit of its own currency, nil when it cannot be read.
  private func minorUnits(
    _ text: String, _ mark: DecimalMark = .dot
  ) -> (value: Int64, currency: String)? {
    var evidence = DecimalMarkEvidence()
    let reading = AmountNotation(mark: mark).amount(in: Array(text.utf8).span, evidence: &evidence)
    guard case .value(let amount) = reading else { return nil }
    let currency = amount.currency ?? .unnamed
    guard let units = amount.minorUnits(digits: currency.minorDigits) else { return nil }
    return (units.value, currency.code)
  }

  private func isNothing(_ text: String) -> Bool {
    var evidence = DecimalMarkEvidence()
    let reading = AmountNotation().amount(in: Array(text.utf8).span, evidence: &evidence)
    if case .nothing = reading { return true }
    return false
  }

  @Test(arguments: [
    ("0", 0, ""), ("6406", 6406_00, ""), ("1234.5", 1234_50, ""), ("1234.56", 1234_56, ""),
    (".5", 50, ""), ("007", 7_00, ""), ("$1,234,567", 1_234_567_00, "USD"),
    ("£1,250.50", 1250_50, "GBP"), ("$125000", 125_000_00, "USD"), ("$ 10 ", 10_00, "USD"),
    ("1'234.50", 1234_50, ""), ("1’234’567.50", 1_234_567_50, ""), ("1,00,000", 100_000_00, ""),
    ("12,34,567.89", 1_234_567_89, ""), ("₹1,00,000", 100_000_00, "INR"),
    ("(70,000)", -70_000_00, ""), ("($1,250.50)", -1250_50, "USD"), ("$(1,250)", -1250_00, "USD"),
    ("-500", -500_00, ""), ("500-", -500_00, ""), ("\u{2212}500", -500_00, ""),
    ("-$500", -500_00, "USD"), ("$-500", -500_00, "USD"), ("+500", 500_00, ""),
    ("250k", 250_000_00, ""), ("1.2M", 1_200_000_00, ""), ("$1.25 m", 1_250_000_00, "USD"),
    ("€2.5bn", 2_500_000_000_00, "EUR"), ("250k€", 250_000_00, "EUR"),
    ("₹2.5 Lakhs", 250_000_00, "INR"), ("₹1.2 Cr", 12_000_000_00, "INR"),
    ("Rs 5,000/-", 5000_00, "INR"), ("CHF 5’000.–", 5000_00, "CHF"), ("Fr. 400.-", 400_00, "CHF"),
    ("50万円", 500_000, "JPY"), ("12,000円", 12_000, "JPY"), ("4万", 40_000_00, ""),
    ("R 800", 800_00, "ZAR"), ("1.5 млн руб.", 1_500_000_00, "RUB"),
    ("USD 450.00 (EUR 410.00)", 450_00, "USD"), ("EUR 7.50 (EUR 7.50)", 7_50, "EUR"),
    ("EUR 5,000.00 (USD 5,400.00)", 5000_00, "EUR"),
    ("USD 450000", 450_000_00, "USD"), ("450,000.00 USD", 450_000_00, "USD"),
    ("usd450", 450_00, "USD"), ("JPY 10,000", 10_000, "JPY"), ("¥10,000", 10_000, "JPY"),
    ("US$ 1,000", 1000_00, "USD"), ("A$1,000", 1000_00, "AUD"), ("R$ 10", 10_00, "BRL"),
    ("$100 CAD", 100_00, "CAD"), ("CHF 1'000.05", 1000_05, "CHF"), ("Rs. 500", 500_00, "INR"),
    ("Rs.500", 500_00, "INR"), ("KWD 1.234", 1234, "KWD"), ("1.234,56 €", 1234_56, "EUR"),
    ("1 234.56", 1234_56, ""), ("1\u{00A0}234.56", 1234_56, ""), ("1\u{202F}234", 1234_00, ""),
    ("1\u{2009}234.50", 1234_50, ""), ("$100 CAD", 100_00, "CAD"), ("R$ 1.000,00", 1000_00, "BRL"),
    ("US$ 5", 5_00, "USD"), ("450000 USD", 450_000_00, "USD"), ("1234.56-", 1234_56 * -1, ""),
    ("\u{200E}1,234.50\u{200F}", 1234_50, ""), ("\u{202A}$5\u{202C}", 5_00, "USD"),
    ("\u{FEFF}7", 7_00, ""), ("٣" + String(repeating: "\t", count: 200), 3_00, ""),
    ("٣٤", 34_00, ""), ("١٬٢٣٤٫٥٠", 1234_50, ""), ("۱۲۳۴", 1234_00, ""),
    ("１，２３４．５０", 1234_50, ""), ("－５", -5_00, ""), ("１２ USD", 12_00, "USD"),
    ("$7,450,000.00 ", 7_450_000_00, "USD"), ("90000000000000", 9_000_000_000_000_000, ""),
  ])
  func `amounts with a decimal dot are exact`(_ text: String, _ units: Int64, _ code: String) {
    let amount = minorUnits(text)
    #expect(amount?.value == units)
    #expect(amount?.currency == code)
  }

  @Test(arguments: [
    ("1.234,56 €", 1234_56), ("1234,56", 1234_56), ("1 234,56", 1234_56),
    ("1\u{00A0}234,56 €", 1234_56), ("1\u{202F}234,56", 1234_56), ("1.234.567", 1_234_567_00),
    ("1.234", 1234_00), ("1234", 1234_00), ("0,5", 50), ("-1.234,50", -1234_50),
    ("12.345,6 EUR", 12_345_60), ("1,5M", 1_500_000_00), ("1'234,50", 1234_50),
    ("$1,234.50", 1234_50),
  ])
  func `amounts with a decimal comma are exact`(_ text: String, _ units: Int64) {
    #expect(minorUnits(text, .comma)?.value == units)
  }

  @Test(arguments: [
    "12abc", "abc", "1.2.3", "1,23,4", "1,2345", "12,34", "1,234,56", "1..2", "1,,234", "0x10",
    "1e309", "inf", "TBD", "12 USD EUR", "(500", "500)", "-(500)", "--5", "-5-", "$", "1 23",
    "1 234,567.8", "5.", "1,234.", "0,123", "$5 pounds", "12٣4", "1２", "$100 EUR", "£5 USD",
    "1\u{200B}2", "4.5E+17", "########",
    "Inf", "NaN", "nan", "infinity", "1e5", "0b1", "1_000", "1/2", "½", "１２abc", "12%", "€", "()",
    "(-5)",
    "1,234.5.6", "1 2 3", "12.34.56,7", "2026-12-01", "+-5", "5 000 000k m",
    String(repeating: "9", count: 400), "0." + "\u{661}", "1.234.56", "1'23", "5%",
    "9223372036854775808", "90000000000000.01", "1234567890123456789", "1\u{301}", "500 k k",
    "5€$€x", "10000+", "450.00 (410.00)", "USD 450.00 (about 400)", "5 lakh k", "€x -", "-€-",
    ".0\n(70.015$)", "450.00 (EUR 410.00)", "USD 450.00 (USD 410.00)", "USD 450.00 (410.00)",
    String(repeating: "1 ($", count: 100_000) + String(repeating: ")", count: 100_000),
  ])
  func `a cell that is no amount as a whole is not read in part`(_ text: String) {
    #expect(minorUnits(text) == nil)
    #expect(!isNothing(text))
  }

  @Test(arguments: [
    "", "  ", "-", "€ -", "-   €", "$-", "CHF –", "—", "n/a", "N/A", "NA", "null", "None",
    "\u{00A0}",
  ])
  func `an empty cell is no amount and no mistake`(_ text: String) {
    #expect(isNothing(text))
  }

  @Test(arguments: [
    ("1,234.5", 1, 0, 0), ("1.234,5", 0, 1, 0), ("1.234", 0, 0, 1), ("1,234", 0, 0, 1),
    ("1,234,567", 1, 0, 0), ("1.234.567", 0, 1, 0), ("12.5", 1, 0, 0), ("12,5", 0, 1, 0),
    ("0.125", 1, 0, 0), ("1234.567", 1, 0, 0), ("1234", 0, 0, 0), ("1 234,567", 0, 1, 0),
    ("1,23,4", 0, 0, 0), ("abc", 0, 0, 0),
  ])
  func `a cell proves its column's decimal mark`(
    _ text: String, _ dot: Int, _ comma: Int, _ ambiguous: Int
  ) {
    for mark in [DecimalMark.dot, .comma] {
      var evidence = DecimalMarkEvidence()
      _ = AmountNotation(mark: mark).amount(in: Array(text.utf8).span, evidence: &evidence)
      #expect(evidence.dot == dot)
      #expect(evidence.comma == comma)
      #expect(evidence.ambiguous == ambiguous)
    }
  }

  @Test(arguments: [
    ("0.005", 2, 1, true), ("0.0049", 2, 0, true), ("-0.005", 2, -1, true), ("1.5", 0, 2, true),
    ("1.50", 2, 150, false), ("0.12345678901234567890", 2, 12, true), ("2.5", 0, 3, true),
  ])
  func `surplus decimals are rounded half away from zero`(
    _ text: String, _ digits: Int, _ units: Int64, _ isRounded: Bool
  ) throws {
    var evidence = DecimalMarkEvidence()
    let reading = AmountNotation().amount(in: Array(text.utf8).span, evidence: &evidence)
    guard case .value(let amount) = reading else {
      Testing.Issue.record("\(text) was not read")
      return
    }
    let minor = try #require(amount.minorUnits(digits: digits))
    #expect(minor.value == units)
    #expect(minor.isRounded == isRounded)
  }
}
