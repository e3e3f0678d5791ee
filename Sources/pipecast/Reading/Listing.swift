import Glibc
import PipecastApp
import PipelineFiles
import PipelineImport
import PipelineModel

extension FileChoice {
  /// The CSV files of a folder; one that cannot be looked through has none and says why.
  init(listing folder: RawText) {
    let now = time(nil)
    do {
      let files = try CSVFile.files(inFolder: folder.unsanitized).map { file in
        ExportFile(
          name: file.name, path: file.path, bytes: file.stamp.size, age: now - file.stamp.seconds,
          columns: file.start.map { bytes in
            let columns = Importer.knownColumns(in: bytes)
            return ExportFile.KnownColumns(known: columns.known, all: columns.all)
          })
      }
      self.init(folder: folder, files: files)
    } catch {
      self.init(folder: folder, files: [], problem: error.description)
    }
  }
}
