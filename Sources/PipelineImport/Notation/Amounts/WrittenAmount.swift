package import PipelineModel

/// An amount as its cell writes it: an exact decimal, and the currency where the cell names one.
package struct WrittenAmount {
  var number: WrittenNumber
  /// Whether nothing tells if the number's mark parts thousands or decimals.
  var isUndecided = false
  /// Zeros that a scale stands for: 3 for `250k`, 6 for `1.2M`.
  var zeros = 0
  var isNegative = false
  var mark: CurrencyMarks.Mark?

  /// The most minor units an amount may have: more is a slip of the keyboard.
  package static let maximumMinorUnits: Int64 = 9_000_000_000_000_000

  /// The currency written beside the number, nil when there is none.
  package var currency: Currency? { mark?.currency }

  /// Whether `currency` may be what the cell means: `$` is written for Canadian dollars too.
  package func mayMean(_ currency: Currency) -> Bool {
    mark?.mayMean(currency) ?? true
  }

  /// Whether the two stand for one number, whatever their currencies are.
  func isSame(as other: Self) -> Bool {
    number == other.number && zeros == other.zeros && isNegative == other.isNegative
  }

  /// The amount in the currency's minor unit, or nil beyond ``maximumMinorUnits``.
  ///
  /// `unit` is how many zeros the header leaves out, 3 for `Amount (k€)` and -2 for cents; a scale
  /// in the cell goes before it. Decimals the currency does not have are rounded half away from
  /// zero, and this is told. An undecided mark parts thousands: people write as many decimals as
  /// the currency has. Only with three decimals, or with a scale of its own as in `1.250M`, may the
  /// three digits be decimals.
  package func minorUnits(digits: Int, unit: Int = 0) -> (value: Int64, isRounded: Bool)? {
    var number = number
    if isUndecided, digits != 3, zeros == 0 { number.decimals = 0 }
    var (value, isRounded) = number.rounded(toDecimals: digits + (zeros == 0 ? unit : zeros))
    if isNegative { value = -value }
    guard value.magnitude <= Self.maximumMinorUnits.magnitude else { return nil }
    return (Int64(value), isRounded)
  }
}
