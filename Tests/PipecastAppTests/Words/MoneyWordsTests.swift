import PipecastApp
import PipelineModel
import RandomData
import Testing
import TextUI

struct MoneyWordsTests {
  @Test(
    arguments: [
      ("USD", 1_550_000_00, "$1.55M"), ("USD", 936_000_00, "$936K"), ("USD", 999_600_00, "$1.00M"),
      ("USD", 999_499_99, "$999K"), ("USD", -12_300_00, "−$12.3K"), ("USD", 750_00, "$750"),
      ("USD", 0, "$0"), ("USD", 49, "$0"), ("USD", -49, "$0"), ("USD", 50, "$1"),
      ("USD", -50, "−$1"),
      ("USD", 999_50, "$1.00K"), ("USD", 999_49, "$999"), ("USD", 1_000_00, "$1.00K"),
      ("USD", 9_996_00, "$10.0K"), ("USD", 99_960_00, "$100K"), ("USD", 9_994_99, "$9.99K"),
      ("USD", 1_005_000_00, "$1.01M"), ("USD", -1_005_000_00, "−$1.01M"),
      ("USD", 999_600_000_00, "$1.00B"), ("USD", 12_345_000_000_00, "$12.3B"),
      ("USD", 1_234_567_000_000_00, "$1,235B"), ("JPY", 1_234_567, "¥1.23M"), ("JPY", 999, "¥999"),
      ("KWD", 1_234_567, "KWD 1.23K"), ("", 12_345_00, "12.3K"), ("EUR", 1_04_000_00, "€104K"),
    ] as [(String, Int128, String)])
  func `a headline has three digits`(code: String, minorUnits: Int128, words: String) {
    let money = Money(minorUnits: minorUnits, currency: Currency(code: code))
    #expect(money.short.description == words)
  }

  @Test(
    arguments: [
      ("USD", 542_000_00, 1_070_000_00, "0.5–1.1M"), ("USD", 607_400_00, 946_000_00, "607–946K"),
      ("EUR", 0, 76_900_00, "0–77K"), ("USD", 0, 0, "0–0"), ("USD", 1_00, 850_00, "1–850"),
      ("USD", 1_200_00, 9_960_00, "1.2–10.0K"), ("USD", 500_00, 998_990_00, "1–999K"),
      ("USD", 500_000_00, 999_600_00, "0.5–1.0M"), ("JPY", 12_000_000, 345_000_000, "12–345M"),
      ("USD", 1_000_000_00, 5_400_000_000_00, "0.0–5.4B"),
    ] as [(String, Int128, Int128, String)])
  func `a range in little room has one unit`(
    code: String, low: Int128, high: Int128, words: String
  ) {
    let currency = Currency(code: code)
    let range = Money.range(
      Money(minorUnits: low, currency: currency), Money(minorUnits: high, currency: currency))
    #expect(range.description == words)
  }

  @Test func `a headline never has more than three digits below a trillion`() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<2000 {
      let digits = Int.random(in: 1...13, using: &random)
      let minorUnits =
        Int128((0..<digits).reduce(1) { sum, _ in sum * 10 }) - 1
        - Int128(Int.random(in: 0...60, using: &random))
      let money = Money(minorUnits: minorUnits, currency: Currency(code: "USD"))
      #expect(money.short.description.count { $0.isNumber } <= 3)
    }
  }

  @Test(
    arguments: [
      ("USD", 123_450, "$1,234.50", "1,234"), ("USD", 123_400, "$1,234", "1,234"),
      ("USD", -123_450, "−$1,234.50", "−1,234"), ("USD", 5, "$0.05", "0"),
      ("JPY", 1_234_567, "¥1,234,567", "1,234,567"), ("KWD", 1_001, "KWD 1.001", "1"),
      ("", 100_000_00, "100,000", "100,000"),
    ] as [(String, Int128, String, String)])
  func `an exact amount has its decimals where they are not zero`(
    code: String, minorUnits: Int128, exact: String, whole: String
  ) {
    let money = Money(minorUnits: minorUnits, currency: Currency(code: code))
    #expect(money.exact.description == exact)
    #expect(money.grouped(minor: false).description == whole)
  }

  @Test(arguments: [Int128.min, .max])
  func `the largest sums are said without a crash`(minorUnits: Int128) {
    for code in ["USD", "JPY", "KWD"] {
      let money = Money(minorUnits: minorUnits, currency: Currency(code: code))
      #expect(money.short.description.hasSuffix("B"))
      #expect(money.exact.description.count > 40)
    }
  }

  @Test(arguments: [(0, "0 deals"), (1, "1 deal"), (5197, "5,197 deals"), (-1000, "−1,000 deals")])
  func `a number agrees with its noun`(number: Int, words: String) {
    #expect(SafeText(number, "deal").description == words)
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (-1_234_567, "−1,234,567")])
  func `thousands are set apart`(number: Int, words: String) {
    #expect(SafeText(grouping: number).description == words)
  }

  @Test func `irregular nouns have their own plural`() {
    #expect(SafeText(2, "opportunity", "opportunities").description == "2 opportunities")
  }
}
