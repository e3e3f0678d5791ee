import PipecastApp
import RandomData
import Testing
import TextUI

/// The screens as lines of words, for screen readers.
@Suite struct PlainViewTests {
  static let plain = Appearance(theme: .mono, isPlain: true)

  private func driver(
    _ keys: [String], columns: Int = 80, rows: Int = 24, appearance: Appearance = plain
  ) throws -> ScreenDriver {
    var driver = ScreenDriver(
      try Session.sampled.get(), columns: columns, rows: rows, appearance: appearance)
    for key in keys { driver.press(key) }
    return driver
  }

  /// The text from the cursor to the end of its row.
  private func spoken(_ driver: ScreenDriver) throws -> String {
    let frame = driver.state.frame()
    let cursor = try #require(frame.cursor)
    let letters = (cursor.column..<frame.size.columns).flatMap {
      frame[cursor.row, $0].columns > 0 ? frame[cursor.row, $0].letter.scalars : []
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: letters)
    return String(text)
  }

  @Test(arguments: Scene.all)
  func `no rule, bar or pointer is drawn, and nothing in reverse`(scene: Scene) throws {
    let driver = try driver(scene.keys)
    let drawn = driver.text.unicodeScalars.filter { (0x2500...0x25FF).contains($0.value) }
    #expect(drawn.allSatisfy { "▲▼".unicodeScalars.contains($0) }, "\(driver.text)")
    #expect(driver.selected.isEmpty)
  }

  @Test(arguments: Scene.all)
  func `the cursor can be seen and every row is as wide as the terminal`(scene: Scene) throws {
    for appearance in [Self.plain, Appearance(glyphs: .ascii, theme: .mono, isPlain: true)] {
      var driver = try driver(scene.keys, appearance: appearance)
      for size in DrawingTests.sizes {
        driver.resize(columns: size.columns, rows: size.rows)
        let frame = driver.state.frame()
        if size.rows > 1 {
          let cursor = try #require(frame.cursor)
          #expect(frame.bounds.contains(cursor), "\(size)")
        }
        for line in driver.lines {
          let columns = line.unicodeScalars.reduce(0) { $0 + CharacterWidth.columns(of: $1) }
          #expect(columns == size.columns, "\(size): \(line)")
        }
      }
    }
  }

  @Test func `the cursor stands where the selected row begins, and at the chosen figure`() throws {
    var driver = try driver(["3"])
    #expect(try spoken(driver).hasPrefix("Ana Beltrán: Weighted 30 $211,700, "))
    driver.press("down")
    #expect(try spoken(driver).hasPrefix("Ben Okafor: "))
    driver.press("right", "right")
    #expect(try spoken(driver).hasPrefix("Weighted 90 $500,900, "))
  }

  @Test func `the figures are walked through too`() throws {
    var driver = try driver([])
    #expect(try spoken(driver).hasPrefix("Weighted: 30 days $634K of 31 deals, "))
    driver.press("right")
    #expect(try spoken(driver).hasPrefix("90 days $2.29M of 117 deals."))
    driver.press("down", "down", "down", "right")
    #expect(try spoken(driver).hasPrefix("30 Nov $348K, "))
  }

  @Test func `a key that only moves the cursor changes no text`() throws {
    var driver = try driver(["3"])
    let before = driver.state.frame()
    driver.press("down")
    let after = driver.state.frame()
    #expect(after.cells == before.cells)
    #expect(after.cursor != before.cursor)
  }

  @Test(arguments: [["4"], ["?"], ["9"], ["4", "enter"], []])
  func `every row is reached by the arrow and read from its beginning`(keys: [String]) throws {
    var driver = try driver(keys, columns: 50, rows: 10)
    var seen: [String] = []
    for _ in 0..<40 {
      seen.append(try spoken(driver))
      driver.press("down")
    }
    for (one, next) in zip(seen, seen.dropFirst()) where one == next {
      // Two rows may say the same only at the end.
      #expect(seen.last == one || one.allSatisfy { $0 == " " }, "\(one)")
    }
    #expect(Set(seen).count > 8)
  }

  @Test func `all keys do the same as on the drawn screens`() throws {
    var generator = SeededGenerator(seed: 5)
    let keys = [
      "down", "up", "right", "left", "enter", "escape", "w", "3", "4", "5", "s", "b", "i",
    ]
    var plain = try driver([], columns: 130, rows: 50)
    var drawn = try driver([], columns: 130, rows: 50, appearance: .unicode)
    var screens: Set<Screen> = []
    for _ in 0..<400 {
      // Screens of several parts begin elsewhere, as lines of words at the top.
      switch plain.state.screen {
      case .overview, .rep:
        plain.press("4")
        drawn.press("4")
      default: break
      }
      let key = keys.randomElement(using: &generator) ?? "down"
      plain.press(key)
      drawn.press(key)
      #expect(plain.state.screen == drawn.state.screen, "after \(key)")
      screens.insert(plain.state.screen)
    }
    #expect(screens.count > 10)
  }

  @Test func `an explanation is read alone, from its first line`() throws {
    let driver = try driver(["3", "right", "i"])
    #expect(try spoken(driver).hasPrefix("Why this number, any key closes this"))
    #expect(!driver.text.contains("Ben Okafor"))
  }

  @Test func `what is typed has the cursor`() throws {
    let driver = try driver(["4", "/", "rep:ana"])
    #expect(driver.state.frame().cursor?.row == 22)
  }

  @Test func `the last of many rows is found on its page`() throws {
    var driver = try driver(["4"], columns: 60, rows: 12)
    driver.press("end")
    let last = try spoken(driver)
    #expect(last.hasPrefix("Netherquay Terminals: Thermal Array, north hall:"))
    driver.press("up", "down")
    #expect(try spoken(driver) == last)
  }
}
