/// A seeded source of random numbers (SplitMix64): the same texts in every run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Text of up to `length` pieces that mean something to a reader of delimited text.
  mutating func text(length: Int) -> String {
    let pieces = [
      "a", "a", ",", ",", ";", "\"", "\"", "\n", "\r", "\r\n", " ", "\t", "é", "€", "😀",
    ]
    return (0..<Int.random(in: 0...length, using: &self))
      .map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }
}
