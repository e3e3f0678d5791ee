import PipecastApp
import PipelineImport
import PipelineModel
import Testing
import TextUI

@Suite struct ColumnFormTests {
  /// A file that is shown, and of which no cell tells how it is written.
  private static func shown(_ field: Field?, forms: [Field: CellForm] = [:]) throws -> ColumnMapping
  {
    let session = try Session.of(
      "Deal Name,Amount,Stage,Close Date\nPumps,\"1,250\",Proposal,3/4/2026\n",
      options: SessionOptions(reading: ImportOptions(forms: forms)))
    return ColumnMapping(
      try #require(ColumnQuestion(of: session, about: field)), size: Size(rows: 30, columns: 100))
  }

  @Test(arguments: [
    (Field.amount, CellForm.decimalComma, "1.25", "1,250.00"),
    (.closeDate, .dayFirst, "Fri 3 Apr 2026", "Wed 4 Mar 2026"),
  ])
  func `the other reading is offered with its effect, and can be told`(
    field: Field, form: CellForm, after: String, before: String
  ) throws {
    var mapping = try Self.shown(field)
    #expect(mapping.frame().text.contains("▸   read as"))
    #expect(mapping.frame().text.contains("is read as \(before), the other way as \(after)."))
    var other = mapping
    #expect(other.press(["enter"]) == .use([], saving: nil))
    #expect(mapping.press(["right", "left", "enter"]) == .use([], saving: nil))
    _ = mapping.press(["right"])
    #expect(mapping.frame().text.contains("is read as \(after), the other way as \(before)."))
    #expect(
      mapping.press(["enter"]) == .use([ColumnChoice(field: field, form: form)], saving: nil))
  }

  @Test func `a reading that was told before can be taken back`() throws {
    var mapping = try Self.shown(.amount, forms: [.amount: .decimalComma])
    #expect(mapping.frame().text.contains("decimal comma"))
    #expect(
      mapping.press(["down", "right", "enter"])
        == .use([ColumnChoice(field: .amount, form: .decimalPoint)], saving: nil))
  }

  @Test func `another column has a reading of its own`() throws {
    var mapping = try Self.shown(.amount)
    #expect(mapping.press(["x"]) == nil)
    #expect(mapping.frame().text.contains("reads the cells in the other way"))
    _ = mapping.press(["up", "delete"])
    #expect(!mapping.frame().text.contains("decimal point"))
  }
}

extension ColumnMapping {
  /// Presses keys by their names, or types; what the last one answers.
  mutating func press(_ words: [String]) -> Answer? {
    var answer: Answer?
    for word in words {
      if let key = Key(script: word) {
        answer = update(.key(key))
      } else {
        for scalar in word.unicodeScalars { answer = update(.key(.character(scalar))) }
      }
    }
    return answer
  }
}
