import PipecastApp
import PipelineFiles
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

  init(_ error: FileError) {
    self.init(error.path.safe + ": " + SafeText(sanitizing: error.description))
  }
}
