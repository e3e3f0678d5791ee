import Glibc
import Synchronization

/// Works on a thread of its own, so that keys are answered meanwhile.
///
/// The latest work counts: what an earlier one finds is dropped, and it ends when it next asks
/// whether to go on. The thread that starts a work also takes what it found.
struct Background<Progress: Sendable, Outcome: Sendable>: ~Copyable {
  /// Readable when there is something to take.
  let descriptor: Int32
  /// The other end: a thread writes a byte where it has found something.
  private let bell: Int32
  private var job: Job<Progress, Outcome>?

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

  /// Starts; what was being done before is dropped.
  ///
  /// `work` tells how far it is, which is announced unless it looks as it did before, and ends when
  /// it hears false.
  mutating func start(
    looksSame: @escaping @Sendable (Progress, Progress) -> Bool,
    _ work: @escaping @Sendable (_ watch: @escaping (Progress) -> Bool) -> Outcome
  ) {
    stop()
    let job = Job(bell: bell, looksSame: looksSame, work: work)
    self.job = job
    job.start()
  }

  /// Drops what is being done.
  mutating func stop() {
    job?.stop()
    job = nil
  }

  /// Waits until there is something to take, in milliseconds at most; -1 waits as long as it takes.
  func wait(atMost milliseconds: Int32) {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&request, 1, milliseconds)
  }

  /// What came of it already; it can still be taken.
  var outcome: Outcome? { job?.outcome }

  /// Whether something is being done.
  var isRunning: Bool { job != nil }

  /// Takes how far it is, and what it led to once it has ended.
  mutating func take() -> (progress: Progress?, outcome: Outcome?) {
    var bytes = [UInt8](repeating: 0, count: 512)
    _ = read(descriptor, &bytes, bytes.count)
    guard let found = job?.take() else { return (nil, nil) }
    if found.outcome != nil { job = nil }
    return found
  }
}

/// Time without a report: what is done by then is never announced.
private let quietTime = Duration.milliseconds(100)

/// One work: what its thread and the screens share.
private final class Job<Progress: Sendable, Outcome: Sendable>: Sendable {
  private struct State: Sendable {
    var progress: Progress?
    var outcome: Outcome?
    var isStopped = false
  }

  private let state = Mutex(State())
  private let bell: Int32
  private let looksSame: @Sendable (Progress, Progress) -> Bool
  private let work: @Sendable (_ watch: @escaping (Progress) -> Bool) -> Outcome

  init(
    bell: Int32, looksSame: @escaping @Sendable (Progress, Progress) -> Bool,
    work: @escaping @Sendable (_ watch: @escaping (Progress) -> Bool) -> Outcome
  ) {
    self.bell = bell
    self.looksSame = looksSame
    self.work = work
  }

  /// Runs on a new thread; where the system gives none, here and now.
  func start() {
    guard bell >= 0 else { return run() }
    var thread = pthread_t()
    // A C function knows no generic type: it is handed what to do.
    let work = Unmanaged.passRetained(Work { self.run() })
    let code = pthread_create(
      &thread, nil,
      { work in
        if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().run() }
        return nil
      }, work.toOpaque())
    if code == 0 { pthread_detach(thread) } else { work.takeRetainedValue().run() }
  }

  func stop() {
    state.withLock { $0.isStopped = true }
  }

  var outcome: Outcome? { state.withLock { $0.outcome } }

  func take() -> (progress: Progress?, outcome: Outcome?) {
    state.withLock { state in
      defer { state.progress = nil }
      return (state.progress, state.outcome)
    }
  }

  private func run() {
    let start = ContinuousClock.now
    var last: Progress?
    let outcome = work { [self] progress in
      if let last, looksSame(last, progress) {
        return state.withLock { !$0.isStopped }
      }
      guard ContinuousClock.now - start >= quietTime else {
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

/// What a new thread is to run.
private final class Work: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) {
    self.run = run
  }
}
