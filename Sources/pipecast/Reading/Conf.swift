import ArgumentParser
import Glibc
import PipecastApp
import PipelineFiles
import TextUI

/// The flags that stand in files: the user's own, then the folder's, which count more.
struct Conf {
  /// The files that there are, the one that counts more last.
  let files: [FlagFile]

  /// Reads the files for the deals at `path` and makes sure that each flag can be used.
  init(path: String) throws(Failure) {
    let found: [FileContents?]
    do throws(FileError) {
      found = [
        try FileContents.userConf(configHome: variable("XDG_CONFIG_HOME"), home: variable("HOME")),
        try FileContents.folderConf(of: path),
      ]
    } catch {
      throw Failure(error)
    }
    do throws(FlagError) {
      files = try found.compactMap(\.self).map { file throws(FlagError) in
        let flags = try FlagFile(file.bytes, path: file.path)
        try flags.check()
        return flags
      }
    } catch {
      throw Failure(error.place + ": " + error.words)
    }
  }

  /// The command line with the flags of the files before its own: the last of two holds.
  func arguments(before arguments: [String]) -> [String] {
    let commands = Pipecast.configuration.subcommands.map { $0._commandName }
    let start = arguments.first.map(commands.contains) == true ? 1 : 0
    return arguments.prefix(start) + files.flatMap(\.arguments) + arguments.dropFirst(start)
  }
}

private func variable(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}

/// A command that reads deals, and with them the flags that lie beside them.
protocol PipelineCommand: ParsableCommand {
  var loading: Loading { get set }
}

extension PipelineCommand {
  /// The command with the flags of the conf files, which those of `arguments` beat.
  func withConf(_ arguments: [String]) throws -> any ParsableCommand {
    guard !loading.noConf else { return self }
    let conf = try Conf(path: loading.path ?? ".")
    guard !conf.files.isEmpty else { return self }
    guard var command = try Pipecast.command(conf.arguments(before: arguments)) as? Self else {
      return self
    }
    command.loading.conf = conf.files
    return command
  }
}

extension Loading {
  /// What `arguments` ask for now: the conf files may say something else than before.
  static func again(_ arguments: [String]) throws(Failure) -> Loading? {
    do {
      let command = try Pipecast.command(arguments) as? OpenCommand
      return (try command?.withConf(arguments) as? OpenCommand)?.loading
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(SafeText(usage: Pipecast.message(for: error)))
    }
  }
}

extension FlagFile {
  /// Finds the first flag that cannot be used, as the command line would.
  fileprivate func check() throws(FlagError) {
    for flag in flags {
      guard !Self.onlyTyped.contains(flag.name) else {
        throw FlagError(
          place: place(of: flag),
          words: SafeText(sanitizing: flag.name) + " is for the command line alone; leave it out")
      }
      guard let problem = Self.problem([flag.argument]) else { continue }
      // What is wrong with the flag alone as well is not the fault of its value.
      let isValue = flag.value != nil && Self.problem([flag.name]) != problem
      throw FlagError(
        place: place(of: flag, isValue: isValue), words: SafeText(usage: problem))
    }
  }

  private static let onlyTyped: Set = ["--format", "--help", "--no-conf", "--version", "--write"]

  private static func problem(_ arguments: [String]) -> String? {
    do {
      _ = try Options.parse(arguments)
      return nil
    } catch {
      return Options.message(for: error)
    }
  }
}
