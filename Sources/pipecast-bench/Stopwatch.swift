import Glibc

/// How long a step took: by the clock, and of the processors' time.
struct Time {
  /// Seconds from its start to its end.
  var wall: Double
  /// Seconds that the processors worked on it, all threads together.
  var cpu: Double

  /// Both as they stand now.
  fileprivate static var now: Time {
    Time(wall: seconds(CLOCK_MONOTONIC), cpu: seconds(CLOCK_PROCESS_CPUTIME_ID))
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// Takes the time of a step that is run several times.
enum Stopwatch {
  /// Returns the medians of `runs` runs.
  static func median<Result, Failure: Error>(
    runs: Int, _ step: () throws(Failure) -> Result
  ) throws(Failure) -> Time {
    var times: [Time] = []
    for _ in 0..<max(1, runs) {
      let start = Time.now
      let result = try step()
      let end = Time.now
      times.append(Time(wall: end.wall - start.wall, cpu: end.cpu - start.cpu))
      keep(result)
    }
    func median(_ seconds: [Double]) -> Double { seconds.sorted()[seconds.count / 2] }
    return Time(wall: median(times.map(\.wall)), cpu: median(times.map(\.cpu)))
  }

  /// Uses a result, so that the compiler cannot leave out what makes it.
  @inline(never) private static func keep<Result>(_ result: Result) {}
}
