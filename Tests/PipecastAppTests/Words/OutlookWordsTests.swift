import PipecastApp
import PipelineModel
import Testing

struct OutlookWordsTests {
  @Test(arguments: ["2", "3", "5"])
  func `a shifted horizon is not called the next days`(tab: String) throws {
    var driver = ScreenDriver(try .sample())
    driver.press(tab)
    #expect(driver.text.contains("· next 90 days, to 19 Feb"))
    driver.press("}")
    #expect(driver.text.contains("· 90 days from 20 Feb, to 21 May"), "\(driver.text)")
    #expect(!driver.text.contains("next 90 days"))
  }

  @Test func `the Overview and a rep's page say from when on they look`() throws {
    var driver = ScreenDriver(try .sample())
    driver.press("}")
    #expect(driver.text.contains("Reps · 90 days from 20 Feb"), "\(driver.text)")
    driver.press("enter")
    #expect(driver.text.contains("By stage · 90 days from 20 Feb"), "\(driver.text)")
  }
}
