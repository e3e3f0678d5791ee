/// What a table has to know about one of its columns.
public struct TableColumn: Hashable, Sendable {
  /// The order of the rows by a column, shown after its title.
  public enum Sort: Hashable, Sendable {
    case ascending
    case descending
  }

  /// The heading.
  public var title: SafeText

  /// Where the texts stand in the column.
  public var alignment: Alignment

  /// The columns of text below which it is not cut as long as another column can leave.
  public var minimum: Int

  /// The columns of text above which it never grows; numbers ignore it.
  public var maximum: Int

  /// The columns of text that the user gave it; a number never gets less than it needs.
  public var width: Int?

  /// The columns of the highest number leave first when room is short; 1 never leaves.
  public var priority: Int

  /// A number is never cut: its column leaves instead.
  public var isNumber: Bool

  /// The order of the rows, when it is by this column.
  public var sort: Sort?

  /// Makes a column; numbers stand at the right unless `alignment` says otherwise.
  public init(
    _ title: SafeText, alignment: Alignment? = nil, minimum: Int = 6, maximum: Int = 40,
    priority: Int = 1, isNumber: Bool = false, sort: Sort? = nil, width: Int? = nil
  ) {
    self.title = title
    self.alignment = alignment ?? (isNumber ? .right : .left)
    self.minimum = min(max(1, minimum), Size.limit)
    self.maximum = min(max(1, maximum), Size.limit)
    self.priority = priority
    self.isNumber = isNumber
    self.sort = sort
    self.width = width.map { min(max(1, $0), Size.limit) }
  }

  /// The title with the arrow of the sort order: `Amount▼`.
  func heading(_ appearance: Appearance) -> SafeText {
    let arrow: SafeText =
      switch sort {
      case .ascending: appearance.glyphs.up
      case .descending: appearance.glyphs.down
      case nil: ""
      }
    // In ASCII the arrow is a letter: a blank keeps it apart from the title.
    let gap: SafeText = appearance.glyphs.isASCII && sort != nil ? " " : ""
    return appearance.shown(title) + gap + arrow
  }
}
