import PipecastApp
import PipelineImport
import PipelineModel

/// What is to be read.
enum Origin: Hashable, Sendable {
  /// What the command line names.
  case named
  /// A file that the user chose from a list.
  case file(RawText)
  /// The invented company.
  case demo
}

/// What is to be read, and how.
struct Request: Sendable {
  var origin = Origin.named
  /// What the user said of the columns when the program asked.
  var columns: [ColumnChoice] = []
  /// The same for the next time: written down once the file was read so.
  var saving: ColumnMapping.ConfLines?
  /// Whether something was read before: the conf files are read again as well.
  var isAgain = false
  /// What came from standard input, which cannot be read again.
  var deals: PipelineInput.File?

  /// The same with these columns too.
  func adding(
    _ choices: [ColumnChoice], _ saving: ColumnMapping.ConfLines?, deals: PipelineInput.File?
  ) -> Request {
    var request = self
    request.columns += choices
    request.saving = saving
    request.deals = deals ?? self.deals
    return request
  }
}

/// What reading led to.
enum Outcome: Sendable {
  case opened(Opened)
  /// The folder does not tell which file holds the deals; the failure says so in a line.
  case choice(FileChoice, Failure)
  case failed(Failure)
  /// It is not known which column is what; without an answer this is what comes of it.
  case columns(ColumnQuestion, Result<Opened, Failure>)

  /// What comes of it without asking anybody.
  var unasked: Result<Opened, Failure> {
    switch self {
    case .opened(let opened): .success(opened)
    case .choice(_, let failure), .failed(let failure): .failure(failure)
    case .columns(_, let result): result
    }
  }
}

/// Reads files while the screens answer keys.
typealias Reading = Background<ReadProgress, Outcome>

extension Background where Progress == ReadProgress, Outcome == pipecast.Outcome {
  /// Starts to read; what was being read before is dropped.
  mutating func start(_ work: @escaping @Sendable (ReadWatch) -> pipecast.Outcome) {
    start(looksSame: { $0.looks(like: $1) }) { watch in work(watch) }
  }

  /// Why reading has failed already; it can still be taken.
  var failure: Failure? {
    if case .failed(let failure)? = outcome { failure } else { nil }
  }
}
