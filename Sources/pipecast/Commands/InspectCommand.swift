import ArgumentParser
import PipecastApp
import PipelineFiles

/// Prints the records of a file as they are read, before anything is understood.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Prints the records of a CSV file as JSON, before anything is understood.",
    discussion: "Ends with 1 when quotes or bytes are not as they should be.")

  @Argument(help: "A CSV file, or - for standard input.")
  var file: String

  func run() throws {
    let contents: FileContents
    do {
      contents = try file == "-" ? .standardInput() : FileContents(path: file)
    } catch { throw Failure(error) }
    let parse = RawParseFormat.text(of: contents.bytes)
    Output.write(parse.json)
    if parse.hasProblems { throw ExitCode(1) }
  }
}
