import PipecastApp
import PipelineModel
import RandomData
import Testing
import TextUI

struct LeftOutTests {
  @Test(arguments: [
    (NotCounted.Reason.pastDue, 1, "1 deal is past due"),
    (.pastDue, 6, "6 deals are past due"), (.noDate, 1, "1 deal has no close date"),
    (.noWeight, 2, "2 deals have no weight"), (.later, 1200, "1,200 deals are due later"),
  ])
  func `a line says the reason in words`(reason: NotCounted.Reason, deals: Int, words: String) {
    let line = LeftOut(reason: reason, deals: deals, amounts: [], filter: .none)
    #expect(line.words.description == words)
  }

  @Test(arguments: 0..<12 as Range<UInt64>, Outlook.everyKind)
  func `each line opens the deals of all its currencies`(seed: UInt64, outlook: Outlook) throws {
    let scope = ReportScope(seed: seed, outlook: outlook, filter: .none)
    for line in OverviewReport(scope).leftOut {
      let opened = try scope.opened(by: line.filter)
      #expect(opened.count == line.deals)
      let amounts = scope.pipeline.totals(of: opened)
        .filter { $0.totals.withoutAmount < $0.totals.deals }
        .map { Money(minorUnits: $0.totals.amount, currency: $0.currency) }
      #expect(line.amounts == amounts)
    }
  }

  @Test func `the sentence below a report names each reason once, with its money`() throws {
    let deals = """
      Deal Name,Owner,Stage,Amount,Currency,Close Date
      Roof,Ana Ruiz,Proposal,12000,USD,2026-11-01
      Floor,Ana Ruiz,Proposal,9000,EUR,2026-11-02
      Wall,Ben Okafor,Proposal,,USD,
      """
    let session = try Session.of(deals, stages: "stage,weight\nProposal,50\n")
    let words = try #require(OverviewReport(session.scope).notCountedWords)
    #expect(
      words.description == "Not counted: 2 past due (€9.00K + $12.0K), 1 without close date")
  }
}
