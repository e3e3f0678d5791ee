/// What one column of a screen shows.
public struct Cell: Equatable, Sendable {
  /// The character; empty in the right half of a wide one.
  public var text = " "
  /// How it is drawn.
  public var style = CellStyle()
}

/// How a cell is drawn.
public struct CellStyle: Equatable, Sendable {
  /// Index in the palette; nil is the terminal's own colour.
  public var foreground: Int?
  /// Index in the palette; nil is the terminal's own colour.
  public var background: Int?
  /// Heavier, or brighter.
  public var isBold = false
  /// Fainter.
  public var isDim = false
  /// With a line below.
  public var isUnderlined = false
  /// With foreground and background exchanged, as a selection is.
  public var isReversed = false

  /// Applies the parameters of an SGR sequence and returns those that are not understood.
  mutating func apply(_ parameters: [Int]) -> [Int] {
    var unknown: [Int] = []
    var rest = parameters[...]
    while let parameter = rest.popFirst() {
      switch parameter {
      case 0: self = CellStyle()
      case 1: isBold = true
      case 2: isDim = true
      case 4: isUnderlined = true
      case 7: isReversed = true
      case 22: (isBold, isDim) = (false, false)
      case 24: isUnderlined = false
      case 27: isReversed = false
      case 30...37: foreground = parameter - 30
      case 38: foreground = Self.indexedColor(&rest)
      case 39: foreground = nil
      case 40...47: background = parameter - 40
      case 48: background = Self.indexedColor(&rest)
      case 49: background = nil
      case 90...97: foreground = parameter - 90 + 8
      case 100...107: background = parameter - 100 + 8
      default: unknown.append(parameter)
      }
    }
    return unknown
  }

  private static func indexedColor(_ rest: inout ArraySlice<Int>) -> Int? {
    guard rest.first == 5, rest.count >= 2 else { return nil }
    rest.removeFirst()
    return rest.popFirst()
  }
}
