import PipecastApp
import PipelineModel
import RandomData
import Testing

struct FilterReaderTests {
  private static let day = Day(number: 20_778)  // 2026-11-21
  private static let window = Window(first: day, last: day + 30)

  @Test(
    arguments: [
      ("acme", .word("acme")), ("\"two words\"", .word("two words")),
      ("a\"b c\"d", .word("ab cd")), ("\"rep:ana\"", .word("rep:ana")),
      ("\"past-due\"", .word("past-due")), ("past-due", .pastDue), ("Past-Due", .pastDue),
      ("is:past-due", .pastDue), ("is:any", .anyOutcome), ("is:won", .outcome(.won)),
      ("IS:Open", .outcome(.open)),
      ("rep:ana", .contains(.rep, ["ana"])), ("REP:Ana", .contains(.rep, ["Ana"])),
      ("rep:ana,bo", .contains(.rep, ["ana", "bo"])), ("rep:ana,", .contains(.rep, ["ana"])),
      ("rep:\"a,b\",c", .contains(.rep, ["a,b", "c"])), ("rep:", .contains(.rep, [""])),
      ("rep:a\" \"b", .contains(.rep, ["a b"])), ("rep:\"\",x", .contains(.rep, ["", "x"])),
      ("rep=ana", .equals(.rep, RawText("ana"))),
      ("rep=\"Ana Ruiz\"", .equals(.rep, RawText("Ana Ruiz"))),
      ("rep=\"say \\\"hi\\\"\"", .equals(.rep, RawText("say \"hi\""))),
      ("rep=\"a\\\\b\"", .equals(.rep, RawText("a\\b"))),
      ("rep=\"\\u{1B}[2J\"", .equals(.rep, RawText("\u{1B}[2J"))),
      ("rep=\"\\u{110000}\"", .equals(.rep, RawText("u{110000}"))),
      ("rep=\"open end", .equals(.rep, RawText("open end"))),
      ("rep=\"ends with \\", .equals(.rep, RawText("ends with \\"))),
      ("rep=", .equals(.rep, RawText(""))),
      ("loss-reason:price", .contains(.lossReason, ["price"])),
      ("no:date", .missing(.date)), ("no:next-step", .missing(.nextStep)),
      ("no:rep", .missing(.dimension(.rep))), ("no:loss-reason", .missing(.dimension(.lossReason))),
      ("amount>100k", .amount(.greater, 100_000_000)),
      ("amount<=2500", .amount(.lessOrEqual, 2_500_000)),
      ("amount=1.2M", .amount(.equal, 1_200_000_000)),
      ("amount>=0.005", .amount(.greaterOrEqual, 5)), ("amount<-3.5", .amount(.less, -3500)),
      ("amount<5000000000k", .amount(.less, 5_000_000_000_000_000)),
      ("close<30d", .close(.less, .after(30))), ("close>-7d", .close(.greater, .after(-7))),
      ("close>=2026-11-21", .close(.greaterOrEqual, .date(day))),
      ("close<-9223372036854775808d", .close(.less, .after(.min))),
      ("idle>45", .idle(.greater, 45)), ("idle<=45d", .idle(.lessOrEqual, 45)),
      ("due:2026-11-21..2026-12-21", .due(window)), ("won:2026-11-21..2026-12-21", .won(window)),
      ("currency=eur", .currency(Currency(code: "EUR"))),
      ("currency:EUR", .currency(Currency(code: "EUR"))),
      ("currency=none", .currency(.unnamed)),
      ("currency=\"NONE\"", .currency(Currency(code: "NONE"))),
      ("category=best-case", .category(.bestCase)), ("category:Omitted", .category(.omitted)),
    ] as [(String, FilterCondition)])
  func `a term says what it means, and so does its negation`(
    text: String, condition: FilterCondition
  ) throws {
    #expect(try DealFilter(text) == DealFilter(condition))
    #expect(
      try DealFilter("!" + text) == DealFilter(terms: [FilterTerm(condition, isNegated: true)]))
  }

  @Test(arguments: ["", "   "])
  func `nothing typed keeps every deal`(text: String) throws {
    #expect(try DealFilter(text) == .none)
  }

  @Test(arguments: [("!", 0), (" ! rep:ana", 1)])
  func `a sign that negates nothing is wrong, and not left out`(text: String, position: Int) {
    let error = #expect(throws: FilterError.self) { try DealFilter(text) }
    #expect(error?.position == position)
    #expect(error?.term == "!")
  }

  @Test func `terms stand between blanks`() throws {
    #expect(
      try DealFilter("  rep:ana   past-due ")
        == DealFilter(.contains(.rep, ["ana"]), .pastDue))
  }

  @Test(arguments: [
    ("is:maybe", "is:open"), ("no:luck", "no:date"), ("due:soon", "due:2026-11-21..2026-12-21"),
    ("won:2026-11-21", "won:2026-11-21..2026-12-21"), ("due:2026-11-21.2026-12-21", "due:"),
    ("due:2026-02-30..2026-12-21", "due:"), ("due>2026-11-21", "due:"),
    ("amount:100", "amount>100k"), ("amount>", "amount>100k"), ("amount>1.2345", "amount>100k"),
    ("amount>1.+5", "amount>100k"), ("amount>--5", "amount>100k"), ("amount>1e5", "amount>100k"),
    ("amount>99999999999999999999", "amount>100k"), ("amount>9999999999999M", "amount>100k"),
    ("amount>1k5", "amount>100k"), ("close<soon", "close<30d"), ("close:30d", "close<30d"),
    ("close<99999999999999999999d", "close<30d"), ("idle>d", "idle>45"), ("idle:3", "idle>45"),
    ("currency=", "currency=EUR"), ("currency=€", "currency=EUR"), ("currency<EUR", "currency=EUR"),
    ("category=hope", "category=commit"), ("is<open", "is:open"), ("rep<ana", "rep:"),
    ("color:red", "rep:"), (":", "rep:"), ("=x", "rep:"), ("http://acme", "rep:"), ("İİ:x", "rep:"),
    ("color:\"dark red\"", "rep:"),
  ])
  func `what cannot be read says where and what would be right`(term: String, remedy: String) {
    let error = #expect(throws: FilterError.self) { try DealFilter("acme !\(term) rep:ana") }
    #expect(error?.position == 5)
    #expect(error?.term == "!" + term)
    #expect(error?.remedy.hasPrefix(remedy) == true)
  }

  @Test func `a remedy can be read`() throws {
    for term in ["is:x", "due:x", "won:x", "amount>x", "close<x", "idle>x", "currency="] {
      let error = #expect(throws: FilterError.self) { try DealFilter(term) }
      let words = error?.remedy.split(separator: " ") ?? []
      for word in words where word.contains(where: { ":<>=".contains($0) }) {
        _ = try DealFilter(word.trimmingComma)
      }
    }
  }

  @Test func `whatever is typed, reading ends without a crash`() {
    var random = SeededGenerator(seed: 5)
    let heads = ["", "rep:", "rep=\"", "amount>", "close<", "idle=", "due:", "!", "\\u{", "\"\\u{"]
    for _ in 0..<3000 {
      let text = (heads.randomElement(using: &random) ?? "") + random.text(upTo: 12)
      if let filter = try? DealFilter(text) {
        #expect((try? DealFilter(filter.description)) == filter)
      }
    }
  }
}

extension Substring {
  fileprivate var trimmingComma: String { hasSuffix(",") ? String(dropLast()) : String(self) }
}
