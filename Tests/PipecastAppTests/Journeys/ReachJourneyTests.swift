import PipecastApp
import PipelineModel
import Testing
import TextUI

/// The same answers by other means: words, the mouse, a small terminal, a screen reader.
@Suite struct ReachJourneyTests {
  @Test func `the palette goes to another screen and runs a command there`() throws {
    var driver = try ScreenDriver.sample(":", "reps", "enter")
    #expect(driver.state.screen == .reps())
    let reps = try driver.table("Rep")
    driver.press(":", "by team", "enter")
    #expect(driver.state.screen == .reps(by: .team))
    let teams = try driver.table("Team")
    #expect(try teams.summed("Weighted 90") == reps.summed("Weighted 90"))
    driver.press(":", "horizons", "enter")
    #expect(driver.status.contains("Next 30 days."))
    driver.press("C-p", "undo", "enter")
    #expect(driver.status.contains("Undone"))
    #expect(try driver.table("Team").rows == teams.rows)
  }

  @Test func `help finds a key by its words and runs it on the screen before`() throws {
    var driver = try ScreenDriver.sample("3", "right", "?", "reverse", "enter")
    #expect(driver.state.screen == .reps())
    #expect(driver.status.contains("Sorted by Weighted 30, falling."))
    driver.press("?", "export", "enter")
    #expect(driver.status.contains("pipecast-reps.csv"))
  }

  @Test func `with the mouse alone: tab, title, rep, stage, deals, deal, and back`() throws {
    var driver = try ScreenDriver.sample(rows: 40)
    driver.click(try driver.place(of: "3 Reps", in: 1))
    let title = try driver.place(of: "Weighted 30")
    driver.click(title)
    driver.click(title)
    #expect(driver.status.contains("Sorted by Weighted 30, rising."))
    let reps = try driver.table("Rep")
    #expect(reps.rows[0][0] == "Priya Nair")
    let figure = try driver.place(of: try reps.cell(reps.rows[0], "Weighted 90"))
    driver.click(figure)
    driver.click(figure)
    let deals = try driver.table("Deal")
    #expect(try deals.sum("Weighted") == Money.drawn(reps.cell(reps.rows[0], "Weighted 90"), usd))
    driver.state.turnWheel(down: true, times: 3)
    #expect(driver.pointed.contains(deals.rows[3][0]))
    driver.state.turnWheel(down: false, times: 1)
    let second = try driver.place(of: deals.rows[2][0])
    #expect(driver.pointed.contains(deals.rows[2][0]))
    driver.click(Position(row: second.row, column: 4))
    #expect(driver.title.contains("Deals › " + deals.rows[2][0].prefix(12)))
    driver.click(try driver.place(of: "1 Overview", in: 1))
    #expect(driver.state.screen == .overview)
  }

  @Test func `with the mouse a row of a list to choose from is taken, and beside it closed`() throws
  {
    var driver = try ScreenDriver.sample("4", "S")
    driver.click(try driver.place(of: "Amount", in: driver.lastLine(with: "Amount")))
    #expect(driver.status.contains("Sorted by Amount"))
    // The list stays for another order.
    #expect(!driver.footer.contains("q quit"))
    driver.click(Position(row: 2, column: 4))
    #expect(driver.footer.contains("q quit"))
  }

  @Test func `on 40 columns and 10 rows the way to a deal and its number is the same`() throws {
    var driver = try ScreenDriver.sample(columns: 40, rows: 10)
    #expect(try driver.headline("Weighted").prefix(2) == ["$634K", "$2.29M"])
    #expect(driver.pointed.contains("Ana Beltrán") && driver.pointed.contains("740,025"))
    driver.press("enter")
    #expect(driver.title.contains("Ana Beltrán"))
    #expect(try driver.headline("Weighted").contains("$740K"))
    driver.press("4")
    var wide = try ScreenDriver.sample("4")
    let deals = try wide.table("Deal")
    #expect(driver.pointed.contains(deals.rows[0][0].prefix(12)))
    driver.press("down", "i")
    wide.press("down", "i")
    let product = try "$\(deals.cell(deals.rows[1], "Amount")) × "
    #expect(driver.words.contains(product), "\(driver.text)")
    #expect(wide.words.contains(product))
    driver.press("esc", "enter")
    #expect(driver.title.contains(deals.rows[1][0].prefix(8)))
    driver.press("esc", "esc", "esc", "esc")
    #expect(driver.state.screen == .overview)
    for key in ["1", "2", "3", "4", "5", "9", "?"] {
      driver.press(key)
      #expect(driver.lines.count == 10)
      #expect(driver.footer.contains(key == "?" ? "Esc back" : "q quit"))
    }
  }

  @Test func `a screen reader hears the same figures on the same way`() throws {
    let plain = Appearance(theme: .mono, isPlain: true)
    var driver = try ScreenDriver.sample(columns: 80, rows: 24, appearance: plain)
    #expect(
      driver.words.contains("Weighted: 30 days $634K of 31 deals, 90 days $2.29M of 117 deals."))
    driver.press("tab", "tab")
    #expect(driver.spoken.hasPrefix("Ana Beltrán: Weighted 30 $211,700, Weighted 90 $740,025,"))
    driver.press("enter")
    #expect(driver.title.contains("Reps › Ana Beltrán"))
    #expect(driver.words.contains("90 days $740K of 18 deals"))
    driver.press("3", "right", "right", "enter")
    #expect(driver.words.contains("18 deals"))
    let drawn = try ScreenDriver.sample("3", "right", "right", "enter").table("Deal")
    #expect(driver.spoken.contains(drawn.rows[0][0].prefix(12)), "\(driver.spoken)")
    driver.press("i")
    let amount = try drawn.cell(drawn.rows[0], "Amount")
    #expect(driver.words.contains("$\(amount) × "))
  }
}

private let usd = Currency(code: "USD")

extension AppState {
  fileprivate mutating func turnWheel(down: Bool, times: Int) {
    let place = Position(row: 10, column: 10)
    for _ in 0..<times { _ = update(down ? .wheelDown(at: place) : .wheelUp(at: place)) }
  }
}

extension ScreenDriver {
  /// The last row that holds `text`.
  fileprivate func lastLine(with text: String) -> Int {
    lines.lastIndex { $0.contains(text) } ?? 0
  }

  /// What a screen reader reads at the cursor: the rest of its row.
  fileprivate var spoken: String {
    let frame = state.frame()
    guard let cursor = frame.cursor else { return "" }
    var text = String.UnicodeScalarView()
    for column in cursor.column..<frame.size.columns where frame[cursor.row, column].columns > 0 {
      text.append(contentsOf: frame[cursor.row, column].letter.scalars)
    }
    return String(text)
  }
}
