// Bytes hashed and compared eight at a time: a file of deals holds tens of millions of cells.
extension Span<UInt8> {
  /// A number that is the same for the same bytes; all of its bits depend on all bytes.
  package var hash: UInt64 {
    withUnsafeBytes { bytes in
      var value = UInt64(bytes.count)
      var place = 0
      while place + 8 <= bytes.count {
        value = Self.mixed(value ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        place += 8
      }
      var rest: UInt64 = 0
      while place < bytes.count {
        rest = rest << 8 | UInt64(bytes[place])
        place += 1
      }
      return Self.mixed(value ^ rest)
    }
  }

  // The golden ratio's digits spread what is multiplied over both halves of the product.
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0x2545_F491_4F6C_DD1D).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  /// Whether both hold the same bytes.
  package func isSame(as other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    return withUnsafeBytes { a in
      other.withUnsafeBytes { b in
        var place = 0
        while place + 8 <= a.count {
          let x = a.loadUnaligned(fromByteOffset: place, as: UInt64.self)
          if x != b.loadUnaligned(fromByteOffset: place, as: UInt64.self) { return false }
          place += 8
        }
        while place < a.count {
          if a[place] != b[place] { return false }
          place += 1
        }
        return true
      }
    }
  }

  /// Whether these bytes come before `other`, or nil when both are the same.
  package func precedes(_ other: Span<UInt8>) -> Bool? {
    withUnsafeBytes { a in
      other.withUnsafeBytes { b in
        var place = 0
        while place + 8 <= Swift.min(a.count, b.count) {
          let x = UInt64(bigEndian: a.loadUnaligned(fromByteOffset: place, as: UInt64.self))
          let y = UInt64(bigEndian: b.loadUnaligned(fromByteOffset: place, as: UInt64.self))
          if x != y { return x < y }
          place += 8
        }
        while place < Swift.min(a.count, b.count) {
          if a[place] != b[place] { return a[place] < b[place] }
          place += 1
        }
        return a.count == b.count ? nil : a.count < b.count
      }
    }
  }
}
