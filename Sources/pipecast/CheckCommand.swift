import ArgumentParser
import PipecastApp

/// Prints what was read of the files, and what could not be used.
struct CheckCommand: PipelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what was read, and lists every row and cell that could not be used.",
    discussion: "Ends with 1 when records were rejected or cells left out.")

  @OptionGroup var loading: Loading

  func run() throws {
    let session = try loading.session()
    try loading.options.print(session.report(.issues), of: session)
    if session.hasLosses { throw ExitCode(1) }
  }
}
