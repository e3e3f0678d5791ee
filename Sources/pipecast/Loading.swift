import ArgumentParser
import Glibc
import PipecastApp
import PipelineFiles
import PipelineModel
import TextUI

/// Reads what the user named, each time it is asked to.
struct Loading: ParsableArguments {
  @Argument(
    help: "A CSV file, a folder with exports, or - for standard input. Default: this folder.",
    completion: .file(extensions: ["csv"]))
  var path: String?

  @Flag(help: "Use no flags of pipecast.conf and of your own config.")
  var noConf = false

  @OptionGroup var options: Options

  /// The conf files whose flags are among the options.
  var conf: [FlagFile] = []

  private enum CodingKeys: CodingKey {
    case path, noConf, options
  }

  /// Reads the files and makes a session of them.
  func session() throws(Failure) -> Session {
    try opened().session
  }

  /// Reads the files, makes a session of them, and tells which they were.
  func opened() throws(Failure) -> Opened {
    let source: PipelineSource
    do { source = try PipelineSource(path: path ?? ".", asOf: options.asOf) } catch {
      throw Failure(error)
    }
    do {
      var input = try PipelineInput(source)
      input.conf = conf
      let session = try Session(input, options: options.session, today: Self.today)
      return Opened(session: session, inputs: source.inputs)
    } catch {
      throw Failure(error, flagsOf: conf)
    }
  }

  /// Reads the files again; standard input is gone once it was read.
  func reread() -> Result<Opened, Failure> {
    guard path != "-" else { return .failure(Failure("standard input can be read only once.")) }
    do { return .success(try opened()) } catch { return .failure(error) }
  }

  /// Today's day where the user is.
  private static var today: Day {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return Day(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? .first
  }
}

extension PipelineInput {
  fileprivate init(_ source: PipelineSource) throws(SessionError) {
    let files = source.candidates.map(File.init)
    self.init(
      sourceName: source.name,
      deals: files.count == 1 ? files[0] : try Self.deals(among: files, in: source.name),
      dayInName: source.day, stages: source.stages.map(File.init), team: source.team.map(File.init),
      stagesPlace: source.stagesPath.map { .path($0) } ?? .nowhere)
  }
}

extension PipelineInput.File {
  fileprivate init(_ contents: FileContents) {
    self.init(name: contents.name, bytes: contents.bytes)
  }
}
