import PipecastApp
import PipelineFiles
import PipelineImport
import PipelineModel
import TextUI

extension [FolderEntry] {
  /// The files of a folder by name; `candidates` are those that were read to find the deals.
  init(_ folder: PipelineFolder, candidates: [FileContents]) {
    var entries = folder.exports.map { FolderEntry($0.file, .snapshot($0.day)) }
    entries += folder.undated.map { file in
      // One alone is taken whatever its columns are.
      let contents = candidates.count > 1 ? candidates.first { $0.name == file.name } : nil
      return FolderEntry(
        file, .undated(known: contents.map { Importer.recognisedFields(in: $0.bytes) }))
    }
    let sides: [(FolderFile?, SafeText)] = [
      (folder.stages, "weights and order of the stages"), (folder.team, "teams of the reps"),
      (folder.users, "names of the reps by their ids"),
      (folder.accounts, "names of the accounts by their ids"),
      (folder.quotas, "goals, which are not read yet"),
      (folder.rates, "rates of exchange, which are not read yet"),
      (folder.configuration, "flags for this folder"),
    ]
    entries += sides.compactMap { file, words in file.map { FolderEntry($0, .side(words)) } }
    entries += folder.skipped.map {
      FolderEntry(name: $0.name, role: .skipped(SafeText(sanitizing: $0.description)))
    }
    self = entries.sorted { $0.name < $1.name }
  }
}

extension FolderEntry {
  fileprivate init(_ file: FolderFile, _ role: Role) {
    self.init(
      name: file.name, role: role,
      problem: file.problem.map { SafeText(sanitizing: $0.rawValue) })
  }
}
