import PipecastApp
import PipelineModel
import RandomData
import Testing
import TextUI

@Suite struct FilterLineTests {
  func driver(
    _ way: [String] = ["4", "/"], columns: Int = 100, rows: Int = 30,
    appearance: Appearance = .unicode
  ) throws -> ScreenDriver {
    var driver = ScreenDriver(
      try Session.sampled.get(), columns: columns, rows: rows, appearance: appearance)
    for key in way { driver.press(key) }
    return driver
  }

  // MARK: Errors

  /// A line, the term that is wrong in it, and the column at which that begins.
  static let wrong: [(line: String, term: String, column: Int, remedy: String)] = [
    ("amount>much", "amount>much", 3, "try amount>100k or amount<=2500"),
    ("rep:ana close<soon past-due", "close<soon", 11, "try close<30d or close>=2026-12-01"),
    ("rep:東京 is:good", "is:good", 12, "try is:open, is:won or is:lost"),
    ("  !no:luck", "!no:luck", 5, "try no:date, no:amount"),
    ("a ! b", "!", 5, "try !rep:ana without a blank"),
    ("x color:\"dark red\"", "color:\"dark red\"", 5, "try rep: team: stage:"),
  ]

  @Test(arguments: wrong, [Appearance.unicode, Appearance(glyphs: .ascii, theme: .mono)])
  func `the term that is wrong is marked, and the reason stands under it`(
    wrong: (line: String, term: String, column: Int, remedy: String), appearance: Appearance
  ) throws {
    var driver = try driver(appearance: appearance)
    driver.paste(wrong.line)
    let frame = driver.state.frame()
    let styles = frame.styleMap.dropLast().last ?? ""
    let marked = Array(styles).indices.filter { Array(styles)[$0] == "w" }
    #expect(marked.first == wrong.column)
    #expect(marked.count == wrong.term.count)
    let indent = String(repeating: " ", count: wrong.column)
    #expect(driver.footer.hasPrefix(indent + wrong.remedy), "\(driver.text)")
    #expect(driver.footer.contains("Esc as before"))
  }

  @Test func `a reason without room under its term stands as near to it as it fits`() throws {
    var driver = try driver(columns: 80, rows: 24)
    driver.paste(String(repeating: "abc ", count: 17) + "is:x")
    #expect(driver.footer.hasSuffix(" try is:open, is:won or is:lost "))
    driver.resize(columns: 40, rows: 12)
    #expect(driver.footer.contains("try is:open, is:won or is:lost"))
    #expect(driver.status.contains("is:x"))
  }

  @Test(arguments: [(39, 4), (39, 9), (30, 6), (20, 3), (60, 2)])
  func `on a tiny terminal the line and the reason are seen all the same`(columns: Int, rows: Int)
    throws
  {
    var driver = try driver(columns: columns, rows: rows)
    driver.paste("is:x")
    #expect(driver.lines.last?.hasPrefix(" / is:x") == true)
    #expect(driver.lines.dropLast().last?.contains("try is:open") == true)
    #expect(driver.state.frame().cursor == Position(row: rows - 1, column: 7))
  }

  @Test func `on one row the reason stands beside the line`() throws {
    var driver = try driver(columns: 60, rows: 1)
    driver.paste("is:x")
    #expect(driver.lines[0].hasPrefix(" / is:x"))
    #expect(driver.lines[0].contains("try is:open, is:won or is:lost"))
    driver.press("esc")
    #expect(driver.lines[0].hasPrefix("30d "))
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `whatever is typed at whatever size, nothing traps`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let heads = ["", "rep:", "rep=\"", "amount>", "!", "is:", "no:w", " close<", "\"", "account:,"]
    var driver = try driver()
    for _ in 0..<25 {
      driver.resize(
        columns: Int.random(in: 1...90, using: &random),
        rows: Int.random(in: 1...26, using: &random))
      driver.paste((heads.randomElement(using: &random) ?? "") + random.text(upTo: 6))
      driver.press(
        ["tab", "up", "down", "left", "home", "end"].randomElement(using: &random) ?? "")
      let frame = driver.state.frame()
      #expect(frame.lines.count == frame.size.rows)
      #expect(frame.cursor.map { $0.column < frame.size.columns } == true)
      if Int.random(in: 0..<4, using: &random) == 0 { driver.press("enter", "esc", "/") }
    }
  }

  @Test func `an empty line shows what may be typed`() throws {
    for columns in [40, 80, 100] {
      var driver = try driver(columns: columns, rows: 12)
      #expect(driver.status.contains("rep:ana"), "\(driver.status)")
      driver.press("x")
      #expect(!driver.status.contains("rep:ana"))
    }
  }

  // MARK: Earlier filters

