import ArgumentParser
import Glibc
import PipecastApp
import PipelineFiles
import PipelineModel
import Terminal
import TextUI

/// Shows the screens; the overview report where standard output is no terminal.
struct OpenCommand: PipelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Opens the screens; without a terminal it prints the overview.")

  @OptionGroup var loading: Loading

  @Flag(help: "Start as if for the first time; what is remembered of the folder stays as it is.")
  var fresh = false

  func run() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    try Self.show(
      RawText(loading.path ?? "."), options: loading.options,
      place: fresh ? nil : loading.stateFile
    ) {
      [loading] request, watch in
      let now: Loading
      do throws(Failure) {
        now = request.isAgain ? try Loading.again(arguments) ?? loading : loading
      } catch {
        return .failed(error)
      }
      let loading = now.taking(request)
      return request.origin == .demo
        ? DemoCommand.outcome(loading.options, watch: watch) : loading.outcome(watch: watch)
    }
  }

  /// Shows what `read` reads; `name` is what the user calls it, `place` keeps where the user is.
  static func show(
    _ name: RawText, options: Options, place: StateFile? = nil,
    read: @escaping @Sendable (Request, ReadWatch) -> Outcome
  ) throws {
    guard Output.isTerminal else { return try print(read(Request()) { _ in true }, options) }
    let isStandardInput = name.unsanitized == "-"
    var reading = Reading()
    reading.start { watch in read(Request(), watch) }
    // Small files are read by then: what stands in their way is said without any screen. Deals that
    // are typed into the terminal need it for themselves.
    let isTyped = isStandardInput && isatty(STDIN_FILENO) == 1
    reading.wait(atMost: isTyped ? -1 : ScreenLoop.glance)
    if let failure = reading.failure { throw failure }
    let appearance = options.appearance(isUTF8: Terminal.isUTF8)
    let terminal: Terminal
    do {
      terminal = try Terminal(
        options: Terminal.Options(usesColor: appearance.usesColor, usesMouse: options.mouse))
    } catch {
      throw Failure(SafeText(sanitizing: error.description))
    }
    let title = isStandardInput ? RawText("standard input") : name
    var loop = ScreenLoop(
      terminal: terminal,
      shown: .start(Start(reading: title, size: terminal.size, appearance: appearance)),
      usesMouse: options.mouse, isReadOnce: isStandardInput, reading: reading,
      isForecasting: options.replay, read: read, place: place)
    try loop.run()
  }

  /// Prints the overview of what was read.
  private static func print(_ outcome: Outcome, _ options: Options) throws {
    var session = try outcome.unasked.get().session
    if options.replay { session.forecastShowingProgress() }
    try options.print(session.report(.overview), of: session)
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
