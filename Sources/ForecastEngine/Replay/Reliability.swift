import Glibc

/// Whether chances mean what they say: of deals given about 20 %, about a fifth must be won.
public struct Reliability: Sendable {
  /// Deals whose chance lay in one tenth of the scale.
  public struct Bin: Hashable, Sendable {
    /// How many deals, summed over the replayed days.
    public var deals = 0
    /// How many of them were won in the window.
    public var won = 0
    /// Sum of their chances: as many should have been won.
    public var expected = 0.0
  }

  /// Ten bins: chances of 0 to 10 %, 10 to 20 % and so on.
  public private(set) var bins = [Bin](repeating: Bin(), count: 10)
  private var squares = 0.0
  private var logs = 0.0

  /// How many chances were scored.
  public var deals: Int { bins.reduce(0) { $0 + $1.deals } }
  /// Mean squared distance of chance and outcome, 0...1; nil without deals.
  ///
  /// Less is better (Brier).
  public var brierScore: Double? { deals > 0 ? squares / Double(deals) : nil }
  /// Mean logarithmic loss, chances held inside 0.001...0.999; nil without deals.
  ///
  /// Less is better.
  public var logLoss: Double? { deals > 0 ? logs / Double(deals) : nil }

  init() {}

  mutating func add(chance: Double, isWon: Bool) {
    let bin = min(9, max(0, Int(chance * 10)))
    bins[bin].deals += 1
    bins[bin].won += isWon ? 1 : 0
    bins[bin].expected += chance
    let gap = chance - (isWon ? 1 : 0)
    squares += gap * gap
    let held = min(max(chance, 0.001), 0.999)
    logs -= log(isWon ? held : 1 - held)
  }
}
