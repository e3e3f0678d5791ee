import ArgumentParser
import Glibc
import PipecastApp
import Terminal
import TextUI

/// Shows the screens; the overview report where standard output is no terminal.
struct OpenCommand {
  var loading: Loading

  func run() throws {
    try show(loading.session(), reload: loading.reread)
  }

  /// Shows a session; `reload` reads its files again.
  func show(_ session: Session, reload: @escaping () -> Result<Session, Failure>) throws {
    let options = loading.options
    guard Output.isTerminal else {
      Output.write(
        ReportFormat.table.text(of: session.report(.overview), isASCII: options.ascii))
      if options.strict, session.hasIssues { throw ExitCode(1) }
      return
    }
    let appearance = Appearance(
      glyphs: options.ascii || !Terminal.isUTF8 ? .ascii : .unicode,
      theme: options.usesColor ? .default : .mono)
    let terminal: Terminal
    do {
      terminal = try Terminal(
        options: Terminal.Options(usesColor: options.usesColor, usesMouse: !options.noMouse))
    } catch {
      throw Failure(SafeText(sanitizing: error.description))
    }
    var loop = ScreenLoop(
      terminal: terminal,
      state: AppState(session, size: terminal.size, appearance: appearance), reload: reload)
    loop.run()
  }
}

extension Options {
  /// Colours unless the user, or the environment by NO_COLOR, wants none.
  var usesColor: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
    }
  }
}
