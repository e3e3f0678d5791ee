package import TextUI

/// Where the letters of a typed text stand in another one, in order, and how well they fit.
///
/// Case and blanks mean nothing. Letters that begin a word or follow one another count more.
///
///     FuzzyMatch("scol", in: "Sort by column")?.letters
///     // [0, 8, 9, 10]
package struct FuzzyMatch: Hashable, Sendable {
  /// How good the match is; only matches of the same typed text compare.
  package let points: Int
  /// The places of the matched letters, ascending.
  package let letters: [Int]

  /// Whether the match comes before another of the same typed text.
  func isBetter(than other: Self) -> Bool {
    if points != other.points { return points > other.points }
    return (letters.first ?? 0) < (other.letters.first ?? 0)
  }

  /// The indices of the texts that match, best first; nothing typed keeps all as they are.
  ///
  /// What fits less than three fifths as well as the best is left out: its letters stand there
  /// by chance.
  package static func indices(of typed: String, in texts: [SafeText]) -> [Int] {
    let matches = texts.enumerated().compactMap { index, text in
      FuzzyMatch(typed, in: text).map { (index: index, match: $0) }
    }
    let most = matches.map(\.match.points).max() ?? 0
    return matches.filter { 5 * $0.match.points >= 3 * most }
      .sorted { a, b in
        if a.match.isBetter(than: b.match) { return true }
        return !b.match.isBetter(than: a.match) && a.index < b.index
      }
      .map(\.index)
  }

  /// Finds the best way to match; nil where a letter is missing.
  package init?(_ typed: String, in text: SafeText) {
    let wanted = Self.letters(of: SafeText(sanitizing: typed)).filter { $0 != " " }
    let found = Self.letters(of: text)
    guard wanted.count <= found.count else { return nil }
    // For each letter typed and each place it may have: the points so far, and the place before.
    var steps: [[Step?]] = []
    for (count, letter) in wanted.enumerated() {
      var row: [Step?] = Array(repeating: nil, count: found.count)
      var best = count == 0 ? Step(points: 0, place: -1) : nil
      for place in found.indices {
        let before = place > 0 ? steps.last?[place - 1] : nil
        if found[place] == letter {
          let start = best.map {
            Step(points: $0.points + Self.points(at: place, of: found), place: $0.place)
          }
          let following = before.map {
            Step(points: $0.points + Self.followingPoints, place: place - 1)
          }
          row[place] = [following, start].compactMap(\.self).max { $0.points < $1.points }
        }
        // Of equal ways the one further left is kept.
        if count > 0, let here = steps[count - 1][place], here.points > best?.points ?? -1 {
          best = Step(points: here.points, place: place)
        }
      }
      guard row.contains(where: { $0 != nil }) else { return nil }
      steps.append(row)
    }
    let ends = steps.last?.enumerated().compactMap { place, step in step.map { ($0.points, place) }
    }
    let most = ends?.map(\.0).max() ?? 0
    var place = ends?.first { $0.0 == most }?.1 ?? -1
    var places: [Int] = []
    for row in steps.reversed() where row.indices.contains(place) {
      places.append(place)
      place = row[place]?.place ?? -1
    }
    points = most
    letters = places.reversed()
  }

  /// The best way to a place: its points, and the place of the letter before.
  private struct Step {
    var points: Int
    var place: Int
  }

  private static let followingPoints = 8

  /// What a letter counts that does not follow the one before: more at the start of a word.
  private static func points(at place: Int, of letters: [Unicode.Scalar]) -> Int {
    place == 0 || !letters[place - 1].isInWord ? 4 : 0
  }

  /// Hostile names may be long; nobody types more letters than these.
  private static let limit = 256

  private static func letters(of text: SafeText) -> [Unicode.Scalar] {
    text.letters.prefix(limit).map {
      $0.base.properties.lowercaseMapping.unicodeScalars.first ?? $0.base
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isInWord: Bool { properties.isAlphabetic || properties.numericType != nil }
}
