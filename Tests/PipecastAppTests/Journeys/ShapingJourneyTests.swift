import PipecastApp
import PipelineModel
import Testing
import TextUI

/// Ways on which the user changes what is shown, and takes it along.
@Suite struct ShapingJourneyTests {
  func driver(_ way: String..., columns: Int = 130, rows: Int = 140) throws -> ScreenDriver {
    var driver = ScreenDriver(try Session.sampled.get(), columns: columns, rows: rows)
    for key in way { driver.press(key) }
    return driver
  }

  @Test func `a filter with a slip is put right while it is typed, kept, cleared and found again`()
    throws
  {
    var driver = try driver("4", "v")
    let all = try driver.table("Deal")
    driver.press("/", "amount>1")
    let readable = try driver.table("Deal")
    driver.press("o", "o")
    #expect(driver.footer.contains("try amount>100k"))
    #expect(try driver.table("Deal").rows == readable.rows)
    driver.press("backspace", "backspace", "0", "0", "k")
    let large = try driver.table("Deal")
    #expect(!driver.footer.contains("try "))
    #expect(driver.status.contains("\(large.rows.count) deals"))
    driver.press("enter")
    #expect(try driver.table("Deal").rows == large.rows)
    let amounts = try large.rows.map { try Money.drawn(large.cell($0, "Amount"), usd) }
    #expect(amounts.allSatisfy { $0.minorUnits > 100_000_00 })
    #expect(try large.sum("Amount") == large.summed("Amount"))
    #expect(large.rows.count < all.rows.count)
    driver.press("esc")
    #expect(try driver.table("Deal").rows == all.rows)
    driver.press("/", "up", "enter")
    #expect(try driver.table("Deal").rows == large.rows)
  }

  @Test func `a weight that is set changes every screen by the same money`() throws {
    var driver = try driver("5")
    let before = try driver.table("Stage")
    let row = try #require(before.rows.firstIndex { $0[0] == "Negotiation" })
    driver.press("down", times: row)
    driver.press("right", times: try #require(before.headings.firstIndex(of: "Weight")))
    driver.press("enter", "50", "enter")
    #expect(driver.words.contains("SampleData/stages.csv gets this line: Negotiation,50%,"))
    guard case .writeWeight(let change)? = driver.press("enter").first else {
      Issue.record("nothing is written:\n\(driver.text)")
      return
    }
    #expect(driver.state.update(.weightWritten(change)) == [.reload])
    _ = driver.state.update(.loaded(try .sample(stages: change.bytes)))
    #expect(driver.status.contains("Negotiation weighs 50% now."))
    let after = try driver.table("Stage")
    let stage = after.rows[row]
    let due = try Money.drawn(after.cell(stage, "Due 90"), usd)
    let counted = try Money.drawn(after.cell(stage, "Weighted 90"), usd)
    // Each deal is rounded for itself.
    #expect(abs(counted.minorUnits * 2 - due.minorUnits) <= Int128(after.rows.count * 100))
    let weighted = try after.sum("Weighted 90")
    let lost = try Money.drawn(before.cell(before.rows[row], "Weighted 90"), usd).minorUnits
    #expect(
      try before.sum("Weighted 90").minorUnits - weighted.minorUnits == lost - counted.minorUnits)
    for (key, heading, column) in [
      ("2", "Week", "Weighted 90"), ("3", "Rep", "Weighted 90"), ("4", "Deal", "Weighted"),
    ] {
      driver.press(key)
      #expect(try driver.table(heading).sum(column) == weighted, "\(heading)")
    }
    driver.press("1")
    #expect(try driver.headline("Weighted")[3] == weighted.short.description)
  }

  @Test func `f keeps a value, F the rest, and undo and redo go the same way`() throws {
    var driver = try driver("4", "v")
    let all = try driver.table("Deal")
    func stages(_ table: DrawnTable) throws -> [Substring] {
      // The column is as wide as its longest name.
      try table.rows.map { try table.cell($0, "Stage").prefix(8) }
    }
    driver.press("right", times: try #require(all.headings.firstIndex(of: "Stage")))
    let value = try stages(all)[0]
    driver.press("f")
    let kept = try driver.table("Deal")
    #expect(try stages(kept).allSatisfy { $0 == value } && kept.rows.count > 1)
    driver.press("u")
    #expect(try driver.table("Deal").rows == all.rows)
    driver.press("F")
    let others = try driver.table("Deal")
    #expect(try stages(others).allSatisfy { $0 != value } && others.rows.count > 1)
    #expect(kept.rows.count + others.rows.count == all.rows.count)
    #expect(
      try kept.sum("Weighted").minorUnits + others.sum("Weighted").minorUnits
        == all.sum("Weighted").minorUnits)
    driver.press("u")
    #expect(try driver.table("Deal").rows == all.rows)
    driver.press("C-r")
    #expect(try driver.table("Deal").rows == others.rows)
  }

  @Test func `columns are chosen, exported and copied as they stand`() throws {
    var driver = try driver("4", "v", "c", "created", "enter", "esc")
    let shown = try driver.table("Deal")
    #expect(shown.headings.contains("Created"))
    driver.press("e")
    #expect(driver.status.contains("pipecast-deals.csv"))
    let records = try TypingTests.records(driver.press("enter")).cells
    #expect(records.count == shown.rows.count + 1)
    let weighted = try #require(records[0].firstIndex(of: "weighted"))
    let exported = try records.dropFirst().map { $0[weighted] }.filter { !$0.isEmpty }
      .reduce(Int128(0)) { try $0 + Money.drawn($1, usd).minorUnits }
    #expect(exported == (try shown.sum("Weighted").minorUnits))
    let name = shown.rows[0][0].prefix(12)
    for (key, words) in [
      ("c", "Copied 1 cell: "), ("r", "Copied 1 row: "), ("o", "Copied Deal of 117 rows."),
      ("t", "Copied 117 rows with the titles"),
    ] {
      guard case .copy(let text)? = driver.press("Y", key).first else {
        Issue.record("\(key) copies nothing")
        return
      }
      #expect(driver.status.contains(words), "\(driver.status)")
      #expect(text.contains(name))
      let lines = text.split(separator: "\n")
      #expect(lines.count == (["c": 1, "r": 1, "o": 118, "t": 118][key]))
      let cells = lines[0].split(separator: "\t", omittingEmptySubsequences: false).count
      #expect(cells == (key == "c" || key == "o" ? 1 : records[0].count))
    }
  }

  @Test func `the place is found again at the next start`() throws {
    var before = try driver("w", "3", "right", "right", "s", "4", "v", columns: 100, rows: 30)
    before.press("c", "created", "enter", "esc", "/", "stage:nego", "enter", "esc")
    var after = before
    after.state = AppState(
      try Session.sampled.get(), size: Size(rows: 30, columns: 100),
      memory: Memory(before.state.memory.bytes))
    #expect(after.lines.dropLast(2) == before.lines.dropLast(2))
    after.press("/", "up")
    #expect(after.status.contains("/ stage:nego"))
    after.press("esc", "3")
    before.press("3")
    #expect(after.lines.dropLast(2) == before.lines.dropLast(2))
  }
}

private let usd = Currency(code: "USD")
