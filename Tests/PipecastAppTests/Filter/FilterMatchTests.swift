import PipecastApp
import PipelineModel
import RandomData
import Testing

struct FilterMatchTests {
  /// What a term must keep, said deal by deal.
  private static let meanings: [(String, @Sendable (Deal) -> Bool)] = [
    ("is:won", { $0.outcome == .won }),
    ("!is:open", { $0.outcome != .open }),
    ("is:any no:rep", { $0.name(.rep) == nil }),
    ("is:any no:date", { $0.close == nil }),
    ("!is:any", { _ in false }),
    ("past-due", { $0.outcome == .open && ($0.close ?? .last) < RandomPipeline.asOf }),
    ("!past-due", { !($0.outcome == .open && ($0.close ?? .last) < RandomPipeline.asOf) }),
    ("no:date", { $0.outcome == .open && $0.close == nil }),
    ("no:date is:lost", { $0.outcome == .lost && $0.close == nil }),
    ("!no:date", { $0.close != nil }),
    ("no:amount", { $0.amount == nil }),
    ("no:weight", { $0.weight == nil }),
    ("no:activity", { $0.lastActivity == nil }),
    ("no:next-step", { $0.nextStep.isEmpty }),
    ("no:rep", { $0.name(.rep) == nil }),
    ("rep:ANA", { $0.name(.rep)?.unsanitized.lowercased().contains("ana") ?? false }),
    ("!rep:ana", { !($0.name(.rep)?.unsanitized.lowercased().contains("ana") ?? false) }),
    ("rep=Ana", { $0.name(.rep) == RawText("Ana") }),
    ("rep:ruiz,rep:x", { ["Ana Ruiz", "rep:x"].map(RawText.init).contains($0.name(.rep)) }),
    ("currency=none", { $0.currency == .unnamed }),
    ("currency=XXX", { _ in false }),
    ("category=omitted", { $0.category == .omitted }),
    ("close<30d", { $0.close.map { $0 < RandomPipeline.asOf + 30 } ?? false }),
    ("close>=2026-11-21", { $0.close.map { $0 >= RandomPipeline.asOf } ?? false }),
    ("idle>45", { $0.lastActivity.map { RandomPipeline.asOf.days(since: $0) > 45 } ?? false }),
    ("renew", { $0.name.unsanitized.lowercased().hasPrefix("renew") }),
    (
      "amount>=100k",
      { deal in
        guard let amount = deal.amount else { return false }
        return amount.minorUnits >= 100_000 * Int128(amount.currency.minorUnitsInOne)
      }
    ),
    (
      "due:2026-11-21..2026-12-21",
      { deal in
        let isNear = deal.close.map { (0...30).contains($0.days(since: RandomPipeline.asOf)) }
        return deal.outcome == .open && deal.category != .omitted && isNear ?? false
      }
    ),
    (
      "won:2026-10-23..2026-11-21",
      { deal in
        let isNear = deal.close.map { (-29...0).contains($0.days(since: RandomPipeline.asOf)) }
        return deal.outcome == .won && isNear ?? false
      }
    ),
  ]

