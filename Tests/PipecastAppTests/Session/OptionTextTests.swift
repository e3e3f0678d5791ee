import PipecastApp
import PipelineImport
import PipelineModel
import Testing
import TextUI

@Suite struct OptionTextTests {
  @Test func `options are read`() throws {
    #expect(try Day(option: "2026-11-21") == TestDeal.asOf)
    #expect(try [Horizon](option: "30,90") == Horizon.usual)
    #expect(try Currency(option: "eur") == Currency(code: "EUR"))
    #expect(try ColumnChoice(option: "close-date=Ende = Datum").header == "Ende = Datum")
    #expect(try ColumnChoice(option: "rep=").header == "")
    #expect(try ColumnChoice(form: "created=\"day-first\"").form == .dayFirst)
    #expect(
      try ImportOptions.Alias(option: "stage:Zu: Ende=Won")
        == ImportOptions.Alias(field: .stage, from: "Zu: Ende", to: "Won"))
  }

  @Test(arguments: ["", "30,", "0", "-1", "a", "30,90,1,2,3,4,5", "4000", "99999999999999999999"])
  func `other horizons are refused`(text: String) {
    #expect(throws: OptionError.self) { try [Horizon](option: text) }
  }

  @Test(arguments: Theme.all)
  func `a theme is named as it is called`(theme: Theme) throws {
    #expect(try Theme(option: theme.name.description) == theme)
  }

  @Test(arguments: ["", "Mono", "solarized"])
  func `other themes are refused with the names of those there are`(text: String) {
    let error = #expect(throws: OptionError.self) { try Theme(option: text) }
    #expect(error?.description == "the themes are default, mono, orange-blue, high-contrast")
  }

  @Test(arguments: ["", " ", "€"])
  func `other currencies are refused`(text: String) {
    #expect(throws: OptionError.self) { try Currency(option: text) }
  }

  @Test(arguments: ["", "=", "=x", "amount", "colour=x"])
  func `other columns are refused`(text: String) {
    #expect(throws: OptionError.self) { try ColumnChoice(option: text) }
  }

  @Test(arguments: [
    ("", "write it like close-date=day-first"), ("amount", "write it like close-date=day-first"),
    ("amount=day-first", "the forms of amount are decimal-point or decimal-comma"),
    ("stage=percent", "only amounts, dates and the probability have a form"),
    ("probability=", "write it like close-date=day-first"),
  ])
  func `other forms are refused`(text: String, remedy: String) {
    let error = #expect(throws: OptionError.self) { try ColumnChoice(form: text) }
    #expect(error?.description == remedy)
  }

  @Test(arguments: ["", "=", ":=", "stage=x", "stage:=x", "stage:a", "colour:a=b"])
  func `other aliases are refused`(text: String) {
    #expect(throws: OptionError.self) { try ImportOptions.Alias(option: text) }
  }

  @Test func `an error says what would be right`() {
    let error = #expect(throws: OptionError.self) { try Day(option: "21.11.2026") }
    #expect(error?.description == "write a day like 2026-11-21")
  }
}
