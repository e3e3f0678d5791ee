public import PipelineModel

/// Random deals of every kind, the same for the same seed: most with something wrong.
public struct RandomPipeline {
  /// One deal with its texts as bytes.
  public struct Row {
    public var values = DealValues()
    public var currency = Currency.unnamed
    public var id: [UInt8] = []
    public var name: [UInt8] = []
    /// One name per dimension, by its raw value; empty for none.
    public var names: [[UInt8]] = []
  }

  public static let asOf = Day(number: 20_778)  // Saturday, 21 November 2026.

  public var rows: [Row]

  public init(seed: UInt64, count: Int = 60) {
    var random = SeededGenerator(seed: seed)
    let currencies = Self.currencies.prefix(
      Int.random(in: 1...Self.currencies.count, using: &random))
    rows = (0..<count).map { Self.row($0, Array(currencies), &random) }
  }

  /// The same deals in another order, on other lines of the file.
  public func shuffled(seed: UInt64) -> RandomPipeline {
    var random = SeededGenerator(seed: seed)
    var other = self
    other.rows.shuffle(using: &random)
    for line in other.rows.indices { other.rows[line].values.line = Int32(line + 2) }
    return other
  }

  public var pipeline: Pipeline {
    var bytes: [UInt8] = []
    func range(_ text: [UInt8]) -> TextRange {
      bytes += text
      return TextRange(
        offset: bytes.count - text.count, length: text.count, hasDoubledQuotes: false)
    }
    let texts = rows.map { (id: range($0.id), name: range($0.name)) }
    var builder = PipelineBuilder(source: TextSource(bytes))
    for (row, text) in zip(rows, texts) {
      var values = row.values
      values.id = text.id
      values.name = text.name
      values.currency = builder.code(for: row.currency)
      values.names = Dimension.allCases.map { dimension in
        row.names[dimension.rawValue].withUnsafeBufferPointer {
          builder.code(for: $0, in: dimension)
        }
      }
      builder.append(values)
    }
    return builder.pipeline(asOf: Self.asOf) {
      Stage(name: $0, order: $0.unsanitized.utf8.count % 4)
    }
  }

  private static let currencies = ["USD", "JPY", "", "KWD", "NONE"].map(Currency.init(code:))

  /// Names that trip readers of filters, lists and screens; one of them is not UTF-8.
  public static let troublesome: [[UInt8]] =
    [
      "Ana", "ana", "Ana Ruiz", "\u{E9}", "e\u{301}", "say \"hi\"", "back\\slash", "a..b", "a,b",
      "past-due", "!no", "rep:x", "none", " ", "  two  ", "\u{1B}[2J", "line\nend\r",
      "\u{202E}evil",
      "\u{2066}x\u{2069}", "\u{200B}", "\u{301}", "🇩🇪", "👍🏽", "\u{3164}", "\u{A0}", "İ:", "\\u{41}",
      "=", "\u{338}", "東京",
    ].map { Array($0.utf8) } + [[0xFF], [0x41, 0xFE], [0xFE]]

  private static func row(
    _ index: Int, _ currencies: [Currency], _ random: inout SeededGenerator
  ) -> Row {
    func oneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }
    func day(_ range: ClosedRange<Int>) -> Day { asOf + Int.random(in: range, using: &random) }
    var row = Row()
    row.currency = currencies.randomElement(using: &random) ?? .unnamed
    // Half of the deals have no id and few have a name of their own: many look alike.
    row.id = oneIn(2) ? [] : Array("D\(index)".utf8)
    row.name = Array(
      ["Renewal", "renewal", "Upgrade", ""].randomElement(using: &random)?.utf8 ?? "".utf8)
    row.names = Dimension.allCases.map { _ in
      oneIn(4) ? [] : troublesome[Int.random(in: 0..<troublesome.count, using: &random)]
    }
    row.values.line = Int32(index + 2)
    row.values.amount = oneIn(6) ? nil : amount(&random)
    row.values.weight =
      oneIn(6) ? nil : Weight(billionths: Int.random(in: 0...Weight.whole, using: &random))
    row.values.category = oneIn(3) ? nil : ForecastCategory.allCases.randomElement(using: &random)
    row.values.created = oneIn(5) ? nil : day(-200...20)
    row.values.lastActivity = oneIn(5) ? nil : day(-90...5)
    row.values.stageEntered = oneIn(5) ? nil : day(-90...5)
    row.values.outcome = oneIn(3) ? (oneIn(2) ? .won : .lost) : .open
    if !oneIn(8) {
      row.values.close =
        row.values.outcome == .open ? day(oneIn(4) ? -40...400 : -5...95) : day(-120...5)
    }
    return row
  }

  private static func amount(_ random: inout SeededGenerator) -> Int64 {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: -Int64.random(in: 1...9_000_000, using: &random)
    case 1: Int64.random(in: 8_999_999_999_999_000...9_000_000_000_000_000, using: &random)
    case 2: 0
    default: Int64.random(in: 1...50_000_000, using: &random)
    }
  }
}

extension Grouping {
  /// Every grouping that a screen offers.
  public static let everyKind: [Grouping] =
    [.total, .week] + Dimension.allCases.map(Grouping.dimension)
}

extension Outlook {
  /// Outlooks that begin today, later, and with one or with odd horizons.
  public static let everyKind = [
    Outlook(asOf: RandomPipeline.asOf),
    Outlook(asOf: RandomPipeline.asOf, from: RandomPipeline.asOf + 17),
    Outlook(
      asOf: RandomPipeline.asOf, horizons: [Horizon(days: 7), Horizon(days: 0), Horizon(days: 200)]),
  ]
}
