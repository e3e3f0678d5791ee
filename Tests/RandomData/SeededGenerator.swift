/// Random numbers that are the same in every run (SplitMix64).
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// Begins a row of numbers; the same seed gives the same row.
  public init(seed: UInt64) {
    state = seed
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A text of up to `length` scalars, with a taste for those that cause trouble.
  public mutating func text(upTo length: Int) -> String {
    let trouble: [ClosedRange<UInt32>] = [
      0...0x9F, 0x20...0x7E, 0xA0...0x24F, 0x300...0x36F, 0x600...0x61C, 0x1100...0x11FF,
      0x200B...0x206F, 0x2500...0x25FF, 0x4E00...0x4EFF, 0xFE00...0xFFFF, 0x1F1E6...0x1F64F,
      0xE0000...0xE01EF, 0...0x10FFFF,
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      let range = trouble.randomElement(using: &self) ?? 0...0
      let value = UInt32.random(in: range, using: &self)
      Unicode.Scalar(value).map { text.unicodeScalars.append($0) }
    }
    return text
  }
}
