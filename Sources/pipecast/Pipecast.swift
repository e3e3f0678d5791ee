import ArgumentParser
import PipecastApp
import TextUI

/// The program: the screens of a pipeline, and its reports without them.
@main
struct Pipecast: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pipecast",
    abstract: "Shows where revenue will come from in the next 30 and 90 days.",
    usage: """
      pipecast [PATH] [OPTIONS]
      pipecast report NAME [PATH] [OPTIONS]
      pipecast check [PATH] [OPTIONS]
      pipecast demo
      """,
    discussion: """
      Give it the deals that your CRM exports as CSV, or a folder with such files. \
      It only reads them, and nothing leaves this machine.

      EXAMPLES:
        pipecast demo               look around in an invented company
        pipecast deals.csv          open your own export
        pipecast check deals.csv    see what was read, and what could not be

      Inside, ? shows the keys and q quits. All options: pipecast help open
      """,
    version: "pipecast 0.1.0",
    subcommands: [
      OpenCommand.self, ReportCommand.self, CheckCommand.self, InspectCommand.self,
      DemoCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  /// Runs the command that the arguments ask for, or says in one line what stands in its way.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      Output.exit(failure)
    } catch let code as ExitCode {
      exit(withError: code)
    } catch  where exitCode(for: error) == .success {
      Output.write(fullMessage(for: error) + "\n")
    } catch {
      Output.exit(Failure(SafeText(usage: message(for: error))))
    }
  }
}
