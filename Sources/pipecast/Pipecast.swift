import ArgumentParser
import CScan
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
      pipecast backtest [PATH] [OPTIONS]
      pipecast demo
      """,
    discussion: """
      Give it the deals that your CRM exports as CSV, or a folder with such files. \
      It only reads them, and nothing leaves this machine.

      EXAMPLES:
        pipecast demo               look around in an invented company
        pipecast deals.csv          open your own export
        pipecast check deals.csv    see what was read, and what could not be

      CONF FILES:
        Options may stand in pipecast.conf beside the deals, and for all deals
        in ~/.config/pipecast/config: one a line, all of the line its value,
        # before comments. The command line beats pipecast.conf, which beats
        your own config. A line may be: --column close-date=Erwartetes Datum

      Inside, ? shows the keys and q quits. All options: pipecast help open
      """,
    version: "pipecast 0.1.0",
    subcommands: [
      OpenCommand.self, ReportCommand.self, CheckCommand.self, BacktestCommand.self,
      InspectCommand.self, DemoCommand.self, CompletionsCommand.self, ManualCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  /// The command that the arguments ask for.
  ///
  /// It is nearly always known by its first word: looking through the tree of commands takes as
  /// long as reading ten thousand deals. Help, and what is wrong, is for the tree to say.
  static func command(_ arguments: [String]) throws -> any ParsableCommand {
    let named = configuration.subcommands.first { $0._commandName == arguments.first }
    if named != nil || arguments.first != "help" {
      let kind = named ?? OpenCommand.self
      let own = named == nil ? arguments : Array(arguments.dropFirst())
      if let command = try? kind.parseAsRoot(own), type(of: command) == kind { return command }
    }
    return try parseAsRoot(arguments)
  }

  /// Runs the command that the arguments ask for, or says in one line what stands in its way.
  static func main() {
    // A large file needs much memory for a moment.
    cs_return_memory()
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      // An option such as --version needs no deals.
      if arguments.first?.hasPrefix("-") != true { Preparation.start() }
      var command = try command(arguments)
      if let reading = command as? any PipelineCommand {
        command = try reading.withConf(arguments)
      }
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
