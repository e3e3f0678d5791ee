import Glibc

/// The discrete Fourier transform of a length that is a power of two, with its roots of unity.
package struct FourierTransform: Sendable {
  let length: Int
  /// cos(2 pi k / length).
  let cosines: [Double]
  /// sin(2 pi k / length).
  let sines: [Double]

  package init(length: Int) {
    self.length = length
    let angle = 2 * Double.pi / Double(length)
    cosines = (0..<length).map { cos(angle * Double($0)) }
    sines = (0..<length).map { sin(angle * Double($0)) }
  }

  /// Calls `body` with ``cosines`` and ``sines``, for loops too hot to check every place.
  func withRoots(
    _ body: (UnsafeBufferPointer<Double>, UnsafeBufferPointer<Double>) -> Void
  ) {
    cosines.withUnsafeBufferPointer { cosines in
      sines.withUnsafeBufferPointer { sines in body(cosines, sines) }
    }
  }

  /// Replaces the numbers by sum over j of x[j] exp(+2 pi i j k / length), in place.
  func transform(_ real: inout [Double], _ imaginary: inout [Double]) {
    reverseBits(&real, &imaginary)
    real.withUnsafeMutableBufferPointer { real in
      imaginary.withUnsafeMutableBufferPointer { imaginary in
        withRoots { cosines, sines in addPairs(real, imaginary, cosines, sines) }
      }
    }
  }

  /// Adds pairs of numbers, of pairs, and so on: of `real` and `imaginary`, ``length`` of each.
  private func addPairs(
    _ real: UnsafeMutableBufferPointer<Double>, _ imaginary: UnsafeMutableBufferPointer<Double>,
    _ cosines: UnsafeBufferPointer<Double>, _ sines: UnsafeBufferPointer<Double>
  ) {
    var half = 1
    while half < length {
      let stride = length / (half * 2)
      var start = 0
      while start < length {
        for k in 0..<half {
          let (c, s) = (cosines[k &* stride], sines[k &* stride])
          let (low, high) = (start &+ k, start &+ k &+ half)
          let re = real[high] * c - imaginary[high] * s
          let im = real[high] * s + imaginary[high] * c
          real[high] = real[low] - re
          imaginary[high] = imaginary[low] - im
          real[low] += re
          imaginary[low] += im
        }
        start += half * 2
      }
      half *= 2
    }
  }

  private func reverseBits(_ real: inout [Double], _ imaginary: inout [Double]) {
    var other = 0
    for place in 1..<length {
      var bit = length >> 1
      while other & bit != 0 {
        other ^= bit
        bit >>= 1
      }
      other |= bit
      if place < other {
        real.swapAt(place, other)
        imaginary.swapAt(place, other)
      }
    }
  }
}
