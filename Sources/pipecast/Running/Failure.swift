import PipecastApp
import PipelineFiles
import PipelineImport
import PipelineModel
import TextUI

/// Why the program cannot do what was asked: one line on standard error.
struct Failure: Error {
  var words: SafeText
  /// The folder whose files the user may choose from, where that would help.
  var folder: RawText?
  /// What to ask of the file's columns, where the answer would remove it.
  var question: ColumnQuestion?
  /// Whether a file was written to while it was read.
  var isOfChange = false

  init(_ words: SafeText) {
    self.words = words
  }

  /// Names the line of a conf file where that is what cannot be used.
  ///
  /// Of a folder the other files may do where the one that was read holds no deals.
  init(_ error: SessionError, flagsOf files: [FlagFile] = [], in folder: RawText? = nil) {
    let places = files.flatMap { file in
      file.flags.filter { $0.argument == error.argument }
        .map { file.place(of: $0, isValue: true) + ": " }
    }
    self.init((places.last ?? "") + error.words)
    if error.isOfFile { self.folder = folder }
    if case .unreadable(_, .changed) = error { isOfChange = true }
  }

  init(_ error: FileError) {
    let path: SafeText = error.path.isEmpty ? "\"\"" : error.path.safe
    self.init(path + ": " + SafeText(sanitizing: error.description))
  }
}
