import PipelineModel
import Testing

struct MoneyTests {
  @Test(
    arguments: [
      ("USD", 123_450, "1234.50"), ("USD", -123_450, "-1234.50"), ("USD", 0, "0.00"),
      ("USD", 5, "0.05"), ("USD", -5, "-0.05"), ("", 100, "1.00"), ("JPY", 1234, "1234"),
      ("JPY", -7, "-7"), ("KWD", 1, "0.001"), ("KWD", -1_234_567, "-1234.567"),
      ("EUR", Int128(Int64.max) * 1000, "92233720368547758070.00"),
    ] as [(String, Int128, String)])
  func `a decimal number is exact`(code: String, minorUnits: Int128, decimal: String) {
    #expect(Money(minorUnits: minorUnits, currency: Currency(code: code)).decimal == decimal)
  }

  @Test func `the largest sums are written too`() {
    let least = Money(minorUnits: .min, currency: Currency(code: "USD"))
    #expect(least.decimal == "-1701411834604692317316873037158841057.28")
  }
}
