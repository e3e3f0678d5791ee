import Glibc
import PipelineImport

/// Makes the known headers ready on another processor, while this one reads the command line.
enum Preparation {
  /// Starts; where the system gives no thread, they are made ready when they are needed.
  static func start() {
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { _ in
        Importer.prepare()
        return nil
      }, nil)
    if code == 0 { pthread_detach(thread) }
  }
}
