extension Span<UInt8> {
  /// Whether these bytes come before `other`, or nil when both are the same.
  ///
  /// Eight at a time: lists of deals compare millions of names.
  func precedes(_ other: Span<UInt8>) -> Bool? {
    withUnsafeBytes { a in
      other.withUnsafeBytes { b in
        var place = 0
        while place + 8 <= min(a.count, b.count) {
          let x = UInt64(bigEndian: a.loadUnaligned(fromByteOffset: place, as: UInt64.self))
          let y = UInt64(bigEndian: b.loadUnaligned(fromByteOffset: place, as: UInt64.self))
          if x != y { return x < y }
          place += 8
        }
        while place < min(a.count, b.count) {
          if a[place] != b[place] { return a[place] < b[place] }
          place += 1
        }
        return a.count == b.count ? nil : a.count < b.count
      }
    }
  }
}
