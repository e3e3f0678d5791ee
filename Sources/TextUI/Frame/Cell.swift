/// One place of a frame: a letter, or the right half of the wide letter before it.
public struct Cell: Hashable, Sendable {
  /// What is shown here; blank in a right half.
  public let letter: Letter

  private let isRightHalf: Bool

  /// How the place is drawn.
  public var style: Style

  /// 1, 2 for the left half of a wide letter, 0 for the right half.
  public var columns: Int { isRightHalf ? 0 : letter.columns }

  /// An empty place.
  public static let blank = Cell(.blank, style: Style())

  init(_ letter: Letter, style: Style) {
    self.letter = letter
    isRightHalf = false
    self.style = style
  }

  /// Makes the right half of a wide letter.
  init(rightHalfIn style: Style) {
    letter = .blank
    isRightHalf = true
    self.style = style
  }
}
