/// Amounts in minor units, four bytes each while all of them are whole and below 2^31.
public struct AmountColumn: RandomAccessCollection, Sendable {
  private var whole: [Int32] = []
  /// All amounts once one of them did not fit.
  private var exact: [Double] = []

  init() {}

  /// The place of the first amount.
  public var startIndex: Int { 0 }
  /// The place behind the last amount.
  public var endIndex: Int { exact.isEmpty ? whole.count : exact.count }

  /// The amount at `index`, 0..<count.
  public subscript(index: Int) -> Double {
    exact.isEmpty ? Double(whole[index]) : exact[index]
  }

  mutating func append(_ amount: Double) {
    // Minus zero is told from zero by its sign alone.
    if exact.isEmpty, let number = Int32(exactly: amount), number != 0 || amount.sign == .plus {
      whole.append(number)
    } else {
      if exact.isEmpty {
        exact = whole.map { Double($0) }
        whole = []
      }
      exact.append(amount)
    }
  }

  mutating func reserveCapacity(_ count: Int) { whole.reserveCapacity(count) }
}
