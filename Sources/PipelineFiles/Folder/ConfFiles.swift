extension FileContents {
  /// Reads `pipecast.conf` in the folder `path`, or beside the file; nil when there is none.
  ///
  /// Beside standard input, `-`, lies nothing.
  public static func folderConf(of path: String) throws(FileError) -> FileContents? {
    guard path != "-" else { return nil }
    do {
      return try conf(ifAny: path == "." ? confName : inFolder(path))
    } catch  where error.reason == .notAFolder {
      return try conf(ifAny: confPath(beside: path))
    }
  }

  /// Reads the user's own conf; nil when there is none.
  ///
  /// It is `pipecast/config` in the folder `configHome`, else in `.config` of the folder `home`.
  public static func userConf(configHome: String?, home: String?) throws(FileError) -> FileContents?
  {
    // A relative path would mean another file in each folder.
    let folders = [configHome, home.map { inFolder($0, ".config") }]
    guard let folder = folders.compactMap(\.self).first(where: { $0.hasPrefix("/") }) else {
      return nil
    }
    do {
      return try conf(ifAny: inFolder(folder, "pipecast/config"))
    } catch  where error.reason == .notAFolder {
      return nil
    }
  }

  /// The path of the `pipecast.conf` that lies beside a file.
  ///
  ///     FileContents.confPath(beside: "exports/deals.csv")
  ///     // exports/pipecast.conf
  public static func confPath(beside path: String) -> String {
    let folder = FilePath(path).folder
    return folder == "." ? confName : inFolder(folder)
  }

  private static let confName = "pipecast.conf"

  private static func inFolder(_ folder: String, _ name: String = confName) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  private static func conf(ifAny path: String) throws(FileError) -> FileContents? {
    do { return try FileContents(path: path) } catch  where error.reason == .notFound {
      return nil
    }
  }
}
