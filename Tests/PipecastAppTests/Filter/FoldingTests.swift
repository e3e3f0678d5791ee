import PipecastApp
import PipelineModel
import RandomData
import Testing

/// Case and accents aside, in every place that looks for a name.
struct FoldingTests {
  private static func isFound(_ word: String, in name: String) -> Bool {
    let pipelines = [
      [TestDeal(name: name, stage: "")], [TestDeal(rep: name)], [TestDeal(stage: name)],
    ]
    let filters = [
      DealFilter(.word(word)), DealFilter(.contains(.rep, [word])),
      DealFilter(.contains(.stage, [word])),
    ]
    let found = zip(filters, pipelines).map { !$0.indices(in: TestDeal.pipeline($1)).isEmpty }
    #expect(Set(found).count == 1, "\(word) in \(name): \(found)")
    return found[0]
  }

  @Test(arguments: [
    ("lodz", "Łódź"), ("ŁÓDŹ", "lodz"), ("łódź", "Ło\u{301}dz\u{301}"), ("Muller", "MÜLLER GmbH"),
    ("mu\u{308}ller", "Müller"), ("müll", "Muller"), ("strasse", "Hauptstraße"),
    ("straße", "Hauptstrasse"), ("soren", "Søren Ågård"), ("agard", "Søren Ågård"),
    ("nguyen", "Nguyễn"), ("nguye\u{302}\u{303}n", "Nguyen"), ("ilker", "İlker"),
    ("istanbul", "ISTANBUL"), ("ırmak", "IRMAK"), ("aether", "Æther"), ("fin", "ﬁnance"),
    ("α\u{301}νω", "ΆΝΩ"), ("οδος", "ΟΔΌΣ"), ("ийск", "\u{418}\u{306}ск \u{438}\u{439}СК"),
    ("елка", "Ёлка"), ("tokyo", "ＴＯＫＹＯ"), ("東", "東京"), ("o'brien", "O’Brien"),
    ("two words", "two\u{A0}words"), ("", "anything"), ("\"quoted\"", "a \"quoted\" name"),
  ])
  func `a name is found without its accents, and a plain one with them`(word: String, name: String)
  {
    #expect(Self.isFound(word, in: name))
  }

  @Test(arguments: [
    ("lodz", "Lublin"), ("muller", "Mueller"), ("a", "東京"), ("oe", "Ö"),
    ("и", "n"), ("ana", "An a"), ("é", "東"), ("ss", "s"), ("abc", "ab"), ("東", "tokyo"),
  ])
  func `another name is not found`(word: String, name: String) {
    #expect(!Self.isFound(word, in: name))
  }

  /// Letters, and what is left of them.
  private static let letters = [
    ("a", "a"), ("A", "a"), ("n", "n"), ("É", "e"), ("e\u{301}", "e"), ("Ł", "l"), ("ß", "ss"),
    ("s", "s"), ("Й", "и"), ("и\u{306}", "и"), ("Ώ", "ω"), ("Ω\u{301}", "ω"), ("ﬁ", "fi"),
    ("Ａ", "a"), ("東", "東"), ("👍🏽", "👍🏽"), (" ", " "), ("ế", "e"), ("K", "k"), ("Ꝛ", "ꝛ"),
  ]

  @Test(arguments: 0..<400 as Range<UInt64>)
  func `what is found is what the letters without their marks hold`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func text(upTo length: Int) -> (written: String, folded: [UInt8]) {
      let letters = (0..<Int.random(in: 1...length, using: &random)).compactMap { _ in
        Self.letters.randomElement(using: &random)
      }
      return (letters.map(\.0).joined(), letters.flatMap { Array($0.1.utf8) })
    }
    let (name, word) = (text(upTo: 12), text(upTo: 2))
    let isHeld = (0...name.folded.count).contains {
      name.folded.dropFirst($0).starts(with: word.folded)
    }
    #expect(Self.isFound(word.written, in: name.written) == isHeld)
  }

  @Test func `a rep is named without her accents on the command line`() throws {
    let file = DealFile(rows: [.init(rep: "Łucja Żak"), .init(rep: "Ana Ruiz")])
    for name in ["lucja zak", "ŁUCJA", "z\u{307}ak"] {
      let options = SessionOptions(rep: name)
      let session = try Session.of(file.text, stages: DealFile.stages, options: options)
      #expect(session.filter.indices(in: session.pipeline) == [0], "\(name)")
    }
  }

  @Test func `a sorted list puts an accented name beside the plain one`() throws {
    let names = ["Zoe", "Łucja", "lukas", "Émile", "emma", "Ana"]
    let file = DealFile(rows: names.map { .init(rep: $0) })
    var driver = ScreenDriver(try file.session())
    driver.press("3", "left", "left", "left", "left", "left", "left", "left", "left", "s")
    let shown = try driver.table("Rep").rows.map { $0[0] }
    #expect(shown == ["Ana", "Émile", "emma", "Łucja", "lukas", "Zoe"])
  }
}
