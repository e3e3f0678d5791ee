import ArgumentParser
import PipecastApp
import TextUI

/// Prints the manual's page.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Prints the manual's page for man.",
    discussion: """
      EXAMPLES:
        pipecast manual | man -l -
        pipecast manual > ~/.local/share/man/man1/pipecast.1
      """)

  func run() throws {
    do {
      Output.write(try Manual(of: CommandHelp(json: Pipecast._dumpHelp())).roff)
    } catch {
      throw Failure("the manual could not be made of the help")
    }
  }
}