  /// Every field of names, alone, negated, with two words, with quotes and with the exact name.
  @Test(arguments: Dimension.allCases, 0..<6 as Range<UInt64>)
  func `a field of names keeps the deals whose name holds a word`(
    dimension: Dimension, seed: UInt64
  ) throws {
    let pipeline = RandomPipeline(seed: seed).pipeline
    func kept(_ text: String) throws -> [Int] { try DealFilter(text).indices(in: pipeline) }
    func expected(_ isKept: (String) -> Bool) -> [Int] {
      (0..<pipeline.count).filter {
        pipeline[$0].name(dimension).map { isKept($0.unsanitized) } ?? false
      }
    }
    let field = dimension.filterWord
    let ana = expected { $0.lowercased().contains("ana") }
    #expect(try kept("\(field):ANA") == ana)
    #expect(try kept("\(field.uppercased()):ana") == ana)
    #expect(try kept("!\(field):ana") == (0..<pipeline.count).filter { !ana.contains($0) })
    #expect(
      try kept("\(field):ruiz,none") == expected { $0.contains("Ruiz") || $0.contains("none") })
    #expect(try kept("\(field):\"a ru\"") == expected { $0.contains("a Ru") })
    #expect(try kept("\(field):\"a,b\"") == expected { $0 == "a,b" })
    #expect(try kept("\(field)=\"Ana Ruiz\"") == expected { $0 == "Ana Ruiz" })
    #expect(
      try kept("no:\(field)") == (0..<pipeline.count).filter { pipeline[$0].name(dimension) == nil }
    )
    #expect(try kept("\(field):ana \(field):ruiz") == expected { $0.contains("Ana Ruiz") })
  }

  /// A comparison with any sign keeps what a plain comparison of the values does.
  @Test(arguments: ["<", "<=", ">", ">=", "="], 0..<6 as Range<UInt64>)
  func `a comparison keeps the deals whose value compares so`(sign: String, seed: UInt64) throws {
    let pipeline = RandomPipeline(seed: seed).pipeline
    func holds<Value: Comparable>(_ a: Value, _ b: Value) -> Bool {
      switch sign {
      case "<": a < b
      case "<=": a <= b
      case ">": a > b
      case ">=": a >= b
      default: a == b
      }
    }
    func expect(_ text: String, _ isKept: (Deal) -> Bool) throws {
      let expected = (0..<pipeline.count).filter { isKept(pipeline[$0]) }
      #expect(try DealFilter(text).indices(in: pipeline) == expected, "\(text)")
    }
    for (text, units) in [
      ("100k", 100_000_000), ("1.5M", 1_500_000_000), ("0", 0), ("-2.5", -2500),
    ]
      as [(String, Int128)]
    {
      try expect("amount\(sign)\(text)") { deal in
        guard let amount = deal.amount else { return false }
        return holds(amount.minorUnits * 1000, units * Int128(amount.currency.minorUnitsInOne))
      }
    }
    for days in [-10, 0, 30, 90] {
      let day = RandomPipeline.asOf + days
      for text in ["\(days)d", "\(day)"] {
        try expect("close\(sign)\(text)") { $0.close.map { holds($0, day) } ?? false }
      }
      for text in ["\(days)d", "\(days)"] {
        try expect("idle\(sign)\(text)") { deal in
          deal.lastActivity.map { holds(RandomPipeline.asOf.days(since: $0), days) } ?? false
        }
      }
    }
  }

  @Test(arguments: meanings.indices)
  func `a filter keeps exactly the deals that meet it`(index: Int) throws {
    let (text, isKept) = Self.meanings[index]
    let filter = try DealFilter(text)
    for seed in 0..<8 as Range<UInt64> {
      let pipeline = RandomPipeline(seed: seed).pipeline
      let expected = (0..<pipeline.count).filter { isKept(pipeline[$0]) }
      #expect(filter.indices(in: pipeline) == expected, "\(text)")
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a word is found in each of many names side by side`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let letters = Array(seed.isMultiple(of: 3) ? "aAbB\u{E9}E@`" : "aAbBeE@`[{")
    func text(upTo length: Int) -> String {
      String(
        (0..<Int.random(in: 0...length, using: &generator)).map { _ in
          letters[Int.random(in: 0..<letters.count, using: &generator)]
        })
    }
    func folded(_ text: String) -> String {
      String(text.lowercased().map { $0 == "\u{E9}" ? "e" : $0 })
    }
    var random = RandomPipeline(seed: seed, count: 60)
    for row in random.rows.indices {
      random.rows[row].id = []
      random.rows[row].names = random.rows[row].names.map { _ in [] }
      random.rows[row].name = Array(text(upTo: 12).utf8)
    }
    let pipeline = random.pipeline
    for length in 1...4 {
      let word = text(upTo: length)
      guard !word.isEmpty else { continue }
      let expected = (0..<pipeline.count).filter {
        folded(pipeline[$0].name.unsanitized).utf8.contains(Array(folded(word).utf8))
      }
      #expect(DealFilter(.word(word)).indices(in: pipeline) == expected)
    }
  }

  /// All texts are searched side by side: one must not be found in the end of another.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a word keeps the deals that it keeps one by one`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let letters = ["a", "b", "B", "\u{E9}", "e", "\u{2013}", "", "abab", "\u{6771}", "o\u{308}"]
    func text(upTo length: Int) -> String {
      (0..<Int.random(in: 0...length, using: &random))
        .map { _ in letters.randomElement(using: &random) ?? "" }.joined()
    }
    let deals = (0..<50).map { _ in
      TestDeal(id: text(upTo: 3), name: text(upTo: 9), rep: text(upTo: 2), stage: "")
    }
    let pipeline = TestDeal.pipeline(deals)
    for _ in 0..<20 {
      let word = text(upTo: 3)
      for isNegated in [false, true] {
        let filter = DealFilter(terms: [FilterTerm(.word(word), isNegated: isNegated)])
        let expected = deals.indices.filter {
          !filter.indices(in: TestDeal.pipeline([deals[$0]])).isEmpty
        }
        #expect(filter.indices(in: pipeline) == expected, "\(word)")
        // A letter more never keeps a deal that was left out before.
        let longer = DealFilter(terms: [FilterTerm(.word(word + "b"), isNegated: isNegated)])
        let (few, many) = (Set(longer.indices(in: pipeline)), Set(expected))
        #expect(isNegated ? many.isSubset(of: few) : few.isSubset(of: many))
      }
    }
  }
}
