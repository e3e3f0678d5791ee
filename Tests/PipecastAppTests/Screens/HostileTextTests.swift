import PipecastApp
import PipelineModel
import Testing
import TextUI

@Suite struct HostileTextTests {
  static let texts = [
    "a\u{1B}[2J\u{1B}]0;title\u{7}", "\u{9B}31m\u{85}", "\u{202E}live\u{2066}\u{200F}",
    "👨‍👩‍👧‍👦 家族 👍🏽", "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}z", "東京システム株式会社",
    "tab\there\r\nnew line\u{2028}", String(repeating: "x", count: 10_000), "🇩🇪 flag",
    "\u{E0041}\u{FEFF}",
    "עברית العربية", "\u{301}starts with a mark",
  ]

  static let session = Result {
    try DealFile(
      rows: texts.enumerated().map { index, text in
        DealFile.Row(
          id: "\(index)\(text)", name: text, account: text, rep: text, stage: text,
          amount: "\(1000 + index)")
      } + [DealFile.Row(id: "plain", name: "Plain", close: "2026-12-02")]
    ).session()
  }

  @Test(arguments: [
    ["4"], [], ["3"], ["3", "enter"], ["4", "enter"], ["9"], ["i"], ["4", "i"], ["?"],
    ["2"], ["5"], ["5", "i"], ["3", "b"],
  ])
  func `no control character reaches the screen`(keys: [String]) throws {
    for appearance in [Appearance.unicode, .ascii] {
      var driver = ScreenDriver(
        try Self.session.get(), columns: 120, rows: 40, appearance: appearance)
      for key in keys { driver.press(key) }
      for _ in 0..<Self.texts.count {
        for scalar in driver.lines.joined().unicodeScalars {
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate:
            Issue.record("U+\(String(scalar.value, radix: 16)) on\n\(driver.text)")
            return
          default: break
          }
        }
        driver.press("down")
        driver.press("]")
      }
    }
  }

  @Test(arguments: [80, 100, 130, 200])
  func `amounts stand in the same cells on every row whatever the names are`(columns: Int) throws {
    var driver = ScreenDriver(try Self.session.get(), columns: columns, rows: 40)
    driver.press("4")
    let frame = driver.state.frame()
    let header = try #require(frame.lines.firstIndex { $0.contains("Amount") })
    let end =
      try #require(
        (0..<columns - 5).first { column in
          "Amount".unicodeScalars.enumerated().allSatisfy {
            frame[header, column + $0.offset].letter.base == $0.element
          }
        }) + 6
    for row in header + 1...header + Self.texts.count + 1 {
      // 1,000 and on, right under the heading's end.
      let amount = (end - 5..<end).map { String(Character(frame[row, $0].letter.base)) }.joined()
      #expect(amount.wholeMatch(of: /1,0\d\d/) != nil, "\(amount) in\n\(frame.lines[row])")
    }
  }

  @Test func `a hostile rep opens to her own deals`() throws {
    for row in Self.texts.indices {
      var driver = ScreenDriver(try Self.session.get(), columns: 120, rows: 40)
      driver.press("3")
      driver.press("down", times: row)
      driver.press("enter")
      #expect(driver.title.contains("Reps › "))
      #expect(try driver.table("Deal").rows.count == 1, "\(driver.text)")
    }
  }
}
