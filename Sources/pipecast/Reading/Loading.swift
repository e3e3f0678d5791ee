import ArgumentParser
import Glibc
import PipecastApp
import PipelineFiles
import PipelineImport
import PipelineModel
import TextUI

/// Reads what the user named, each time it is asked to.
struct Loading: ParsableArguments, Sendable {
  @Argument(
    help: "A CSV file, a folder with exports, or - for standard input. Default: this folder.",
    completion: .file(extensions: ["csv"]))
  var path: String?

  @Flag(help: "Use no flags of pipecast.conf and of your own config.")
  var noConf = false

  @OptionGroup var options: Options

  /// The conf files whose flags are among the options.
  var conf: [FlagFile] = []

  /// What came from standard input, once it was read.
  var deals: PipelineInput.File?

  private enum CodingKeys: CodingKey {
    case path, noConf, options
  }

  /// Reads the files and makes a session of them.
  func session(keeping kept: KeptColumns = .all) throws(Failure) -> Session {
    try opened(keeping: kept).session
  }

  /// Reads the files, makes a session of them, and tells which they were.
  ///
  /// Files that are written to meanwhile are read again, three times in all.
  func opened(
    keeping kept: KeptColumns = .all, watch: ReadWatch = { _ in true }
  ) throws(Failure) -> Opened {
    for _ in 1...2 {
      do { return try openedOnce(keeping: kept, watch: watch) } catch {
        guard error.isOfChange else { throw error }
      }
    }
    return try openedOnce(keeping: kept, watch: watch)
  }

  private func openedOnce(keeping kept: KeptColumns, watch: ReadWatch) throws(Failure) -> Opened {
    let path = path ?? "."
    if let deals {
      let input = PipelineInput(sourceName: deals.name, deals: deals, stagesPlace: .nowhere)
      return Opened(session: try session(input, keeping: kept, watch: watch))
    }
    let source: PipelineSource
    do { source = try PipelineSource(path: path, asOf: options.asOf, watch: watch) } catch {
      throw Failure(error)
    }
    let folder = source.isFolder ? RawText(path) : nil
    var input: PipelineInput
    do { input = try PipelineInput(source) } catch {
      throw Failure(error, flagsOf: conf, in: folder)
    }
    input.conf = conf
    return Opened(
      session: try session(input, in: folder, keeping: kept, watch: watch), inputs: source.inputs)
  }

  private func session(
    _ input: PipelineInput, in folder: RawText? = nil, keeping kept: KeptColumns, watch: ReadWatch
  ) throws(Failure) -> Session {
    do {
      return try Session(
        input, options: options.session, today: Self.today, keeping: kept, watch: watch)
    } catch {
      var failure = Failure(error, flagsOf: conf, in: folder)
      failure.question = ColumnQuestion(
        error, of: input, given: options.session.reading.columns,
        forms: options.session.reading.forms)
      throw failure
    }
  }

  /// Reads the files; where they leave a choice to the user, that is what comes out.
  func outcome(watch: ReadWatch) -> Outcome {
    do {
      let opened = try opened(watch: watch)
      return ColumnQuestion(missingIn: opened.session).map { .columns($0, .success(opened)) }
        ?? .opened(opened)
    } catch {
      if let question = error.question, error.folder == nil {
        return .columns(question, .failure(error))
      }
      // A folder that nobody named and that cannot be read is no mistake of the user.
      guard let folder = error.folder ?? (path == nil ? RawText(".") : nil) else {
        return .failed(error)
      }
      let choice = FileChoice(listing: folder)
      guard error.folder != nil || choice.problem != nil else { return .failed(error) }
      return .choice(choice, error)
    }
  }

  /// The same with what the user said meanwhile.
  func taking(_ request: Request) -> Loading {
    var loading = self
    if case .file(let path) = request.origin { loading.path = path.unsanitized }
    loading.options.column += request.columns.filter { $0.header != nil }
    loading.options.form += request.columns.filter { $0.form != nil }
    loading.deals = request.deals
    return loading
  }

  /// Where the user's place in these files is kept; nil for standard input.
  var stateFile: StateFile? {
    func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
    return path == "-"
      ? nil
      : StateFile(
        for: path ?? ".", stateHome: value("XDG_STATE_HOME"), home: value("HOME"))
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
    confPath = source.confPath
    users = source.users.map(File.init)
    accounts = source.accounts.map(File.init)
    folder = source.folder.map { [FolderEntry]($0, candidates: source.candidates) } ?? []
  }
}

extension PipelineInput.File {
  fileprivate init(_ contents: FileContents) {
    self.init(name: contents.name, source: contents.source)
  }
}
