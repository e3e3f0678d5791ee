/// How a delimited file separates its cells.
public struct Dialect: Hashable, Sendable {
  /// The byte between two cells.
  public let delimiter: UInt8

  /// Makes a dialect, or nil when `delimiter` is a quote, a line end or outside ASCII.
  public init?(delimiter: UInt8) {
    guard delimiter < 0x80, delimiter != .quote, !delimiter.isLineEnd else { return nil }
    self.delimiter = delimiter
  }

  private init(known delimiter: Unicode.Scalar) {
    self.delimiter = UInt8(ascii: delimiter)
  }

  /// `,` between cells.
  public static let comma = Dialect(known: ",")
  /// `;` between cells, as where the comma is the decimal mark.
  public static let semicolon = Dialect(known: ";")
  /// A tab between cells.
  public static let tab = Dialect(known: "\t")
  /// `|` between cells.
  public static let pipe = Dialect(known: "|")

  /// `:` between cells, as in lists of Unix programs.
  public static let colon = Dialect(known: ":")

  /// Returns the dialect that fits the first records best: comma when none does.
  ///
  /// That is the delimiter with the most even number of cells, two or more; quoted delimiters do
  /// not count. A first line such as `sep=;`, which Excel understands, decides.
  ///
  ///     Dialect.detected(in: Array("deal;amount\nAcme;1,5\n".utf8))
  ///     // .semicolon
  public static func detected(in bytes: [UInt8]) -> Dialect {
    let start = RecordReader.markLength(in: bytes)
    if let stated = stated(in: bytes, from: start) { return stated.dialect }
    let sample = Array(bytes.dropFirst(start).prefix(sampleLength))
    let isCut = bytes.count - start > sampleLength
    var best = (dialect: comma, fit: 0.0)
    for dialect in [comma, semicolon, tab, pipe] {
      let fit = dialect.fit(to: sample, isCut: isCut)
      if fit > best.fit { best = (dialect, fit) }
    }
    // Times of day are full of colons: one decides only where nothing else parts the lines.
    if best.fit == 0, colon.fit(to: sample, isCut: isCut) > 0 { return colon }
    return best.dialect
  }

  private static let sampleLength = 65_536
  private static let sampleRecords = 200

  /// Reads the line `sep=;`: its dialect and the offset of the next line.
  static func stated(in bytes: [UInt8], from start: Int) -> (dialect: Dialect, end: Int)? {
    let line = bytes[start...].prefix(7)
    guard line.starts(with: "sep=".utf8), let delimiter = line.dropFirst(4).first,
      let dialect = Dialect(delimiter: delimiter)
    else { return nil }
    let lineEnd = Array(line.dropFirst(5))
    if lineEnd == [.carriageReturn, .lineFeed] { return (dialect, start + 7) }
    if let first = lineEnd.first, !first.isLineEnd { return nil }
    return (dialect, start + 5 + min(lineEnd.count, 1))
  }

  /// The share of records that have the most common number of cells, a little less for few cells.
  private func fit(to sample: [UInt8], isCut: Bool) -> Double {
    var reader = RecordReader(sample, dialect: self)
    var record = Record()
    var counts: [Int] = []
    var total = 0
    while total < Self.sampleRecords, reader.next(into: &record) {
      // The last record of a cut sample is no whole record.
      if isCut, record.end == sample.count, total > 0 { break }
      total += 1
      // Quotes that make no sense with this delimiter speak against it.
      let isSound = record.problem == nil || record.problem?.kind == .joinedRows
      if record.cells.count > 1, isSound { counts.append(record.cells.count) }
    }
    let fits = Set(counts).map { cells in
      Double(counts.count { $0 == cells }) / Double(total) * (1 - 1 / Double(cells))
    }
    return fits.max() ?? 0
  }
}
