public import PipelineModel
public import TextUI

/// A file of the folder that was opened, and what it is.
public struct FolderEntry: Hashable, Sendable {
  /// What a file is to pipecast.
  public enum Role: Hashable, Sendable {
    /// An export with that day in its name.
    case snapshot(Day)
    /// A CSV file without a day in its name, and how many columns of deals it has, where looked at.
    case undated(known: Int?)
    /// A file with a meaning of its own, such as `stages.csv`.
    case side(SafeText)
    /// Left out for that reason.
    case skipped(SafeText)
  }

  /// The name inside the folder.
  public var name: RawText
  /// What it is.
  public var role: Role
  /// What stands in the way of reading it: `empty`.
  public var problem: SafeText?

  /// Makes an entry of what is known of a file.
  public init(name: RawText, role: Role, problem: SafeText? = nil) {
    self.name = name
    self.role = role
    self.problem = problem
  }

  /// What the file is, in a few words; `shown` is the name of the file that is looked at.
  ///
  ///     // export of Sat 14 Nov 2026
  public func words(shown: RawText) -> SafeText {
    let isShown = name == shown
    let words: SafeText =
      switch role {
      case .snapshot(let day): "export of " + day.fullWords
      case .undated(let known?): Self.words(known)
      case .undated(nil) where isShown || problem != nil: "a CSV file"
      case .undated(nil): "not shown: others have a date in their names"
      case .side(let words): words
      case .skipped(let reason): "left out: " + reason
      }
    let hasOddDate =
      if case .undated = role { Day.isImpossible(inFileName: name.unsanitized) } else { false }
    return words + (hasOddDate ? ", the date in its name is no day of the calendar" : "")
      + (problem.map { ", " + $0 } ?? "") + (isShown ? ": shown" : "")
  }

  private static func words(_ known: Int) -> SafeText {
    known == 0 ? "no columns of deals" : SafeText(known, "column") + " of deals"
  }
}

extension [FolderEntry] {
  /// Which of several exports is shown: `newest of 3 exports`; nil where there is one alone.
  func choiceWords(shown: RawText) -> SafeText? {
    let days = compactMap { entry -> (day: Day, name: RawText)? in
      if case .snapshot(let day) = entry.role { (day, entry.name) } else { nil }
    }
    let newest = days.max { $0.day < $1.day }
    if days.contains(where: { $0.name == shown }) {
      guard days.count > 1 else { return nil }
      return (newest?.name == shown ? "Newest" : "1") + " of \(days.count) exports."
    }
    let undated = count { if case .undated = $0.role { true } else { false } }
    return undated > 1 ? "1 of \(undated) CSV files." : nil
  }
}

extension Day {
  /// Whether a file's name holds what looks like a date and is none: `deals-2026-02-30.csv`.
  static func isImpossible(inFileName name: String) -> Bool {
    let bytes = Array(name.utf8)
    func digits(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count else { return nil }
      return bytes[range].reduce(0) { number, byte -> Int? in
        guard let number, (0x30...0x39).contains(byte) else { return nil }
        return number * 10 + Int(byte - 0x30)
      }
    }
    return bytes.indices.contains { start in
      guard let year = digits(start..<start + 4), (1990...2199).contains(year) else { return false }
      let gap = start + 4 < bytes.count && [0x2D, 0x5F].contains(bytes[start + 4]) ? 1 : 0
      guard let month = digits(start + 4 + gap..<start + 6 + gap),
        let day = digits(start + 6 + 2 * gap..<start + 8 + 2 * gap)
      else { return false }
      return Day(year: year, month: month, day: day) == nil
    }
  }
}
