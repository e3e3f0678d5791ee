import PipecastApp
import PipelineModel
import RandomData
import Testing

struct DealFilterTests {
  @Test(arguments: [
    ("rep=Ana", true), ("no:rep", true), ("acme rep=Ana", true), ("!rep=Ana", false),
    ("rep:Ana", false), ("team=North", false), ("", false),
  ])
  func `a column whose cells are all the same is not shown`(text: String, isFixed: Bool) throws {
    #expect(try DealFilter(text).fixes(.rep) == isFixed)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `a filter and another keep what both keep`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pipeline = RandomPipeline(seed: seed).pipeline
    let first = DealFilter(.outcome(.open), FilterTextTests.condition(&random))
    let second = DealFilter(.outcome(.open), FilterTextTests.condition(&random))
    let both = Set(first.indices(in: pipeline)).intersection(second.indices(in: pipeline))
    #expect(first.and(second).indices(in: pipeline) == both.sorted())
    #expect(first.and(first) == first)
    #expect(DealFilter.none.and(first) == first)
  }

  @Test(arguments: [
    ("rep:ana", false), ("is:open", true), ("!is:open", true),
    ("past-due", true), ("!past-due", false), ("no:date", true), ("!no:date", false),
    ("no:amount", false), ("due:2026-11-21..2026-12-21", true), ("acme is:lost", true), ("", false),
  ])
  func `without a scope a list shows what is due`(text: String, hasScope: Bool) throws {
    let filter = try DealFilter(text)
    let window = Window(first: RandomPipeline.asOf, last: RandomPipeline.asOf + 30)
    #expect(filter.hasScope == hasScope)
    #expect(filter.scoped(to: window) == (hasScope ? filter : DealFilter(.due(window)).and(filter)))
  }

  @Test func `a condition on the close date takes the place of the window`() throws {
    let window = Window(first: RandomPipeline.asOf, last: RandomPipeline.asOf + 30)
    let filter = try DealFilter("rep:ana close>120d")
    #expect(filter.scoped(to: window) == DealFilter(.outcome(.open)).and(filter))
    #expect(filter.replacesHorizon)
    #expect(
      try DealFilter("close>120d is:won").scoped(to: window) == DealFilter("close>120d is:won"))
    #expect(try !DealFilter("rep:ana").replacesHorizon)
    // One day left out does not say which days are meant.
    #expect(try !DealFilter("!close=2026-12-01").replacesHorizon)
  }
}
