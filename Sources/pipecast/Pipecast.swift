import ArgumentParser
import PipecastApp
import TextUI

/// The program: the screens of a pipeline, and its reports without them.
@main
struct Pipecast: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pipecast",
    abstract: "Shows where revenue will come from in the next 30 and 90 days.",
    discussion: """
      Give it the deals that your CRM exports as CSV, or a folder with such files. It only reads
      them, and nothing leaves this machine.

      EXAMPLES
        pipecast demo                      look around in an invented company
        pipecast deals.csv                 open your own export
        pipecast check deals.csv           see what was read, and what could not be

      Inside, ? shows the keys and q quits.
      """,
    version: "pipecast 0.1.0",
    subcommands: [ReportCommand.self, CheckCommand.self, DemoCommand.self])

  @Argument(help: "A CSV file, a folder with exports, or - for standard input. Default: this folder.")
  var path: String?

  @OptionGroup var options: Options

  func run() throws {
    try OpenCommand(loading: Loading(path: path, options: options)).run()
  }

  /// Runs the command that the arguments ask for, and says in one line what stands in its way.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      Output.exit(failure)
    } catch let code as ExitCode {
      exit(withError: code)
    } catch where exitCode(for: error) == .success {
      Output.write(fullMessage(for: error) + "\n")
    } catch {
      Output.exit(Failure(SafeText(sanitizing: oneLine(message(for: error)))))
    }
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
