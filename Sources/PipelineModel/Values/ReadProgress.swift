/// How much of a file has been read so far, for a person who waits for it.
public struct ReadProgress: Hashable, Sendable {
  /// What is done with the bytes.
  public enum Step: Hashable, Sendable {
    /// They are brought into memory.
    case bytes
    /// Deals are made of them.
    case deals
    /// The same once more, because the cells proved another notation.
    case dealsAgain
  }

  /// The name of the file.
  public var file: RawText
  /// What is done with its bytes now.
  public var step: Step
  /// Bytes that are done.
  public var done: Int
  /// Bytes to do; nil for standard input, whose end nobody knows.
  public var total: Int?

  /// Says how far a step is.
  public init(file: RawText, step: Step, done: Int, total: Int?) {
    self.file = file
    self.step = step
    self.done = done
    self.total = total
  }

  /// The part that is done, 0...100, rounded down; nil where the end is not known.
  public var percent: Int? {
    guard let total else { return nil }
    guard total > 0 else { return 100 }
    return Int(Double(min(max(0, done), total)) / Double(total) * 100)
  }

  /// Whether a person sees no difference: the same step and percentage.
  public func looks(like other: Self) -> Bool {
    let isNear = percent == nil && abs(done - other.done) < 1_000_000
    return step == other.step && percent == other.percent && (percent != nil || isNear)
  }

  /// Bytes between two reports: often enough for the eye, seldom enough to cost nothing.
  public static let interval = 1 << 20
}

/// Hears how far reading is; its answer is whether to go on.
public typealias ReadWatch = (ReadProgress) -> Bool
