import Glibc

/// The processors of the machine, as far as reading a large file is worth their while.
enum Processors {
  /// One thread for each, four at most; `PIPECAST_THREADS` sets another number, to measure.
  static var threads: Int {
    if let wanted = getenv("PIPECAST_THREADS"), let number = Int(String(cString: wanted)) {
      return number
    }
    return min(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), 4)
  }
}
