import PipecastApp
import PipelineImport
import PipelineModel
import Testing
import TextUI

@Suite struct DataReportTests {
  /// The words of the facts with that label.
  private func fact(_ label: String, _ headers: String) throws -> String? {
    let facts = DataReport(try .of(headers + "\n", stages: DealFile.stages)).facts
    let row = (0..<facts.count).first { facts.value($0, 0) == .words(SafeText(sanitizing: label)) }
    guard let row, case .words(let words) = facts.value(row, 1) else { return nil }
    return words.description
  }

  @Test(arguments: [
    ("Amount,Stage,Close Date,Owner", nil),
    ("Amount,Stage,Close Date", "rep; name it with --column rep=HEADER"),
    ("Stage,Name,Colour", "amount, close date, rep; name them with --column amount=HEADER"),
  ])
  func `what no column holds is named with the way out`(_ headers: String, _ words: String?) throws
  {
    #expect(try fact("No column for", headers) == words)
  }

  @Test(arguments: [
    ("Amount,Stage", nil), ("Amount,Colour,Stage,,Shape", "Colour, Shape"),
    ("Amount,Stage,A,B,C,D,E,F,G,H", "A, B, C, D, E, F, G, H"),
    ("Amount,Stage,A,B,C,D,E,F,G,H,I,J", "A, B, C, D, E, F, G, H and 2 more"),
    ("Amount,Stage,a\u{1B}[2J", "a␛[2J"),
  ])
  func `columns that nothing reads are listed, at most eight`(
    _ headers: String, _ words: String?
  ) throws {
    #expect(try fact("Not used", headers) == words)
  }
}
