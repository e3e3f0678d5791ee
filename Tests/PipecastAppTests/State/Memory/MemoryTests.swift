import PipecastApp
import PipelineModel
import RandomData
import Testing
import TextUI

@Suite struct MemoryTests {
  private func driver(_ memory: Memory, columns: Int = 100) throws -> ScreenDriver {
    var driver = ScreenDriver(try Session.sampled.get(), columns: columns)
    driver.state = AppState(
      try Session.sampled.get(), size: Size(rows: 30, columns: columns), memory: memory)
    return driver
  }

  private func text(_ memory: Memory) -> String { String(decoding: memory.bytes, as: UTF8.self) }

  // MARK: Text

  @Test func `what is remembered can be read by eye`() throws {
    var driver = try driver(Memory())
    driver.press("w", "4", "right", "right", "s", "/", "rep:mira", "enter", "/", "C-u")
    driver.press("past-due", "enter", "esc")
    var memory = driver.state.memory
    memory["deals"].columns = "name,amount"
    memory.hasPane = false
    #expect(
      text(memory) == """
        pipecast place 1
        screen deals
        horizon 30
        pane hidden
        sort deals rep rising
        columns deals name,amount
        filter past-due
        filter rep:mira

        """)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `what was written is read as it was`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var memory = Memory()
    memory.tab = Tab.allCases.randomElement(using: &random) ?? .overview
    memory.horizon = [nil, 0, 30, 90, .max].randomElement(using: &random) ?? nil
    memory.hasPane = [nil, true, false].randomElement(using: &random) ?? nil
    memory.breakdown = [nil, .team, .product].randomElement(using: &random) ?? nil
    for name in ["deals", "reps", "x-y"] where Bool.random(using: &random) {
      memory[name].sort =
        [nil, Sort(key: "a1", isDescending: .random(using: &random))]
        .randomElement(using: &random) ?? nil
      memory[name].columns = [nil, "name:24 amount", "é, 東"].randomElement(using: &random) ?? nil
    }
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      let terms = [FilterTerm(FilterTextTests.condition(&random), isNegated: true)]
      memory.filters.add(DealFilter(terms: terms).description)
    }
    #expect(Memory(memory.bytes) == memory, "\(text(memory))")
  }

  @Test func `the breakdown of Reps comes back, where it was shown last and the file has it`()
    throws
  {
    var driver = try driver(Memory())
    driver.press("3", "b")
    let memory = driver.state.memory
    #expect(text(memory).contains("screen reps\nby team\n"))
    driver = try self.driver(Memory(memory.bytes))
    #expect(driver.state.screen == .reps(by: .team))
    driver.press("4")
    #expect(driver.state.memory.breakdown == nil)
    driver.press("3")
    #expect(driver.state.screen == .reps())
    let small = try DealFile(rows: [DealFile.Row()]).session()
    let other = AppState(small, size: Size(rows: 30, columns: 100), memory: memory)
    #expect(other.screen == .reps())
    #expect(Memory(Array("pipecast place 1\nby nonsense\nby stage\n".utf8)).breakdown == nil)
  }

  @Test func `a table without any choice is not kept`() {
    var memory = Memory()
    memory["deals"].columns = "name"
    memory["deals"].columns = nil
    #expect(memory == Memory())
  }

  @Test(arguments: [
    "", "\n", "pipecast place 2\nscreen deals\n", "screen deals\n", "pipecast place 1",
    "pipecast place 1\nscreen nowhere\nhorizon -5\nhorizon 99999999999999999999\npane perhaps\n",
    "pipecast place 1\nsort\nsort deals\nsort deals amount\nsort deals amount sideways\nsort  a b\n",
    "pipecast place 1\nfilter\nfilter is:x\nfilter amount>\ncolumns deals\ncolumns  x\n?\n  \n",
    "pipecast place 1\r\nscreen deals\r\n", "\u{FEFF}pipecast place 1\nscreen deals\n",
    "pipecast place 1\nfilter a\u{1B}[2J\nscreen deals\u{0}\nscreen deals",
  ])
  func `text that says nothing known is nothing remembered`(text: String) {
    #expect(Memory(Array(text.utf8)) == Memory())
  }

  @Test func `a text is limited in every direction`() {
    let heading = "pipecast place 1\n"
    let filters = (0..<500).map { "filter x\($0)\n" }.joined()
    let kept = Memory(Array((heading + filters).utf8)).filters.texts
    #expect(kept == (0..<50).map { "x\($0)" })
    let tables = (0..<500).map { "columns t\($0) a\n" }.joined()
    #expect(Memory(Array((heading + tables).utf8)).tables.count == 20)
    let long = heading + "filter " + String(repeating: "x", count: 5000) + "\n"
    #expect(Memory(Array(long.utf8)) == Memory())
    let huge = heading + String(repeating: "screen deals\n", count: 100_000)
    #expect(Memory(Array(huge.utf8)) == Memory())
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `whatever the bytes are, the program starts with them`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bytes: [UInt8] = Array("pipecast place 1\n".utf8)
    let words = [
      "screen ", "deals", "data", "sort ", "reps ", "horizon ", "filter ", "columns ", "\n",
      "falling\n", "30\n", "rep:\"", "pane ",
    ]
    for _ in 0..<Int.random(in: 0...30, using: &random) {
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes.append(UInt8.random(in: 0...255, using: &random))
      case 1: bytes += Array(random.text(upTo: 4).utf8)
      default: bytes += Array((words.randomElement(using: &random) ?? "").utf8)
      }
    }
    if Int.random(in: 0..<3, using: &random) == 0 { bytes.shuffle(using: &random) }
    let memory = Memory(bytes)
    #expect(Memory(memory.bytes) == memory)
    guard seed < 30 else { return }
    let driver = try driver(memory)
    #expect(driver.state.frame().lines.count == 30)
  }

  // MARK: State

  @Test func `the screens stand where they stood`() throws {
    var before = try driver(Memory())
    before.press("w", "3", "right", "right", "s", "4", "v", "right", "right", "s", "s")
    before.press("/", "rep:mira", "enter", "esc")
    var after = try driver(Memory(before.state.memory.bytes))
    #expect(after.state.screen == .deals(.none))
    #expect(after.state.memory == before.state.memory)
    #expect(after.text.contains("sorted by Rep, falling"))
    #expect(try after.table("Deal").rows == before.table("Deal").rows)
    after.press("/", "up")
    #expect(after.status.hasPrefix(" / rep:mira "))
    after.press("esc")
    for driver in [after, before] { #expect(driver.state.memory.tab == .deals) }
    before.press("3")
    after.press("3")
    #expect(try after.table("Rep").rows == before.table("Rep").rows)
  }

  @Test func `nothing of the start can be undone`() throws {
    var memory = Memory()
    memory.tab = .deals
    memory.horizon = 30
    memory["deals"].sort = Sort(key: "amount", isDescending: true)
    var driver = try driver(memory)
    driver.press("u")
    #expect(driver.status.contains("Nothing to undo"))
  }

  @Test func `what does not exist any more is passed over`() throws {
    let text = """
      pipecast place 1
      screen deals
      horizon 45
      sort overview gone falling
      sort deals gone falling
      sort reps gone rising
      sort stages gone rising
      columns deals gone
      filter rep="Nobody"

      """
    var driver = try driver(Memory(Array(text.utf8)))
    var usual = try self.driver(Memory())
    for key in ["1", "2", "3", "4", "5", "9"] {
      driver.press(key)
      usual.press(key)
      #expect(driver.lines.dropLast(2) == usual.lines.dropLast(2))
    }
  }

  @Test func `a sort that is undone is not remembered`() throws {
    var driver = try driver(Memory())
    driver.press("4", "right", "s", "u")
    #expect(driver.state.memory["deals"].sort == nil)
  }

  @Test func `help remembers the screen that it helps with`() throws {
    var driver = try driver(Memory())
    driver.press("5", "?")
    #expect(driver.state.memory.tab == .stages)
  }
}
