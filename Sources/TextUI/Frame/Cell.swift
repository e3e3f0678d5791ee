/// One place of a frame: a letter, or the right half of the wide letter before it.
public struct Cell: Hashable, Sendable {
  /// What is shown here; blank in a right half.
  public let letter: Letter

  /// 1, 2 for the left half of a wide letter, 0 for the right half.
  public let columns: Int8

  public var style: Style

  /// An empty place.
  public static let blank = Cell(.blank, style: Style())

  init(_ letter: Letter, style: Style) {
    self.letter = letter
    columns = letter.columns
    self.style = style
  }

  /// The right half of a wide letter.
  static func rightHalf(style: Style) -> Cell { Cell(rightHalfIn: style) }

  private init(rightHalfIn style: Style) {
    letter = .blank
    columns = 0
    self.style = style
  }
}
