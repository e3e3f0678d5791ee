import DelimitedText
import PipelineImport
import PipelineModel
import TextUI

/// Any bytes as a file of deals: each byte and each record is accounted for, however it is read.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReader(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = input(start, count)
  checkRecords(bytes)
  let choice = bytes.prefix(16).reduce(0) { $0 + Int($1) }
  // Many parts of a long file take longer than they tell.
  let partLengths = bytes.count < 400 ? [1, 7, 64, 65_536] : [61, 64, 1000, 65_536]
  checkDeals(bytes, partLength: partLengths[choice % 4], threads: 1 + choice / 4 % 3)
  // Now and then as a file so large that only its beginning is looked at before it is read.
  if choice % 257 == 0, let last = bytes.lastIndex(of: 0x0A), bytes.count < 1 << 20 {
    let row = bytes[(bytes[..<last].lastIndex(of: 0x0A) ?? -1) + 1...last]
    let rows = repeatElement(row, count: (1 << 20) / row.count).joined()
    checkDeals(bytes[...last] + rows + bytes, partLength: 4096 << (choice / 257 % 4), threads: 2)
  }
  return 0
}

/// Both readers find the same records, and no byte is in none of them.
private func checkRecords(_ bytes: [UInt8]) {
  // The simple reader reads no line a second time.
  var dialect = Dialect.detected(in: bytes)
  dialect.width = nil
  var reader = RecordReader(bytes, dialect: dialect)
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
      other.hasProblem == (record.problem != nil), "record \(index) has a problem, or none")
    check(
      bytes[end..<record.offset].allSatisfy { $0 == 0x0A || $0 == 0x0D },
      "bytes before record \(index) are in none")
    end = record.end
    index += 1
  }
  check(index == simple.records.count, "the simple reader finds more records")
  check(bytes[end...].allSatisfy { $0 == 0x0A || $0 == 0x0D }, "bytes at the end are lost")
}

/// The receipt adds up, and neither batches, parts, threads nor the place of the bytes change it.
private func checkDeals(_ bytes: [UInt8], partLength: Int, threads: Int) {
  var importer = Importer()
  importer.readsBatches = false
  importer.plan = ReadingPlan(partLength: max(1, bytes.count), threads: 1)
  let simple = deals(in: TextSource(bytes), importer)
  importer.readsBatches = true
  importer.plan = ReadingPlan(partLength: partLength, threads: threads)
  let file = TextSource(count: bytes.count) { offset, buffer in
    buffer.copyBytes(from: bytes[offset..<offset + buffer.count])
    return true
  }
  for source in [TextSource(bytes), file] {
    switch (simple, deals(in: source, importer)) {
    case (.success(let simple), .success(let fast)): checkSame(fast, simple)
    case (.failure(let simple), .failure(let fast)):
      check(simple == fast, "the errors differ: \(simple), \(fast)")
    default: check(false, "only one way reads the file")
    }
  }
  guard case .success(let read) = simple else { return }
  checkSums(read)
  if bytes.count < 1 << 16 { checkHarmless(read) }
}

private func deals(
  in source: TextSource, _ importer: Importer
) -> Result<Importer.Import, ImportError> {
  Result { () throws(ImportError) in
    try importer.deals(in: source, file: RawText("deals.csv"), asOf: Day(number: 20_778))
  }
}

private func checkSums(_ read: Importer.Import) {
  let receipt = read.receipt
  check(receipt.bytesRead.unaccounted == 0, "\(receipt.bytesRead.unaccounted) bytes are lost")
  check(receipt.records == receipt.deals + receipt.rejected, "records are lost")
  check(receipt.deals == read.pipeline.count, "deals are lost")
  check(receipt.deals == receipt.open + receipt.won + receipt.lost, "an outcome is lost")
  var sums: [Currency: Int128] = [:]
  for index in 0..<read.pipeline.count {
    if let amount = read.pipeline[index].amount {
      sums[amount.currency, default: 0] += Int128(amount.minorUnits)
    }
  }
  for sum in receipt.sums {
    check(sums[sum.currency, default: 0] == sum.deals, "the deals' amounts do not add up")
  }
}

