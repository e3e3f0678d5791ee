import ArgumentParser
import Glibc
import PipecastApp
import PipelineFiles
import PipelineModel
import SampleCompany
import TextUI

/// Shows the screens on the deals of an invented company, or writes its files.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Shows an invented company, to look around without data of your own.")

  @Option(
    help: ArgumentHelp("Write the files into this folder instead.", valueName: "folder"),
    completion: .directory)
  var write: String?

  @OptionGroup var options: Options

  func run() throws {
    guard let write else {
      return try OpenCommand.show(RawText("demo"), options: options) { [options] request, watch in
        var options = options
        options.column += request.columns
        return Self.outcome(options, watch: watch)
      }
    }
    let files = SampleCompany().files()
    if mkdir(write, 0o700) != 0, errno != EEXIST {
      throw Failure(SafeText(sanitizing: write) + ": the folder could not be made")
    }
    for file in files {
      do { try atomicallyWrite(file.bytes, to: write + "/" + file.name, replacing: false) } catch {
        throw Failure(error)
      }
    }
    Output.write(
      "Wrote \(files.count) files; now try: pipecast \(SafeText(sanitizing: write))\n")
  }

  /// Makes the company and reads it; the files are made in memory: read again, they are the same.
  static func outcome(_ options: Options, watch: ReadWatch) -> Outcome {
    do {
      let session = try Session(
        input(SampleCompany().files(), asOf: options.asOf), options: options.session,
        today: SampleCompany.publishedDay, watch: watch)
      return .opened(Opened(session: session))
    } catch {
      return .failed(Failure(error))
    }
  }

  /// An export with its side tables, chosen as in a folder of these files.
  private static func input(_ files: [SampleFile], asOf: Day?) -> PipelineInput {
    func file(_ name: String) -> PipelineInput.File? {
      files.first { $0.name == name }.map { .init(name: RawText($0.name), bytes: $0.bytes) }
    }
    let exports = files.map(\.name).filter { $0.hasPrefix("deals-") }.sorted()
    let known = exports.last { name in
      guard let asOf, let day = Day(inFileName: name) else { return true }
      return day <= asOf
    }
    let name = known ?? exports.first ?? ""
    return PipelineInput(
      sourceName: RawText("demo"), deals: file(name) ?? .init(name: RawText(name), bytes: []),
      dayInName: Day(inFileName: name), stages: file("stages.csv"), team: file("team.csv"))
  }
}
