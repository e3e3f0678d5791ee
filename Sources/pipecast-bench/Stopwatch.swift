/// Takes the time of a step that is run several times.
enum Stopwatch {
  /// Returns the median of `runs` runs in seconds.
  static func median<Result, Failure: Error>(
    runs: Int, _ step: () throws(Failure) -> Result
  ) throws(Failure) -> Double {
    var times: [Duration] = []
    for _ in 0..<max(1, runs) {
      let start = ContinuousClock.now
      let result = try step()
      times.append(ContinuousClock.now - start)
      keep(result)
    }
    let median = times.sorted()[times.count / 2].components
    return Double(median.seconds) + Double(median.attoseconds) / 1e18
  }

  /// Uses a result, so that the compiler cannot leave out what makes it.
  @inline(never) private static func keep<Result>(_ result: Result) {}
}
