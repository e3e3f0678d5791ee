/// Random integers from a seed: SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
///
/// The standard library's `random(in:using:)` may change how it draws; these draws never do.
struct Dice: Sendable {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// Dice of their own for member `number` of a family, so that no member disturbs another.
  init(seed: UInt64, number: Int) {
    var family = Dice(seed: seed ^ (UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15))
    state = family.next()
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Returns a number from 0 to `limit - 1`.
  mutating func roll(_ limit: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(max(1, limit))).high)
  }

  /// Returns a number of `range`.
  mutating func roll(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + roll(range.count)
  }

  /// Returns true in `parts` of 10,000 cases.
  mutating func chance(_ parts: Int) -> Bool {
    roll(10_000) < parts
  }

  /// Returns one of `choices`.
  ///
  /// - Precondition: there is a choice.
  mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[roll(choices.count)]
  }
}
