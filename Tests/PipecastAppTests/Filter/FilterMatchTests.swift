import PipecastApp
import PipelineModel
import RandomData
import Testing

struct FilterMatchTests {
  /// What a term must keep, said deal by deal.
  private static let meanings: [(String, @Sendable (Deal) -> Bool)] = [
    ("is:won", { $0.outcome == .won }),
    ("!is:open", { $0.outcome != .open }),
    ("past-due", { $0.outcome == .open && ($0.close ?? .last) < RandomPipeline.asOf }),
    ("!past-due", { !($0.outcome == .open && ($0.close ?? .last) < RandomPipeline.asOf) }),
    ("no:date", { $0.outcome == .open && $0.close == nil }),
    ("no:date is:lost", { $0.outcome == .lost && $0.close == nil }),
    ("!no:date", { $0.close != nil }),
    ("no:amount", { $0.amount == nil }),
    ("no:weight", { $0.weight == nil }),
    ("no:activity", { $0.lastActivity == nil }),
    ("no:next-step", { $0.nextStep.isEmpty }),
    ("no:rep", { $0.name(.rep) == nil }),
    ("rep:ANA", { $0.name(.rep)?.unsanitized.lowercased().contains("ana") ?? false }),
    ("!rep:ana", { !($0.name(.rep)?.unsanitized.lowercased().contains("ana") ?? false) }),
    ("rep=Ana", { $0.name(.rep) == RawText("Ana") }),
    ("rep:ruiz,rep:x", { ["Ana Ruiz", "rep:x"].map(RawText.init).contains($0.name(.rep)) }),
    ("currency=none", { $0.currency == .unnamed }),
    ("currency=XXX", { _ in false }),
    ("category=omitted", { $0.category == .omitted }),
    ("close<30d", { $0.close.map { $0 < RandomPipeline.asOf + 30 } ?? false }),
    ("close>=2026-11-21", { $0.close.map { $0 >= RandomPipeline.asOf } ?? false }),
    ("idle>45", { $0.lastActivity.map { RandomPipeline.asOf.days(since: $0) > 45 } ?? false }),
    ("renew", { $0.name.unsanitized.lowercased().hasPrefix("renew") }),
    (
      "amount>=100k",
      { deal in
        guard let amount = deal.amount else { return false }
        return amount.minorUnits >= 100_000 * Int128(amount.currency.minorUnitsInOne)
      }
    ),
    (
      "due:2026-11-21..2026-12-21",
      { deal in
        let isNear = deal.close.map { (0...30).contains($0.days(since: RandomPipeline.asOf)) }
        return deal.outcome == .open && deal.category != .omitted && isNear ?? false
      }
    ),
    (
      "won:2026-10-23..2026-11-21",
      { deal in
        let isNear = deal.close.map { (-29...0).contains($0.days(since: RandomPipeline.asOf)) }
        return deal.outcome == .won && isNear ?? false
      }
    ),
  ]

  @Test(arguments: meanings.indices)
  func `a filter keeps exactly the deals that meet it`(index: Int) throws {
    let (text, isKept) = Self.meanings[index]
    let filter = try DealFilter(text)
    for seed in 0..<8 as Range<UInt64> {
      let pipeline = RandomPipeline(seed: seed).pipeline
      let expected = (0..<pipeline.count).filter { isKept(pipeline[$0]) }
      #expect(filter.indices(in: pipeline) == expected, "\(text)")
    }
  }
}
