/// In what parts a file is read, and by how many threads; what comes out is always the same.
package struct ReadingPlan: Sendable {
  /// Bytes of a part: few enough to stay in a core's own memory.
  package var partLength: Int
  /// How many threads read, the one that waits for the deals included.
  package var threads: Int

  package init(partLength: Int = 1 << 18, threads: Int = 1) {
    self.partLength = max(1, partLength)
    self.threads = min(max(1, threads), 64)
  }
}
