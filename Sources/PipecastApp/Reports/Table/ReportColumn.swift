public import TextUI

/// What one column of a report holds.
public struct ReportColumn: Hashable, Sendable {
  /// The key in JSON and the header in CSV: `weighted`.
  public var key: String
  /// The header for people: `Weighted 90`.
  public var title: SafeText
  /// Right-aligned and never cut.
  public var isNumber: Bool
  /// 1 never leaves a narrow screen; higher numbers leave first.
  public var priority: Int
  /// The width below which a text is not cut while another column can leave instead.
  public var minimum: Int
  /// How deals are filtered by a value of the column; nil where they are not.
  public var filter: Filter?
  /// Whether amounts in it are written with their minor unit.
  public var hasMinorUnits = false
  /// Whether amounts in it are written with the sign of their currency.
  public var hasSigns = false
  /// Whether shares above 0 are written with a plus.
  public var hasPlus = false

  /// Whether it is shown until the user chooses; the others are there to be chosen.
  public var isUsual = true
  /// Whether its values are days, which people sort from the earliest on.
  public var isDay = false
  /// The width that the user chose, in columns of the screen.
  public var width: Int?

  /// Makes a column; by default a text that never leaves.
  public init(
    _ key: String, _ title: SafeText, isNumber: Bool = false, priority: Int = 1,
    minimum: Int = 4, filter: Filter? = nil
  ) {
    self.key = key
    self.title = title
    self.isNumber = isNumber
    self.priority = priority
    self.minimum = minimum
    self.filter = filter
  }

  /// What a value of a column asks of a deal.
  public enum Filter: Hashable, Sendable {
    /// To contain it, wherever a plain word of a filter is looked for.
    case words
    /// To have it in a field.
    case field(FilterField)
    /// To be in that forecast category.
    case category
  }
}
