import PipelineImport
import PipelineModel

/// Any cell as an amount: it is read whole or not at all, and means what its digits say.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzAmounts(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let cell = input(start, count)
  for mark in [nil, DecimalMark.dot, .comma] {
    var evidence = DecimalMarkEvidence()
    let notation = AmountNotation(mark: mark)
    guard case .value(let amount) = notation.amount(in: cell.span, evidence: &evidence) else {
      continue
    }
    check(cell.contains { (0x30...0x39).contains($0) } || !isASCII(cell), "an amount has digits")
    for digits in [0, 2, 3] {
      guard let (value, isRounded) = amount.minorUnits(digits: digits) else { continue }
      check(
        value.magnitude <= WrittenAmount.maximumMinorUnits.magnitude, "\(value) is too large")
      checkAgain(value, digits: digits)
      // Digits may only get lost where the rounding is told, or thousands are written as a letter.
      if !isRounded, isASCII(cell), !cell.contains(where: isLetter) {
        check(significant(cell) == significant(Array(String(value).utf8)), "\(value) lost digits")
      }
    }
    checkPadded(cell, notation, amount)
  }
  return 0
}

/// What we would write for `value` is read as `value`.
private func checkAgain(_ value: Int64, digits: Int) {
  let text = String(value.magnitude)
  let padded = String(repeating: "0", count: max(0, digits + 1 - text.utf8.count)) + text
  let written =
    (value < 0 ? "-" : "") + padded.dropLast(digits)
    + (digits > 0 ? "." + padded.suffix(digits) : "")
  var evidence = DecimalMarkEvidence()
  let again = AmountNotation(mark: .dot).amount(in: Array(written.utf8).span, evidence: &evidence)
  guard case .value(let amount) = again else {
    check(false, "\(written) cannot be read")
    return
  }
  check(amount.minorUnits(digits: digits)?.value == value, "\(written) is read as another amount")
}

/// Blanks around a cell change nothing.
private func checkPadded(_ cell: [UInt8], _ notation: AmountNotation, _ amount: WrittenAmount) {
  var evidence = DecimalMarkEvidence()
  let padded = [0x20] + cell + [0x20]
  guard case .value(let other) = notation.amount(in: padded.span, evidence: &evidence) else {
    check(false, "blanks make an amount unreadable")
    return
  }
  check(
    other.minorUnits(digits: 2)?.value == amount.minorUnits(digits: 2)?.value,
    "blanks change an amount")
}

/// The digits without the zeros at both ends.
private func significant(_ text: [UInt8]) -> [UInt8] {
  let digits = text.filter { (0x30...0x39).contains($0) }.drop { $0 == 0x30 }
  return Array(digits.reversed().drop { $0 == 0x30 }.reversed())
}

private func isASCII(_ cell: [UInt8]) -> Bool { cell.allSatisfy { $0 < 0x80 } }

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
