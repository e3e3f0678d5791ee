import PipecastApp
import PipelineModel
import RandomData
import Testing

struct DealsReportTests {
  private static let columns = DealsReport.Column.allCases

  private func report(
    _ random: RandomPipeline, _ filter: DealFilter, by column: DealsReport.Column = .close,
    descending: Bool = false
  ) -> DealsReport {
    DealsReport(
      ReportScope(
        pipeline: random.pipeline, outlook: Outlook(asOf: RandomPipeline.asOf), asOfSource: .option,
        filter: filter), horizon: 1, sort: column, descending: descending)
  }

  @Test(arguments: columns.filter { $0 != .line }, [false, true])
  func `the order of the list does not depend on the order of the file`(
    column: DealsReport.Column, descending: Bool
  ) {
    for seed in 0..<6 as Range<UInt64> {
      let random = RandomPipeline(seed: seed)
      let filter = DealFilter(.outcome(.open))
      let lists = [random, random.shuffled(seed: seed + 5)].map {
        let table = report($0, filter, by: column, descending: descending).table
        return (0..<table.count).map(table.row)
      }
      #expect(lists[0] == lists[1])
    }
  }

  @Test(
    arguments: 0..<10 as Range<UInt64>, ["is:open", "is:won", "is:lost", "!is:open", "rep:a", ""])
  func `the totals are the sums of the rows`(seed: UInt64, text: String) throws {
    let table = report(RandomPipeline(seed: seed), try DealFilter(text)).table
    let rows = (0..<table.count).map(table.row)
    for column in table.columns.indices {
      var sums: [Currency: Int128] = [:]
      for case .money(let money) in rows.map({ $0[column] }) {
        sums[money.currency, default: 0] += money.minorUnits
      }
      for case .money(let total) in table.totals.map({ $0[column] }) {
        #expect(total.minorUnits == sums[total.currency, default: 0])
        sums[total.currency] = nil
      }
      #expect(sums.isEmpty)
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `the list holds each deal of the filter once, and its rows open them`(seed: UInt64) {
    let random = RandomPipeline(seed: seed)
    let list = report(random, DealFilter(.outcome(.open)), by: .weighted, descending: true)
    #expect(list.indices.sorted() == list.filter.indices(in: random.pipeline))
    let table = list.table
    for row in list.indices.indices {
      #expect(table.opening(row, 0) == .deal(list.indices[row]))
    }
  }

  @Test func `a list without a scope shows what is due in the horizon`() {
    let random = RandomPipeline(seed: 4)
    let window = Window(first: RandomPipeline.asOf, last: RandomPipeline.asOf + 90)
    #expect(report(random, .none).filter == DealFilter(.due(window)))
  }

  @Test(arguments: columns)
  func `values rise or fall, and empty ones come last in both orders`(column: DealsReport.Column) {
    let random = RandomPipeline(seed: 2)
    for descending in [false, true] {
      let table = report(random, DealFilter(.outcome(.open)), by: column, descending: descending)
        .table
      guard
        let place = table.columns.firstIndex(where: { $0.key == DealsReport.column(column).key })
      else { continue }
      let values = (0..<table.count).map { table.value($0, place) }
      #expect(values.drop { $0 != .empty }.allSatisfy { $0 == .empty })
      let days = values.compactMap { if case .day(let day) = $0 { day } else { nil } }
      #expect(days == (descending ? days.sorted(by: >) : days.sorted()))
    }
  }

  @Test func `a deal is called by its name, its id, its account or nothing`() {
    var random = RandomPipeline(seed: 1, count: 4)
    let account = Dimension.account.rawValue
    let texts = [("Deal", "D1", "Acme"), ("", "D1", "Acme"), ("", "", "Acme"), ("", "", "")]
    for (row, text) in texts.enumerated() {
      random.rows[row].name = Array(text.0.utf8)
      random.rows[row].id = Array(text.1.utf8)
      random.rows[row].names[account] = Array(text.2.utf8)
    }
    let pipeline = random.pipeline
    #expect(
      (0..<4).map { pipeline[$0].title.unsanitized } == ["Deal", "D1", "Acme", "(no name)"])
  }

  @Test(arguments: [false, true])
  func `names that begin alike are in the order of all their letters`(descending: Bool) {
    let names = [
      "Renewal", "renewal\u{E9}", "Renewal for Acme", "RENEWAL for Acme 2", "renewal for acme 3",
      "R\u{E9}newal for Acme 4", "Renewal g", "\u{C9}lan",
    ]
    var random = RandomPipeline(seed: 3, count: names.count)
    for (row, name) in names.enumerated() {
      random.rows[row].name = Array(name.utf8)
      random.rows[row].values.outcome = .open
    }
    let list = report(random, DealFilter(.outcome(.open)), by: .name, descending: descending)
    let rising = [7, 0, 2, 3, 4, 5, 6, 1]
    #expect(Array(list.indices) == (descending ? rising.reversed() : rising))
  }

  /// What a list by name comes to, sorted all at once; letters are in ASCII.
  @Test(arguments: 0..<12 as Range<UInt64>, [false, true])
  func `a list by name is in the order of its letters, however many names share`(
    seed: UInt64, descending: Bool
  ) {
    var generator = SeededGenerator(seed: seed)
    let parts = ["Renewal", "renewal ", "ACME Metalworks ", "x", "Expansion of the contract ", " "]
    var random = RandomPipeline(seed: seed, count: 300)
    for row in random.rows.indices {
      let name = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        parts.randomElement(using: &generator) ?? ""
      }
      random.rows[row].name = Array(name.joined().utf8)
      random.rows[row].values.outcome = .open
    }
    let list = report(random, DealFilter(.outcome(.open)), by: .name, descending: descending)
    func letters(_ deal: Int) -> String { random.pipeline[deal].name.unsanitized }
    func precedes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
    let sorted = list.indices.map(letters).sorted { a, b in
      let (x, y) = (a.lowercased(), b.lowercased())
      return x == y ? precedes(a, b) : precedes(x, y)
    }
    #expect(list.indices.map(letters) == (descending ? sorted.reversed() : sorted))
  }
}
