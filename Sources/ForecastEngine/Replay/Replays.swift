import Glibc

extension Forecaster {
  /// Replays the past once per horizon, on up to `threads` threads.
  ///
  ///     let replays = forecaster.replays(horizons: [30, 90], threads: 2) { _ in true }
  ///     // the same replays, bit by bit, as replay(horizon: 30) and replay(horizon: 90) give
  ///
  /// - Parameters:
  ///   - horizons: days in the windows of each replay, 1...``longestHorizon``.
  ///   - hasRepRanges: whether ranges per rep are computed and scored, which takes longer.
  ///   - threads: the calling one among them; more than there are horizons are of no use.
  ///   - goesOn: called by the calling thread alone, every few milliseconds, with the mean share
  ///     done, 0...1; false stops all of them.
  /// - Returns: one replay per horizon, in order; nil when stopped.
  public func replays(
    horizons: [Int], hasRepRanges: Bool = false, threads: Int = 1,
    goesOn: @escaping (Double) -> Bool
  ) -> [Replay]? {
    let work = ReplayWork(self, horizons, hasRepRanges)
    let helpers = (1..<max(1, min(threads, horizons.count))).compactMap { _ in work.start() }
    // Who has said stop is not asked again.
    var watch = Watch(goesOn)
    func ask(_ share: Double) {
      watch.done = share
      if !watch.goesOn() { work.stop() }
    }
    work.run(report: ask)
    while !work.isOver {
      usleep(5000)
      ask(work.share)
    }
    for helper in helpers { pthread_join(helper, nil) }
    return work.replays
  }
}

/// The replays of several horizons, of which each thread takes the next.
private final class ReplayWork: @unchecked Sendable {
  private let forecaster: Forecaster
  private let horizons: [Int]
  private let hasRepRanges: Bool
  private let closed: ClosedDeals
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  // What the lock guards.
  private var taken = 0
  private var ended = 0
  private var isStopped = false
  private var shares: [Double]
  private var results: [Replay?]

  init(_ forecaster: Forecaster, _ horizons: [Int], _ hasRepRanges: Bool) {
    self.forecaster = forecaster
    self.horizons = horizons
    self.hasRepRanges = hasRepRanges
    closed = forecaster.closedDeals
    shares = [Double](repeating: 0, count: horizons.count)
    results = [Replay?](repeating: nil, count: horizons.count)
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  /// Starts a thread that takes part; nil when the system gives none, and the others do its work.
  func start() -> pthread_t? {
    var thread = pthread_t()
    let work = Unmanaged.passRetained(self)
    let code = pthread_create(
      &thread, nil,
      { work in
        guard let work else { return nil }
        Unmanaged<ReplayWork>.fromOpaque(work).takeRetainedValue().run { _ in }
        return nil
      }, work.toOpaque())
    if code == 0 { return thread }
    work.release()
    return nil
  }

  /// Replays until no horizon is left; `report` hears the mean share done.
  func run(report: @escaping (Double) -> Void) {
    while let place = take() {
      let replay = forecaster.replay(
        horizon: horizons[place], closed, hasRepRanges: hasRepRanges
      ) { share in
        report(self.guarded { self.noted(share, at: place) })
        return self.guarded { !self.isStopped }
      }
      guarded {
        results[place] = replay
        shares[place] = 1
        ended += 1
      }
    }
  }

  /// The place of a horizon that nobody has taken; nil when there is none.
  private func take() -> Int? {
    guarded {
      guard taken < horizons.count else { return nil }
      taken += 1
      return taken - 1
    }
  }

  private func noted(_ share: Double, at place: Int) -> Double {
    shares[place] = share
    return meanShare
  }

  private var meanShare: Double { shares.reduce(0, +) / Double(max(1, shares.count)) }

  /// The mean share done, 0...1.
  var share: Double { guarded { meanShare } }

  /// Whether each horizon is replayed or given up.
  var isOver: Bool { guarded { ended == horizons.count } }

  /// Makes every thread give up at its next question.
  func stop() { guarded { isStopped = true } }

  /// The replays in the order of the horizons; nil when one was stopped.
  var replays: [Replay]? {
    let replays = guarded { results.compactMap { $0 } }
    return replays.count == horizons.count ? replays : nil
  }

  private func guarded<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return body()
  }
}
