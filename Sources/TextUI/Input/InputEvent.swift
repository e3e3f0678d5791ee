/// Something the terminal reports to the program.
public enum InputEvent: Hashable, Sendable {
  case key(Key)
  /// Text pasted in one go: never read as keys that command.
  case paste([Unicode.Scalar])
  case resize(Size)
  case wheelUp(at: Position)
  case wheelDown(at: Position)
  /// The first mouse button.
  case press(at: Position)
}
