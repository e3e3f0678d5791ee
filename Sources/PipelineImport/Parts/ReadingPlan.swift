import Glibc

/// In what parts a file is read, and by how many threads; what comes out is always the same.
package struct ReadingPlan: Sendable {
  /// Bytes of a part: few enough to stay in a core's own memory.
  package var partLength: Int
  /// How many threads read, the one that waits for the deals included.
  package var threads: Int

  package init(partLength: Int = 1 << 18, threads: Int = ReadingPlan.usualThreads) {
    self.partLength = max(1, partLength)
    self.threads = threads
  }

  /// One thread per processor, four at most; `PIPECAST_THREADS` sets another number, to measure.
  package static var usualThreads: Int {
    if let wanted = getenv("PIPECAST_THREADS"), let number = Int(String(cString: wanted)) {
      return min(max(1, number), 64)
    }
    return min(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), 4)
  }
}
