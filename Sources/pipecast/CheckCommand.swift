import ArgumentParser
import PipecastApp

/// Prints what was read of the files, and what could not be used.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what was read, and lists every row and cell that could not be used.",
    discussion: "Ends with 1 when records were rejected or cells left out.")

  @Argument(
    help: "A CSV file, a folder with exports, or - for standard input. Default: this folder.")
  var path: String?

  @OptionGroup var options: Options

  func run() throws {
    let session = try Loading(path: path, options: options).session()
    try options.print(session.report(.issues), of: session)
    if session.hasLosses { throw ExitCode(1) }
  }
}
