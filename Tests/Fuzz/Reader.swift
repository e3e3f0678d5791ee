import DelimitedText
import PipelineImport
import PipelineModel

/// Any bytes as a file of deals: each byte and each record is accounted for, however it is read.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReader(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = input(start, count)
  checkRecords(bytes)
  checkDeals(bytes)
  return 0
}

/// Both readers find the same records, and no byte is in none of them.
private func checkRecords(_ bytes: [UInt8]) {
  var reader = RecordReader(bytes)
  let simple = SimpleReader(
    Array(bytes.dropFirst(reader.start)), dialect: reader.dialect)
  var record = Record()
  var index = 0
  var end = reader.start
  while reader.next(into: &record) {
    check(index < simple.records.count, "the simple reader finds fewer records")
    let other = simple.records[index]
    check(
      other.offset + reader.start == record.offset && other.end + reader.start == record.end,
      "record \(index) lies elsewhere")
    check(
      other.cells == record.cells.map { Array(reader.bytes(of: $0)) },
      "record \(index) has other cells")
    check(
      bytes[end..<record.offset].allSatisfy { $0 == 0x0A || $0 == 0x0D },
      "bytes before record \(index) are in none")
    end = record.end
    index += 1
  }
  check(index == simple.records.count, "the simple reader finds more records")
  check(bytes[end...].allSatisfy { $0 == 0x0A || $0 == 0x0D }, "bytes at the end are lost")
}

/// The receipt adds up, and batches change nothing.
private func checkDeals(_ bytes: [UInt8]) {
  let (fast, simple) = (deals(in: bytes, readsBatches: true), deals(in: bytes, readsBatches: false))
  check((fast == nil) == (simple == nil), "only one way reads the file")
  guard let fast, let simple else { return }
  for read in [fast, simple] {
    let receipt = read.receipt
    check(receipt.records == receipt.deals + receipt.rejected, "records are lost")
    check(receipt.deals == read.pipeline.count, "deals are lost")
    check(receipt.deals == receipt.open + receipt.won + receipt.lost, "an outcome is lost")
    for sum in receipt.sums {
      let amounts = (0..<read.pipeline.count).compactMap { read.pipeline[$0].amount }
        .filter { $0.currency == sum.currency }
      check(
        amounts.reduce(Int128(0)) { $0 + $1.minorUnits } == sum.deals,
        "the deals' amounts do not add up")
    }
  }
  check(fast.receipt.issues == simple.receipt.issues, "batches lead to other issues")
  check(fast.receipt.sums == simple.receipt.sums, "batches lead to other sums")
  check(fast.receipt.blankLines == simple.receipt.blankLines, "batches lose blank lines")
  check(fast.receipt.footerRows == simple.receipt.footerRows, "batches lose footers")
  for index in 0..<fast.pipeline.count {
    let (a, b) = (fast.pipeline[index], simple.pipeline[index])
    check(
      a.line == b.line && a.id == b.id && a.name == b.name && a.nextStep == b.nextStep
        && a.amount == b.amount && a.outcome == b.outcome && a.weight == b.weight
        && a.close == b.close && a.created == b.created && a.stageEntered == b.stageEntered
        && a.lastActivity == b.lastActivity && a.category == b.category
        && Dimension.allCases.allSatisfy { a.name($0) == b.name($0) },
      "batches change deal \(index)")
  }
}

private func deals(in bytes: [UInt8], readsBatches: Bool) -> Importer.Import? {
  var importer = Importer()
  importer.readsBatches = readsBatches
  return try? importer.deals(
    in: bytes, file: RawText("deals.csv"), asOf: Day(number: 20_778))
}
