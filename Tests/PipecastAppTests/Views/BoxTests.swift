import PipecastApp
import Testing
import TextUI

/// The box that `i` opens.
@Suite struct BoxTests {
  func driver(words: Int, rows: Int = 12) throws -> ScreenDriver {
    let name = (1...words).map { "word\($0)" }.joined(separator: " ")
    let file = DealFile(rows: [.init(id: "1", name: name)])
    var driver = ScreenDriver(try file.session(), columns: 40, rows: rows)
    driver.press("4", "enter", "i")
    return driver
  }

  @Test(arguments: ["down", "pagedown", "j"])
  func `a long text is read to its last word, and closed by another key`(key: String) throws {
    var driver = try driver(words: 200)
    #expect(driver.text.contains("Deal: word1 "))
    #expect(driver.text.contains("scroll"))
    #expect(!driver.text.contains("word200"))
    driver.press(key, times: 200)
    #expect(driver.text.contains("word200"))
    let end = driver.text
    driver.press(key)
    #expect(driver.text == end)
    driver.press("home")
    #expect(driver.text.contains("Deal: word1 "))
    driver.press("end")
    #expect(driver.text == end)
    driver.press("esc")
    #expect(!driver.text.contains("scroll"))
    #expect(driver.title.contains("Deals › "))
  }

  @Test func `a short text is closed by any key`() throws {
    var driver = try driver(words: 3)
    #expect(driver.text.contains("any key closes this"))
    driver.press("down")
    #expect(!driver.text.contains("closes this"))
  }

  @Test func `on a taller screen the whole of a text is seen again`() throws {
    var driver = try driver(words: 60)
    driver.press("end")
    driver.resize(columns: 100, rows: 40)
    #expect(driver.text.contains("Deal: word1 "))
    #expect(driver.text.contains("word60"))
  }
}
