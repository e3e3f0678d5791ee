import PipecastApp
import PipelineModel
import Testing
import TextUI

@Suite struct PipelineInputTests {
  private func choice(_ texts: [String]) throws(SessionError) -> String {
    let files = texts.enumerated().map { SessionTests.file($1, name: "\($0).csv") }
    return try PipelineInput.deals(among: files, in: RawText("folder")).name.unsanitized
  }

  @Test func `the file with the most columns of deals is taken`() throws {
    #expect(
      try choice([
        "Colour,Size\n", "Stage,Amount\n", "Title\n\nStage,Amount,Close Date\nA,1,2026-01-01\n",
      ]) == "2.csv")
  }

  @Test func `a tie names the files`() {
    let error = #expect(throws: SessionError.self) {
      try choice(["Stage,Amount\n", "Amount,Stage\n"])
    }
    #expect(error?.words.description.hasPrefix("0.csv and 1.csv could all be the deals") == true)
  }

  @Test(arguments: [[], ["Colour,Size\n"], [""]])
  func `a folder without deals is refused`(texts: [String]) {
    let error = #expect(throws: SessionError.self) { try choice(texts) }
    #expect(
      error?.words.description
        == "folder: no CSV file with columns of deals; name the file itself")
  }
}
