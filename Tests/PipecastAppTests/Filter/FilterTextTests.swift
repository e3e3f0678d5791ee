import PipecastApp
import PipelineModel
import RandomData
import Testing
import TextUI

struct FilterTextTests {
  @Test(
    arguments: [
      ([.equals(.rep, RawText("Ana Ruiz")), .pastDue], "rep=\"Ana Ruiz\" past-due"),
      ([.word("acme")], "acme"), ([.word("two words")], "\"two words\""),
      ([.word("Past-Due")], "\"Past-Due\""), ([.word("")], "\"\""),
      ([.contains(.stage, ["nego", "closed won"])], "stage:nego,\"closed won\""),
      ([.amount(.greater, 100_000_500)], "amount>100000.5"),
      ([.amount(.less, -5)], "amount<-0.005"),
      ([.close(.less, .after(30))], "close<30d"),
      (
        [.currency(.unnamed), .currency(Currency(code: "none"))], "currency=none currency=\"NONE\""
      ),
      ([.category(.mostLikely), .outcome(.lost)], "category=most-likely is:lost"),
      ([.equals(.rep, RawText("a\u{1B}\u{202E}\u{A0}b"))], "rep=\"a\\u{1B}\\u{202E}\\u{A0}b\""),
      ([.equals(.rep, RawText("e\u{301} 🇩🇪"))], "rep=\"e\\u{301} \\u{1F1E9}\\u{1F1EA}\""),
      ([.equals(.rep, RawText("Zoë 東京"))], "rep=\"Zoë 東京\""),
    ] as [([FilterCondition], String)])
  func `a filter is written as it is typed`(conditions: [FilterCondition], text: String) {
    #expect(DealFilter(terms: conditions.map { FilterTerm($0) }).description == text)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `reading what was written gives the same filter`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let terms = (0..<Int.random(in: 0...6, using: &random)).map { _ in
      FilterTerm(Self.condition(&random), isNegated: .random(using: &random))
    }
    let filter = DealFilter(terms: terms)
    let text = filter.description
    #expect(try DealFilter(text) == filter)
    // What a screen shows can be copied and typed again.
    #expect(
      SafeText(sanitizing: text).description.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  static func condition(_ random: inout SeededGenerator) -> FilterCondition {
    func one<Value>(_ values: [Value]) -> Value {
      values[Int.random(in: values.indices, using: &random)]
    }
    func day() -> Day {
      Day(number: Int32.random(in: Day.first.number...Day.last.number, using: &random))
    }
    func name() -> String {
      Bool.random(using: &random)
        ? random.text(upTo: 8) : String(decoding: one(RandomPipeline.troublesome), as: UTF8.self)
    }
    let dimension = one(Dimension.allCases)
    let comparison = one(FilterComparison.allCases)
    switch Int.random(in: 0..<14, using: &random) {
    case 0: return .word(name())
    case 1:
      return .contains(dimension, (0..<Int.random(in: 1...3, using: &random)).map { _ in name() })
    case 2, 3: return .equals(dimension, RawText(name()))
    case 4: return .missing(one(FilterField.all))
    case 5:
      return .amount(
        comparison, one([.min, .max, 0, Int64.random(in: .min ... .max, using: &random)]))
    case 6: return .close(comparison, .date(day()))
    case 7: return .close(comparison, .after(one([.min, .max, -3, 0, 30])))
    case 8: return .idle(comparison, one([.min, .max, 0, 45]))
    case 9: return .outcome(one(Outcome.allCases))
    case 10: return .due(Window(first: day(), last: day()))
    case 11: return .won(Window(first: day(), last: day()))
    case 12: return .currency(one(["", "NONE", "USD", "X1"].map(Currency.init(code:))))
    default:
      return Bool.random(using: &random) ? .pastDue : .category(one(ForecastCategory.allCases))
    }
  }
}
