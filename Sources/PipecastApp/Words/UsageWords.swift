public import TextUI

extension SafeText {
  /// Makes one line of what the command line has to say: a list of values becomes a phrase.
  ///
  ///     SafeText(usage: "Please provide one of the following:\n  - reps\n  - rep\n  - deals")
  ///     // Please provide one of: reps, rep or deals
  public init(usage message: String) {
    let bullet = "  - "
    var sentences: [String] = []
    var values: [String] = []
    for line in message.split(whereSeparator: \.isNewline) {
      if line.hasPrefix(bullet) {
        values.append(String(line.dropFirst(bullet.count)))
      } else {
        sentences.append(String(line.replacing("one of the following:", with: "one of:")))
      }
    }
    let last = values.popLast().map { [$0] } ?? []
    let phrase = (values.isEmpty ? [] : [values.joined(separator: ", ")]) + last
    let words = sentences + (phrase.isEmpty ? [] : [phrase.joined(separator: " or ")])
    self.init(sanitizing: words.joined(separator: " "))
  }
}
