import Glibc

/// Asks for pages of 2 MB, which a program fills in a fraction of the time that small ones take.
///
/// Memory of a few megabytes stays as it is.
package func useLargePages(for memory: UnsafeMutableRawBufferPointer) {
  let page = 1 << 21
  guard let start = memory.baseAddress, memory.count >= 2 * page else { return }
  let skipped = -Int(bitPattern: start) & (page - 1)
  _ = madvise(start + skipped, (memory.count - skipped) & -page, MADV_HUGEPAGE)
}

extension Array {
  /// Makes room for `count` elements in large pages.
  mutating func reserveLarge(_ count: Int) {
    reserveCapacity(count)
    let capacity = capacity
    withUnsafeMutableBufferPointer { elements in
      useLargePages(
        for: UnsafeMutableRawBufferPointer(
          start: elements.baseAddress, count: capacity * MemoryLayout<Element>.stride))
    }
  }
}
