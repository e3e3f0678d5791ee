import ArgumentParser
import Glibc
import PipecastApp
import Terminal
import TextUI

/// Shows the screens; the overview report where standard output is no terminal.
struct OpenCommand: PipelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Opens the screens; without a terminal it prints the overview.")

  @OptionGroup var loading: Loading

  func run() throws {
    try Self.show(loading.opened(), options: loading.options, reload: loading.reread)
  }

  /// Shows a session; `reload` reads its files again.
  static func show(
    _ opened: Opened, options: Options, reload: @escaping () -> Result<Opened, Failure>
  ) throws {
    guard Output.isTerminal else {
      return try options.print(opened.session.report(.overview), of: opened.session)
    }
    let appearance = options.appearance(isUTF8: Terminal.isUTF8)
    let terminal: Terminal
    do {
      terminal = try Terminal(
        options: Terminal.Options(usesColor: appearance.usesColor, usesMouse: options.mouse))
    } catch {
      throw Failure(SafeText(sanitizing: error.description))
    }
    var loop = ScreenLoop(
      terminal: terminal,
      state: AppState(
        opened.session, size: terminal.size, appearance: appearance, usesMouse: options.mouse),
      inputs: opened.inputs, reload: reload)
    loop.run()
  }
}

extension Options {
  /// The symbols and the theme of the screens; without colours a theme that has some is mono.
  func appearance(isUTF8: Bool) -> Appearance {
    Appearance(
      glyphs: ascii || !isUTF8 ? .ascii : .unicode,
      theme: theme.usesColor && !usesColor ? .mono : theme, isPlain: plain)
  }

  /// Colours unless the user, or the environment by NO_COLOR, wants none.
  var usesColor: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
    }
  }
}