/// What a receipt says, part by part.
private let parts: [(name: String, of: @Sendable (Receipt) -> AnyHashable)] = [
  ("bytes", { $0.bytes }), ("bytes read", { $0.bytesRead }), ("dialect", { $0.dialect }),
  ("encoding", { $0.encoding }), ("columns", { $0.columns }), ("CRM", { $0.crm }),
  ("notations", { $0.notations }), ("deals", { $0.deals }), ("issues", { $0.issues }),
  ("offsets", { $0.issues.kept.map(\.byteOffset) }), ("blank lines", { $0.blankLines }),
  ("preamble", { $0.preambleRows }), ("headers", { $0.repeatedHeaders }),
  ("footers", { $0.footerRows }), ("open", { $0.open }), ("won", { $0.won }),
  ("lost", { $0.lost }), ("without amount", { $0.openWithoutAmount }),
  ("without close date", { $0.openWithoutCloseDate }),
  ("without weight", { $0.openWithoutWeight }),
  ("won without date", { $0.wonWithoutCloseDate }), ("won later", { $0.wonLater }),
  ("without rep", { $0.dealsWithoutRep }), ("rounded", { $0.roundedAmounts }),
  ("sums", { $0.sums }), ("stages", { $0.stages }), ("named by id", { $0.namedByID }),
]

private func checkSame(_ fast: Importer.Import, _ simple: Importer.Import) {
  for part in parts {
    check(
      part.of(fast.receipt) == part.of(simple.receipt),
      "other \(part.name): \(part.of(fast.receipt)), not \(part.of(simple.receipt))")
  }
  let (a, b) = (fast.pipeline.columns, simple.pipeline.columns)
  check(a.currencies == b.currencies, "other currencies")
  check(a.lines.elementsEqual(b.lines), "other lines")
  check(a.offsets.elementsEqual(b.offsets), "other offsets")
  check(a.amounts.elementsEqual(b.amounts), "other amounts")
  check(a.currencyCodes.elementsEqual(b.currencyCodes), "other currency codes")
  check(a.outcomes.elementsEqual(b.outcomes), "other outcomes")
  check(a.weights.elementsEqual(b.weights), "other weights")
  check(a.weightSources.elementsEqual(b.weightSources), "other sources of weights")
  check(a.categories.elementsEqual(b.categories), "other categories")
  check(a.closes.elementsEqual(b.closes), "other close dates")
  check(a.createds.elementsEqual(b.createds), "other created dates")
  check(a.stageEntereds.elementsEqual(b.stageEntereds), "other dates of stages")
  check(a.lastActivities.elementsEqual(b.lastActivities), "other last activities")
  for index in 0..<min(a.count, 2000) {
    let (deal, other) = (fast.pipeline[index], simple.pipeline[index])
    check(
      deal.id == other.id && deal.name == other.name && deal.nextStep == other.nextStep,
      "other texts of deal \(index)")
    for dimension in Dimension.allCases {
      check(a.name(dimension, at: index) == b.name(dimension, at: index), "another \(dimension)")
    }
  }
}

/// No control byte of the file comes out: made safe, no text acts, and our own words never do.
private func checkHarmless(_ read: Importer.Import) {
  func check(_ text: String) {
    FuzzReader.check(
      !text.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) },
      "a control character comes out")
  }
  func checkSafe(_ text: RawText) {
    check(SafeText(sanitizing: text.unsanitized).description)
    check(text.description)
  }
  for header in read.receipt.columns.headers + read.receipt.columns.titles { checkSafe(header) }
  for column in read.pipeline.columns.names { for name in column.names { checkSafe(name) } }
  for index in 0..<read.pipeline.count {
    let deal = read.pipeline[index]
    for text in [deal.id, deal.name, deal.nextStep] { checkSafe(text) }
  }
  for issue in read.receipt.issues.kept {
    for text in [issue.found, issue.excerpt.before, issue.excerpt.cell, issue.excerpt.after] {
      checkSafe(text)
    }
    for part in issue.parts {
      switch part {
      case .words(let words): check(words)
      case .found(let text): checkSafe(text)
      }
    }
  }
}
