import DelimitedText
import PipelineModel

/// An amount that has a form of its own: `$1,250.00`, `1.250,50 €`, `250k`.
struct OwnAmount {
  /// Minor units, or ``DealColumns/noAmount`` where the cell says that there is none.
  var value = DealColumns.noAmount
  /// The code of its currency.
  var code: UInt16
  /// Whether it has more decimals than its currency.
  var isRounded = false
  var evidence = DecimalMarkEvidence()

  /// Reads a cell whose record names a currency in another one; nil where a word is to be said of
  /// it, or its currency is new.
  ///
  /// `code` is that of the currency which the record names or, where it names none, of the usual.
  init?(
    _ cell: BatchCells.Bytes, in currency: BatchCells.Bytes?, code: UInt16,
    _ notation: AmountNotation, _ currencies: borrowing KnownCurrencies
  ) {
    guard !cell.isEscaped else { return nil }
    self.code = code
    let amount: WrittenAmount
    switch notation.amount(in: cell.buffer.span, evidence: &evidence) {
    case .nothing: return
    case .unreadable: return nil
    case .value(let written): amount = written
    }
    let isNamed = currency.map { !$0.buffer.span.saysNothing(in: $0.buffer.span.trimmed) } ?? false
    guard case .known(let own) = currencies.meaning(of: amount, named: isNamed ? code : nil),
      let units = amount.minorUnits(digits: currencies.minorDigits(own))
    else { return nil }
    (value, self.code, isRounded) = (units.value, own, units.isRounded)
  }

  /// Whether it is exact and in the currency with that code.
  func isUsual(code: Int32) -> Bool { !isRounded && Int32(self.code) == code }
}
