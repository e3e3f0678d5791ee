import Glibc

/// Measures each step from the bytes of an export to the picture, for growing exports.
///
///     swift run -c release pipecast-bench 10000 100000
@main struct PipecastBench {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let counts = arguments.compactMap { Int($0) }.filter { $0 > 0 }
    guard counts.count == arguments.count else {
      print("usage: pipecast-bench [ROWS ...]   (usually 10000 100000 1000000)")
      exit(2)
    }
    var smaller: [Measurement] = []
    for rows in counts.isEmpty ? [10_000, 100_000, 1_000_000] : counts.sorted() {
      let measurements = try Workload(rows: rows).measurements()
      for measurement in measurements {
        let before = smaller.first { $0.name == measurement.name }
        print(measurement.line(after: before))
      }
      print("peak memory so far \(Decimals.text(peakMegabytes, digits: 0)) MB\n")
      smaller = measurements
    }
  }

  /// The most memory that the process held at once.
  private static var peakMegabytes: Double {
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1000
  }
}
