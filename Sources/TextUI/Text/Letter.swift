/// One base character with the marks that sit on it: what one cell of a terminal shows.
public struct Letter: Hashable, Sendable {
  private var marks: SIMD4<UInt32> = .zero

  /// The character that takes the space.
  public let base: Unicode.Scalar

  private let width: Int8

  /// The terminal columns it takes: 1, or 2 for East Asian characters and emoji.
  public var columns: Int { Int(width) }

  /// An empty cell.
  public static let blank = Letter(" ")

  init(_ base: Unicode.Scalar) {
    self.base = base
    width = Int8(CharacterWidth.columns(of: base))
  }

  /// Whether anything sits on the base.
  public var hasMarks: Bool { marks[0] != 0 }

  /// The base and after it up to four marks.
  public var scalars: [Unicode.Scalar] {
    var all = [base]
    for index in 0..<4 where marks[index] != 0 {
      Unicode.Scalar(marks[index]).map { all.append($0) }
    }
    return all
  }

  /// Puts a mark on the letter; beyond the fourth there is no place.
  mutating func attach(_ mark: Unicode.Scalar) {
    guard let free = (0..<4).first(where: { marks[$0] == 0 }) else { return }
    marks[free] = mark.value
  }
}

/// The letters of a safe text, in order.
public struct Letters: Sequence, IteratorProtocol {
  private var rest: String.UnicodeScalarView.Iterator
  private var upcoming: Unicode.Scalar?

  init(_ scalars: String.UnicodeScalarView) {
    rest = scalars.makeIterator()
    upcoming = rest.next()
  }

  /// The next letter; nil at the end.
  public mutating func next() -> Letter? {
    guard let base = upcoming else { return nil }
    var letter = Letter(base)
    upcoming = rest.next()
    while let mark = upcoming, CharacterWidth.columns(of: mark) == 0 {
      letter.attach(mark)
      upcoming = rest.next()
    }
    return letter
  }
}
