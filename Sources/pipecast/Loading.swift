import ArgumentParser
import Glibc
import PipecastApp
import PipelineFiles
import PipelineModel
import TextUI

/// Reads what the user named, each time it is asked to.
struct Loading: ParsableArguments {
  @Argument(
    help: "A CSV file, a folder with exports, or - for standard input. Default: this folder.")
  var path: String?

  @OptionGroup var options: Options

  /// Reads the files and makes a session of them.
  func session() throws(Failure) -> Session {
    let input = try input()
    do { return try Session(input, options: options.session, today: Self.today) } catch {
      throw Failure(error)
    }
  }

  /// Reads the files again; standard input is gone once it was read.
  func reread() -> Result<Session, Failure> {
    guard path != "-" else { return .failure(Failure("standard input can be read only once.")) }
    do { return .success(try session()) } catch { return .failure(error) }
  }

  private func input() throws(Failure) -> PipelineInput {
    let path = self.path ?? "."
    if path == "-" { return try Self.standardInput() }
    let folder: PipelineFolder
    do { folder = try PipelineFolder(path: path) } catch {
      if error.reason == .notAFolder { return try input(file: path) }
      throw Failure(error)
    }
    return try input(folder)
  }

  private static func standardInput() throws(Failure) -> PipelineInput {
    do {
      let file = PipelineInput.File(try FileContents.standardInput())
      return PipelineInput(sourceName: file.name, deals: file)
    } catch {
      throw Failure(error)
    }
  }

  /// The newest dated export, else the one file of deals, and the side tables.
  private func input(_ folder: PipelineFolder) throws(Failure) -> PipelineInput {
    let newest = folder.exports.last
    let deals: PipelineInput.File
    if let newest {
      deals = try Self.contents(newest.file.path)
    } else {
      let files = try folder.undated.map { file throws(Failure) in try Self.contents(file.path) }
      do { deals = try PipelineInput.deals(among: files, in: folder.path) } catch {
        throw Failure(error)
      }
    }
    return PipelineInput(
      sourceName: folder.path, deals: deals, dayInName: newest?.day,
      stages: try folder.stages.map { file throws(Failure) in try Self.contents(file.path) },
      team: try folder.team.map { file throws(Failure) in try Self.contents(file.path) })
  }

  /// One file, with the side tables that lie beside it.
  private func input(file path: String) throws(Failure) -> PipelineInput {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(path[...$0]) } ?? ""
    let deals = try Self.contents(RawText(path))
    return PipelineInput(
      sourceName: deals.name, deals: deals, dayInName: Day(inFileName: deals.name.unsanitized),
      stages: try Self.sideTable(folder + "stages.csv"),
      team: try Self.sideTable(folder + "team.csv"))
  }

  private static func contents(_ path: RawText) throws(Failure) -> PipelineInput.File {
    do { return PipelineInput.File(try FileContents(path: path.unsanitized)) } catch {
      throw Failure(error)
    }
  }

  private static func sideTable(_ path: String) throws(Failure) -> PipelineInput.File? {
    do { return PipelineInput.File(try FileContents(path: path)) } catch {
      if error.reason == .notFound { return nil }
      throw Failure(error)
    }
  }

  /// Today's day where the user is.
  static var today: Day {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return Day(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? .first
  }
}

extension PipelineInput.File {
  fileprivate init(_ contents: FileContents) {
    self.init(name: contents.name, bytes: contents.bytes)
  }
}
