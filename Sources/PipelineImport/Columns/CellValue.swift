public import PipelineModel

/// What a single cell is read as, to show a person what a form of its column does.
public enum CellValue: Hashable, Sendable {
  case amount(Money)
  case day(Day)
  case weight(Weight)

  /// Reads a cell by a form; nil where it cannot be read so.
  ///
  ///     CellValue(RawText("1.250"), as: .decimalComma)
  ///     // an amount of 1,250.00
  public init?(_ text: RawText, as form: CellForm) {
    let cell = Array(text.unsanitized.utf8).span
    if let mark = form.mark {
      var evidence = DecimalMarkEvidence()
      let reading = AmountNotation(mark: mark).amount(in: cell, evidence: &evidence)
      guard case .value(let amount) = reading else { return nil }
      let currency = amount.currency ?? .unnamed
      guard let units = amount.minorUnits(digits: currency.minorDigits) else { return nil }
      self = .amount(Money(minorUnits: Int128(units.value), currency: currency))
    } else if let order = form.order {
      var evidence = DateEvidence()
      let reading = DateNotation(order: order).day(in: cell, evidence: &evidence)
      guard case .value(let day) = reading else { return nil }
      self = .day(day)
    } else {
      var evidence = ProbabilityEvidence()
      let notation = ProbabilityNotation(scale: form.scale ?? .percent)
      guard case .value(let weight) = notation.weight(in: cell, evidence: &evidence) else {
        return nil
      }
      self = .weight(weight)
    }
  }
}
