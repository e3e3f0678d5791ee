import CNcurses
import TextUI

extension Key {
  /// Reads a key from what ncurses reports; what has no name is ``unknown``.
  init(_ key: pc_key) {
    self =
      switch key.kind {
      case PC_SCALAR: Self(scalar: key.value)
      case PC_UP: .up
      case PC_DOWN: .down
      case PC_LEFT: .left
      case PC_RIGHT: .right
      case PC_HOME: .home
      case PC_END: .end
      case PC_PAGE_UP: .pageUp
      case PC_PAGE_DOWN: .pageDown
      case PC_ENTER: .enter
      case PC_BACKSPACE: .backspace
      case PC_DELETE: .delete
      case PC_BACK_TAB: .backTab
      case PC_FUNCTION: .function(Int(key.value))
      default: .unknown
      }
  }

  private init(scalar value: UInt32) {
    self =
      switch value {
      case 0x08, 0x7F: .backspace
      case 0x09: .tab
      case 0x0A, 0x0D: .enter
      case 0x1B: .escape
      case 0x01...0x1A: .control(UInt8(ascii: "a") + UInt8(value) - 1)
      case 0x00...0x1F, 0x80...0x9F: .unknown
      default: Unicode.Scalar(value).map { .character($0) } ?? .unknown
      }
  }
}
