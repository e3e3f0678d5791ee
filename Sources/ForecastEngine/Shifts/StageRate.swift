/// How often deals of a stage are won: the evidence, drawn to the stage's weight.
///
/// The weight counts as 20 deals: without evidence it stands, of 100 deals it is a sixth
/// (Method.md, Stages and close dates).
public struct StageRate: Hashable, Sendable {
  /// Deals seen in the stage.
  public var deals: Int
  /// Those of them that were won.
  public var won: Int
  /// The weight of the stage, 0...1.
  public var weight: Double

  /// How many deals the weight is worth.
  public static let prior = 20.0

  /// Makes the evidence of one stage.
  public init(deals: Int, won: Int, weight: Double) {
    self.deals = deals
    self.won = won
    self.weight = weight
  }

  /// The rate to count with, 0...1.
  ///
  ///     StageRate(deals: 10, won: 7, weight: 0.3).rate
  ///     // 0.433...: (7 + 20 * 0.3) / (10 + 20)
  public var rate: Double { (Double(won) + Self.prior * weight) / (Double(deals) + Self.prior) }
}