  @Test func `earlier filters come back, the newest first, and then what was being typed`() throws {
    var driver = try driver(["4"])
    for filter in ["rep:mira", "past-due", "rep:mira", " amount>50k "] {
      driver.press("/", "C-u")
      driver.paste(filter)
      driver.press("enter")
    }
    driver.press("esc", "3", "/", "acme")
    var seen: [String] = []
    for key in ["up", "up", "up", "up", "down", "down", "down", "down"] {
      driver.press(key)
      seen.append(String(driver.status.dropFirst(3).prefix { $0 != " " }))
    }
    #expect(
      seen == [
        "amount>50k", "rep:mira", "past-due", "past-due", "rep:mira", "amount>50k", "acme", "acme",
      ])
    // One that was changed by hand is what ↓ comes back to.
    driver.press("up", "1", "up", "down")
    #expect(driver.status.hasPrefix(" / amount>50k1 "))
    driver.press("esc")
    #expect(driver.state.screen == .reps())
  }

  @Test func `a filter of before works at once`() throws {
    var driver = try driver(["4", "/", "rep:mira", "enter"])
    let kept = try driver.table("Deal").totalDeals
    driver.press("esc", "/", "up")
    #expect(try driver.table("Deal").totalDeals == kept)
    driver.press("down")
    #expect(try driver.table("Deal").totalDeals != kept)
  }

  @Test func `fifty filters are kept, and none that cannot be read or is empty`() throws {
    var driver = try driver(["4"])
    for number in 0..<60 { driver.press("/", "C-u", "x\(number)", "enter") }
    driver.press("/", "C-u", "enter", "/", "is:x", "enter", "esc", "/")
    for number in (10..<60).reversed() {
      driver.press("up")
      #expect(driver.status.hasPrefix(" / x\(number) "), "\(driver.status)")
    }
    driver.press("up")
    #expect(driver.status.hasPrefix(" / x10 "))
  }

  // MARK: Suggestions

  @Test func `Tab puts the first name that matches`() throws {
    var driver = try driver()
    driver.press("esc", "v", "/")
    driver.paste("rep:an")
    #expect(driver.footer.hasPrefix(" Tab An"), "\(driver.footer)")
    let first = driver.footer.dropFirst(5).prefix { $0 != "," }
    driver.press("tab")
    #expect(driver.status.hasPrefix(" / rep:\"\(first)\""), "\(driver.status)")
    #expect(driver.footer.hasPrefix(" Tab [\(first)], "), "\(driver.footer)")
    let deals = try driver.table("Deal")
    for row in deals.rows { #expect(try deals.cell(row, "Rep") == first) }
  }

  @Test(arguments: [
    ("rep:łuc", "rep:\"Łucja Żak\""), ("rep:lucja", "rep:\"Łucja Żak\""),
    ("!rep:żak,an", "!rep:żak,\"Ana Ruiz\""), ("rep:\"ana r", "rep:\"Ana Ruiz\""),
    ("rep=ru", "rep=\"Ana Ruiz\""), ("x rep:żak", "x rep:\"Łucja Żak\""), ("rep:o", "rep:Otto"),
    ("is:w", "is:won"), ("no:n", "no:next-step"), ("rep:zzz", "rep:zzz"), ("ana", "ana"),
    ("rep:otto", "rep:otto"), ("color:a", "color:a"), ("rep:x\\", "rep:x\\"), ("", ""),
    ("account:say", "account:\"say \\\"hi\\\"\""),
  ])
  func `what Tab makes of a word`(typed: String, completed: String) throws {
    let rows = ["Ana Ruiz", "Łucja Żak", "Otto"].map {
      DealFile.Row(account: "say \"hi\"", rep: $0)
    }
    var driver = ScreenDriver(try DealFile(rows: rows).session())
    driver.press("4", "/")
    driver.paste(typed)
    driver.press("tab")
    #expect(driver.status.hasPrefix(" / \(completed) "), "\(driver.status)")
  }

  @Test func `names that begin with the word come before those that hold it`() throws {
    let names = ["Joanna", "Ana", "Zoran", "ande", "Dana", "Ándor Holmström", "Bo"]
    var driver = ScreenDriver(try DealFile(rows: names.map { .init(rep: $0) }).session())
    driver.press("4", "/", "rep:an")
    #expect(driver.footer.hasPrefix(" Tab Ana, ande, Ándor Holmström, Dana, Joanna, Zoran  Enter"))
    driver.resize(columns: 40, rows: 12)
    #expect(driver.footer.hasPrefix(" Tab Ana, ande, Ándor Holmström …"), "\(driver.footer)")
  }

  @Test func `Tab goes on to the next name and Shift-Tab back, and the footer says where it is`()
    throws
  {
    let names = ["Joanna", "Ana", "ande", "Bo"]
    var driver = ScreenDriver(try DealFile(rows: names.map { .init(rep: $0) }).session())
    driver.press("4", "/", "rep:bo rep:an")
    for (key, name) in [
      ("tab", "Ana"), ("tab", "ande"), ("tab", "Joanna"), ("tab", "Ana"), ("backtab", "Joanna"),
      ("backtab", "ande"),
    ] {
      driver.press(key)
      #expect(driver.status.hasPrefix(" / rep:bo rep:\(name) "), "\(driver.status)")
      #expect(driver.footer.contains("[\(name)]"), "\(driver.footer)")
    }
    // Whatever else is typed ends the choice: the line is as it reads.
    driver.press("backspace")
    #expect(driver.status.hasPrefix(" / rep:bo rep:and "))
    driver.press("backtab")
    #expect(driver.status.hasPrefix(" / rep:bo rep:ande "))
    driver.press("C-u", "rep:an", "backtab")
    #expect(driver.status.hasPrefix(" / rep:Joanna "))
    driver.press("enter")
    #expect(driver.state.screen == .deals(.none))
  }

  @Test(arguments: [40, 60, 80, 100, 160])
  func `of many names the chosen one is in sight`(columns: Int) throws {
    let names = (10..<40).map { "Person number \($0)" }
    var driver = ScreenDriver(
      try DealFile(rows: names.map { .init(rep: $0) }).session(), columns: columns)
    driver.press("4", "/", "rep:pers")
    for name in names.prefix(20) {
      driver.press("tab")
      #expect(driver.footer.contains("[\(name)]"), "\(driver.footer)")
    }
    driver.press("tab")
    #expect(driver.footer.contains("[Person number 10]"))
  }

  @Test func `inside a term nothing is suggested`() throws {
    var driver = try driver()
    driver.paste("rep:ana")
    driver.press("left")
    #expect(!driver.footer.contains("Tab"))
  }
}
