import CNcurses
import Glibc
public import TextUI

/// The terminal, taken over until it is closed.
///
/// There is one: opening a second is refused.
///
///     let terminal = try Terminal()
///     defer { terminal.close() }
///     terminal.draw(frame)
///     let events = terminal.wait()
///
/// While it is open, output to stderr is kept and shown afterwards, and a crash restores the
/// terminal before it is reported. Resizing, Ctrl-Z, Ctrl-L, SIGTSTP and SIGCONT are dealt with here.
public final class Terminal {
  /// What the user may not want.
  public struct Options: Hashable, Sendable {
    /// False for NO_COLOR and monochrome themes.
    public var usesColor: Bool
    /// False leaves wheel and clicks to the terminal, which selects text with them.
    public var usesMouse: Bool

    /// Makes options; by default all that the terminal can do is used.
    public init(usesColor: Bool = true, usesMouse: Bool = true) {
      self.usesColor = usesColor
      self.usesMouse = usesMouse
    }
  }

  /// Whether the locale's text is UTF-8; if not, frames should be drawn in ASCII glyphs.
  ///
  /// True also where no locale is set. Takes the environment's locale for the process.
  public static var isUTF8: Bool { pc_locale_is_utf8() }

  private(set) var isOpen = true
  /// The frame that ncurses holds; nil after anything that may have damaged it.
  var shown: Frame?
  var reportedSize: Size
  /// The scalars of a paste whose end has not come yet.
  var paste: [Unicode.Scalar]?
  /// Whether the last wait left keys behind, which poll(2) does not see.
  var hasMoreKeys = false
  /// How often in a row the terminal had something to read that was no key.
  var emptyReads = 0

  /// Takes the terminal over.
  ///
  /// Keys come from /dev/tty where standard input is something else, such as the data.
  public init(options: Options = Options()) throws(TerminalError) {
    _ = Self.isUTF8
    var input = STDIN_FILENO
    if isatty(input) == 0 { input = open("/dev/tty", O_RDWR | O_CLOEXEC) }
    defer { if input > STDIN_FILENO { Glibc.close(input) } }
    let features = pc_features(colors: options.usesColor, mouse: options.usesMouse)
    let answer = pc_open(input, STDOUT_FILENO, features)
    guard answer == PC_OPEN else { throw Self.error(answer) }
    reportedSize = Self.currentSize
  }

  deinit { close() }

  private static func error(_ answer: pc_opening) -> TerminalError {
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    return switch answer {
    case PC_NOT_A_TERMINAL: .notATerminal
    case PC_UNKNOWN_TERM: .unknownTerminal(name)
    case PC_CANNOT_DRAW: .cannotDraw(name)
    default: .unavailable
    }
  }

  /// The size that the next frame should have.
  public var size: Size { reportedSize }

  /// Colours that can be told apart: 0, or 8 and more.
  public var colors: Int { isOpen ? Int(pc_colors()) : 0 }

  static var currentSize: Size {
    var (rows, columns): (Int32, Int32) = (0, 0)
    pc_size(&rows, &columns)
    return Size(rows: Int(rows), columns: Int(columns))
  }

  /// Switches the mouse on or off; off leaves selecting text to the terminal.
  public func useMouse(_ isOn: Bool) {
    if isOpen { pc_use_mouse(isOn) }
  }

  /// Shows a frame; only the cells that differ from the frame before are sent.
  ///
  /// The cursor rests, hidden, at the selection where the frame has none of its own: screen readers
  /// and magnifiers follow it.
  public func draw(_ frame: Frame) {
    guard isOpen else { return }
    let before = shown.flatMap { $0.size == frame.size ? $0 : nil }
    if before == nil { pc_erase() }
    let changed = frame.rows(unlike: before)
    for row in changed { draw(row, of: frame) }
    if let before, frame.movesRows(of: before, among: changed) { pc_forget_rows() }
    shown = frame
    let rest = frame.cursor ?? frame.firstSelected ?? Position(row: 0, column: 0)
    pc_rest_cursor(
      Int32(truncatingIfNeeded: rest.row), Int32(truncatingIfNeeded: rest.column),
      frame.cursor != nil)
    pc_flush()
  }

  private func draw(_ row: Int, of frame: Frame) {
    let theme = frame.appearance.theme
    for column in 0..<frame.size.columns {
      let cell = frame[row, column]
      if cell.columns > 0 {
        put(cell, row: row, column: column, look: theme[cell.style.role])
      }
    }
  }

  private func put(_ cell: Cell, row: Int, column: Int, look: Look) {
    var style = 0
    if look.isBold { style |= PC_BOLD }
    if look.isDim { style |= PC_DIM }
    // A line under the blanks between columns would belong to none of them.
    if look.isUnderlined, cell.letter != .blank { style |= PC_UNDERLINE }
    // Of a role that is reversed already, the selection is the part that is not.
    if look.isReversed != cell.style.isSelected { style |= PC_REVERSE }
    let color = look.foreground.map { Int32($0.rawValue) } ?? -1
    let letter = cell.letter
    let scalars = letter.hasMarks ? letter.scalars.map(\.value) : [letter.base.value]
    pc_put(
      Int32(row), Int32(column), Int32(cell.columns), scalars, Int32(scalars.count),
      UInt32(style), color)
  }

  /// Sends the whole screen again, as Ctrl-L does, for when something else has written on it.
  public func repaint() {
    guard isOpen else { return }
    pc_repaint()
    pc_flush()
  }

  /// Hands a text to the terminal's clipboard, also over ssh, where the terminal allows it.
  public func copy(_ text: String) {
    guard isOpen else { return }
    let request = Array("\u{1B}]52;c;\(Base64.text(of: Array(text.utf8)))\u{07}".utf8)
    request.withUnsafeBytes { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      pc_send(start, Int32(clamping: bytes.count))
    }
  }

  /// Stops the job as Ctrl-Z does: returns, screen shown again, when the shell continues it.
  public func suspend() {
    guard isOpen else { return }
    pc_suspend()
    shown = nil
  }

  /// Gives the terminal back as it was and prints what stderr was told; does nothing when closed.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    pc_close()
  }

  /// Closes and ends the process by a signal, so that the shell sees 128 + signal.
  public func end(bySignal number: Int32) -> Never {
    close()
    pc_end_by(number)
  }
}
