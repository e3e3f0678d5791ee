import ArgumentParser
import PipecastApp
import PipelineImport
import PipelineModel
import TextUI

/// Prints what was read of the files, and what could not be used.
struct CheckCommand: PipelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what was read, and lists every row and cell that could not be used.",
    discussion: """
      Ends with 1 when records were rejected or cells left out; leads and deleted deals do not \
      count. Every record, every amount and every byte of the file is accounted for.

      EXAMPLES:
        pipecast check deals.csv
        pipecast check deals.csv --format json
        pipecast check --explain
        pipecast check --explain short-row
      """)

  @OptionGroup var loading: Loading

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format = CheckFormat.text

  @Flag(help: "Say what the code of an issue means, given in place of a file; without one, of all.")
  var explain = false

  func run() throws {
    guard !explain else { return try printExplanation() }
    let session = try loading.session()
    let options = loading.options
    Output.write(format.text(of: session, isPlain: options.plain, isASCII: options.ascii))
    if session.hasLosses || options.strict && session.hasIssues { throw ExitCode(1) }
  }

  private func printExplanation() throws {
    let code = loading.path.flatMap(IssueCode.init(rawValue:))
    if let path = loading.path, code == nil {
      throw Failure(
        "no issue has the code " + RawText(path).safe.truncated(to: 80)
          + "; pipecast check --explain lists them")
    }
    Output.write(CheckFormat.explanation(of: code))
  }
}
