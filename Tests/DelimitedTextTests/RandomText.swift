import RandomData

extension SeededGenerator {
  /// Text of up to `length` pieces that mean something to a reader of delimited text.
  mutating func text(length: Int) -> String {
    let pieces = [
      "a", "a", ",", ",", ";", "\"", "\"", "\n", "\r", "\r\n", " ", "\t", "é", "€", "😀",
    ]
    return (0..<Int.random(in: 0...length, using: &self))
      .map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }
}
