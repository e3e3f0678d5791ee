import Glibc
import PipecastApp
import PipelineImport
import PipelineModel
import Synchronization

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

/// Reads on a thread of its own, so that keys are answered meanwhile.
///
/// The latest reading counts: what an earlier one finds is dropped, and it ends when it next asks
/// whether to go on. The thread that starts a reading also takes what it found.
struct Reading: ~Copyable {
  /// Readable when there is something to take.
  let descriptor: Int32
  /// The other end: a thread writes a byte where it has found something.
  private let bell: Int32
  private var job: Job?

  init() {
    var ends: [Int32] = [-1, -1]
    // Without a pipe (-1) all is read here and now.
    _ = pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    descriptor = ends[0]
    bell = ends[1]
  }

  /// Starts; what was being read before is dropped.
  mutating func start(_ work: @escaping @Sendable (ReadWatch) -> Outcome) {
    stop()
    let job = Job(bell: bell, work: work)
    self.job = job
    job.start()
  }

  /// Drops what is being read.
  mutating func stop() {
    job?.stop()
    job = nil
  }

  /// Waits until there is something to take, in milliseconds at most; -1 waits as long as it takes.
  func wait(atMost milliseconds: Int32) {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&request, 1, milliseconds)
  }

  /// Why reading has failed already; it can still be taken.
  var failure: Failure? {
    if case .failed(let failure)? = job?.outcome { failure } else { nil }
  }

  /// Whether something is being read.
  var isRunning: Bool { job != nil }

  /// Takes how far reading is, and what it led to once it has ended.
  mutating func take() -> (progress: ReadProgress?, outcome: Outcome?) {
    var bytes = [UInt8](repeating: 0, count: 512)
    _ = read(descriptor, &bytes, bytes.count)
    guard let found = job?.take() else { return (nil, nil) }
    if found.outcome != nil { job = nil }
    return found
  }
}

/// One reading: what its thread and the screens share.
private final class Job: Sendable {
  /// Milliseconds without a report: what is read by then is never announced.
  static let quietTime = Duration.milliseconds(100)

  private struct State: Sendable {
    var progress: ReadProgress?
    var outcome: Outcome?
    var isStopped = false
  }

  private let state = Mutex(State())
  private let bell: Int32
  private let work: @Sendable (ReadWatch) -> Outcome

  init(bell: Int32, work: @escaping @Sendable (ReadWatch) -> Outcome) {
    self.bell = bell
    self.work = work
  }

  /// Runs on a new thread; where the system gives none, here and now.
  func start() {
    guard bell >= 0 else { return run() }
    var thread = pthread_t()
    let job = Unmanaged.passRetained(self)
    let code = pthread_create(
      &thread, nil,
      { job in
        if let job { Unmanaged<Job>.fromOpaque(job).takeRetainedValue().run() }
        return nil
      }, job.toOpaque())
    if code == 0 { pthread_detach(thread) } else { job.takeRetainedValue().run() }
  }

  func stop() {
    state.withLock { $0.isStopped = true }
  }

  var outcome: Outcome? { state.withLock { $0.outcome } }

  func take() -> (progress: ReadProgress?, outcome: Outcome?) {
    state.withLock { state in
      defer { state.progress = nil }
      return (state.progress, state.outcome)
    }
  }

  private func run() {
    let start = ContinuousClock.now
    var last: ReadProgress?
    let outcome = work { progress in
      if let last, last.looks(like: progress) {
        return state.withLock { !$0.isStopped }
      }
      guard ContinuousClock.now - start >= Self.quietTime else {
        return state.withLock { !$0.isStopped }
      }
      last = progress
      let goesOn = state.withLock { state in
        state.progress = progress
        return !state.isStopped
      }
      if goesOn { wake() }
      return goesOn
    }
    let isWanted = state.withLock { state in
      state.outcome = outcome
      return !state.isStopped
    }
    if isWanted { wake() }
  }

  /// Wakes whoever waits; a pipe that is full has woken it already.
  private func wake() {
    _ = withUnsafeBytes(of: UInt8(1)) { write(bell, $0.baseAddress, 1) }
  }
}
