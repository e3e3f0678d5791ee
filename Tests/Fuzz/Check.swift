import Glibc

/// Ends the run when a promise is broken, so that the fuzzer keeps the input.
@inline(never) func check(
  _ holds: @autoclosure () -> Bool, _ promise: @autoclosure () -> String,
  line: UInt = #line
) {
  guard !holds() else { return }
  print("broken at line \(line): \(promise())")
  fflush(nil)
  abort()
}

/// The bytes of one input.
func input(_ start: UnsafePointer<UInt8>, _ count: Int) -> [UInt8] {
  Array(UnsafeBufferPointer(start: start, count: count))
}
