import PipecastApp
import PipelineModel
import Testing
import TextUI

/// Overview and its Forecast page once the past has been replayed.
struct ForecastScreenTests {
  private func driver(
    columns: Int = 100, rows: Int = 30, _ appearance: Appearance = .unicode
  ) throws -> ScreenDriver {
    ScreenDriver(
      try .sample(), columns: columns, rows: rows, appearance: appearance,
      forecasts: try Forecasts.sample.get())
  }

  @Test(arguments: [(100, 30), (80, 24), (40, 12), (20, 5)])
  func `Overview and Forecast look as recorded`(columns: Int, rows: Int) throws {
    var driver = try driver(columns: columns, rows: rows)
    try expectSnapshot(driver.text, "overview-forecast-\(columns)x\(rows)")
    driver.openForecast()
    try expectSnapshot(driver.text, "forecast-\(columns)x\(rows)")
  }

  @Test func `in ASCII and as lines of words`() throws {
    let plain = Appearance(theme: .mono, isPlain: true)
    for (name, appearance) in [("ascii", Appearance.ascii), ("plain", plain)] {
      var driver = try driver(columns: 80, rows: 24, appearance)
      try expectSnapshot(driver.text, "overview-forecast-80x24-\(name)")
      driver.openForecast()
      try expectSnapshot(driver.text, "forecast-80x24-\(name)")
    }
  }

  @Test func `Enter on a step opens its deals, on the business to come its explanation`() throws {
    var driver = try driver()
    driver.openForecast()
    #expect(driver.state.screen == .forecast(Currency(code: "USD"), of: .none))
    driver.press("home", "enter")
    #expect(driver.title.contains("Deals"))
    driver.press("escape", "end", "up", "enter")
    #expect(driver.text.contains("No deal stands behind it."))
    driver.press("escape", "tab", "enter")
    #expect(driver.title.contains("Deals › Ironmere"))
    driver.press("]")
    #expect(driver.title.contains("Deals › "))
    driver.press("escape", "escape")
    #expect(driver.state.screen == .overview)
  }

  @Test func `w shows the bridge of the other horizon`() throws {
    var driver = try driver()
    driver.openForecast()
    let first = driver.text
    driver.press("w")
    #expect(driver.text != first)
    #expect(driver.text.contains("From Weighted to Forecast"))
  }

  @Test func `Esc from the Forecast of other days comes back to the days before`() throws {
    var driver = try driver()
    driver.press("tab", "tab", "enter")
    #expect(driver.text.contains("Next 30 days, to 21 Dec. Forecast"))
    driver.press("escape")
    #expect(driver.text.contains("Reps · next 90 days"))
    // Days that were chosen there stay.
    driver.press("enter", "w", "w", "escape")
    #expect(driver.text.contains("Reps · next 30 days"))
  }

  @Test func `while the past is replayed the status says how far, and nothing waits`() throws {
    var driver = try driver()
    driver.state = AppState(try .sample(), size: Size(rows: 30, columns: 100))
    #expect(driver.state.startLearning() != nil)
    #expect(driver.state.update(.learning(0.34)).isEmpty)
    #expect(driver.status.contains("34%"))
    #expect(driver.text.contains("Forecast             …"))
    driver.press("4")
    #expect(driver.title.contains("Deals"))
    // On another screen Esc goes back; at rest it stops the replay.
    #expect(driver.press("escape").isEmpty)
    #expect(driver.press("escape") == [.learn])
    #expect(driver.status.contains("not verified"))
    let started = driver.state.startLearning()
    let request = try #require(started)
    let learned = request.forecasts { _ in true }
    let forecasts = try #require(learned)
    _ = driver.state.update(.learned(forecasts))
    #expect(driver.text.contains("not verified"))
    #expect(driver.press("escape").isEmpty)
  }

  @Test func `other days have a forecast of their own, which is never verified`() throws {
    var driver = try driver()
    #expect(driver.press("}") == [.learn])
    let started = driver.state.startLearning()
    let request = try #require(started)
    let learned = request.forecasts { _ in true }
    let forecasts = try #require(learned)
    _ = driver.state.update(.learned(forecasts))
    #expect(driver.text.contains("not verified"))
    // Back at the as-of day the forecast is still known.
    #expect(driver.press("{") == [.learn])
    #expect(driver.state.startLearning() == nil)
    #expect(!driver.text.contains("not verified"))
  }
}

extension ScreenDriver {
  /// Goes from the Overview's reps up to the figures, and opens the Forecast.
  fileprivate mutating func openForecast() {
    for _ in 0..<4 {
      var there = self
      there.press("home", "enter")
      if case .forecast = there.state.screen { return self = there }
      press("tab")
    }
  }
}
