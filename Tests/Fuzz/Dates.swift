import PipelineImport
import PipelineModel

/// Any cell as a date: it is a day of the calendar or none, and a written day is read again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDates(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let cell = input(start, count)
  for order in [nil, DateOrder.dayFirst, .monthFirst] {
    for hasSerials in [false, true] {
      let notation = DateNotation(order: order, hasSerials: hasSerials)
      var evidence = DateEvidence()
      guard case .value(let day) = notation.day(in: cell.span, evidence: &evidence) else {
        continue
      }
      check(Day(number: day.number) == day, "\(day.number) is no day")
      check(reading(Array("\(day)".utf8), notation) == day, "\(day) is read as another day")
      check(reading([0x20] + cell + [0x09], notation) == day, "blanks change \(day)")
    }
  }
  return 0
}

private func reading(_ cell: [UInt8], _ notation: DateNotation) -> Day? {
  var evidence = DateEvidence()
  guard case .value(let day) = notation.day(in: cell.span, evidence: &evidence) else { return nil }
  return day
}
