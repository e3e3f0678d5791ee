import PipecastApp
import PipelineFiles

/// A session, and the files that it was read from.
struct Opened: Sendable {
  var session: Session
  /// Never to be written over.
  var inputs: Set<InputFile> = []
}
