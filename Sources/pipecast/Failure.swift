import PipecastApp
import PipelineFiles
import PipelineModel
import TextUI

/// Why the program cannot do what was asked: one line on standard error.
struct Failure: Error {
  var words: SafeText

  init(_ words: SafeText) {
    self.words = words
  }

  init(_ error: SessionError) {
    self.init(error.words)
  }

  /// Names the line of a conf file where that is what cannot be used.
  init(_ error: SessionError, flagsOf files: [FlagFile]) {
    let places = files.flatMap { file in
      file.flags.filter { $0.argument == error.argument }
        .map { file.place(of: $0, isValue: true) + ": " }
    }
    self.init((places.last ?? "") + error.words)
  }

  init(_ error: FileError) {
    let path: SafeText = error.path.isEmpty ? "\"\"" : error.path.safe
    self.init(path + ": " + SafeText(sanitizing: error.description))
  }
}
