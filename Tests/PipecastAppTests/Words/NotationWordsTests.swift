import PipecastApp
import PipelineImport
import PipelineModel
import Testing
import TextUI

@Suite struct NotationWordsTests {
  /// How a file of one column beside the stage says that its cells are read.
  private func words(_ header: String, _ cells: [String]) throws -> String {
    let rows = cells.map { "Proposal;\($0)\n" }.joined()
    let receipt = try Importer().deals(
      in: Array("Stage;\(header)\n\(rows)".utf8), file: RawText("deals.csv"),
      asOf: Day(number: 20_778)
    ).receipt
    return try #require(receipt.notations.first).words.description
  }

  @Test(arguments: [
    (["1.234", "5", "12,50"], "decimal comma, as in 12,50 on line 4"),
    (["1,234.50", "1,234"], "decimal point, as in 1,234.50 on line 2"),
    (["1234.500", "1.234"], "decimal point, as in 1234.500 on line 2"),
    (
      ["1,234.50", "1,234", "1.234"],
      "decimal point, as in 1,234.50 on line 2; "
        + "1.234 on line 4 is read as decimals too, and may be thousands"
    ),
    (["1,5", "1,250M"], "decimal comma, as in 1,5 on line 2"),
    (["12.500"], "undecided, no cell tells: 12.500 on line 2 is read as thousands, not decimals"),
    (
      ["7", "1.000", "2,000"],
      "undecided, no cell tells: 1.000 on line 3 is read as thousands, not decimals"
    ),
    (["100", "200"], "whole numbers"),
    (
      ["1.5", "2.5", "1.234,56"],
      "decimal point, as in 1.5 on line 2; but 1.234,56 on line 4 is not"
    ),
  ])
  func `amounts say which cell decides the decimal mark`(_ cells: [String], _ words: String) throws
  {
    #expect(try self.words("Amount", cells) == words)
  }

  @Test(arguments: [
    (["3/4/2026", "13/4/2026"], "day first, as in 13/4/2026 on line 3"),
    (["4/13/2026"], "month first, as in 4/13/2026 on line 2"),
    (
      ["3/4/2026"],
      "undecided, no cell tells: 3/4/2026 on line 2 is read day first, "
        + "as semicolons stand between cells"
    ),
    (
      ["3-4-2026"],
      "undecided, no cell tells: 3-4-2026 on line 2 is read day first, "
        + "as semicolons stand between cells"
    ),
    (["2026-12-01"], "dates"),
    (
      ["13/4/2026", "14/4/2026", "4/15/2026"],
      "day first, as in 13/4/2026 on line 2; but 4/15/2026 on line 4 is not"
    ),
  ])
  func `dates say which cell decides their order`(_ cells: [String], _ words: String) throws {
    #expect(try self.words("Close Date", cells) == words)
  }

  @Test(arguments: [
    (["60", "5"], "percent, as in 60 on line 2"),
    (["0", "0.6", "1"], "shares, as in 0.6 on line 3"),
    (["0", "1"], "undecided, no cell tells: 1 on line 3 is read as 100%, not 1%"),
    (["60%"], "percent, as in 40"),
    (["high", "60"], "percent, as in 60 on line 3, high as 75%, medium as 50%, low as 25%"),
    (
      ["0.4", "40"],
      "percent, as in 40 on line 3; "
        + "but 0.4 on line 2 is read as percent too, and may be a share"
    ),
  ])
  func `probabilities say what scale they have`(_ cells: [String], _ words: String) throws {
    #expect(try self.words("Probability", cells) == words)
  }

  @Test func `a column that tells nothing follows the others of its kind`() throws {
    let file = "Stage,Amount,Close Date,Created\nA,5,3/4/2026,23/1/2026\n"
    let receipt = try Importer().deals(
      in: Array(file.utf8), file: RawText("deals.csv"), asOf: Day(number: 20_778)
    ).receipt
    #expect(
      receipt.notations.dropFirst().map(\.words.description) == [
        "day first, as other columns of the file", "day first, as in 23/1/2026 on line 2",
      ])
  }
}
