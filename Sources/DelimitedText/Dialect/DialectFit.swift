/// How well the first records of a file fit a dialect.
struct DialectFit {
  /// The most common number of cells, of records with more than one.
  private(set) var width = 0
  /// The share of records that have it.
  private(set) var share = 0.0
  /// How many records have it.
  private(set) var evenRecords = 0
  /// Whether more of the sound records have it than any other number of cells.
  private(set) var isUsual = false
  /// How many cells are quoted.
  private(set) var quotedCells = 0

  /// The share of records of one width, a little less for few cells.
  var score: Double { width > 0 ? share * (1 - 1 / Double(width)) : 0 }

  static let maximumRecords = 200

  /// Reads the first records; the last one of a sample that is cut is no whole record.
  init(of dialect: Dialect, to sample: FirstBytes) {
    var dialect = dialect
    dialect.width = nil
    var reader = RecordReader(part: sample.bytes, dialect: dialect)
    var record = Record()
    var counts: [Int] = []
    var total = 0
    while total < Self.maximumRecords, reader.next(into: &record) {
      if sample.isCut, record.end == sample.bytes.count, total > 0 { break }
      total += 1
      // Quotes that make no sense with this delimiter speak against it.
      let isSound = record.problem == nil || record.problem?.kind == .joinedRows
      if record.cells.count > 1, isSound { counts.append(record.cells.count) }
      quotedCells += record.cells.count(where: \.isQuoted)
    }
    for cells in Set(counts).sorted() {
      let count = counts.count { $0 == cells }
      let fit = Double(count) / Double(total)
      guard fit * (1 - 1 / Double(cells)) > score else { continue }
      (width, share, evenRecords) = (cells, fit, count)
      isUsual = count * 2 > counts.count
    }
  }

  /// The dialect with the width that most of the records have.
  func dialect(_ dialect: Dialect) -> Dialect {
    var dialect = dialect
    dialect.width = isUsual ? width : nil
    return dialect
  }
}

/// The bytes of a file by which its dialect is found.
struct FirstBytes {
  let bytes: [UInt8]
  /// Whether more bytes follow.
  let isCut: Bool

  private static let length = 65_536

  /// Takes the first bytes behind the byte order mark and a `sep=` line.
  init(of file: [UInt8], from start: Int) {
    bytes = Array(file.dropFirst(start).prefix(Self.length))
    isCut = file.count - start > Self.length
  }

  init(bytes: [UInt8], isCut: Bool) {
    self.bytes = bytes
    self.isCut = isCut
  }
}

extension Dialect {
  /// Returns the dialect that fits the first records best: comma when none does.
  ///
  /// That is the delimiter with the most even number of cells, two or more; quoted delimiters do
  /// not count. A first line such as `sep=;`, which Excel understands, decides.
  ///
  ///     Dialect.detected(in: Array("deal;amount\nAcme;1,5\n".utf8)).delimiter
  ///     // UInt8(ascii: ";")
  public static func detected(in bytes: [UInt8]) -> Dialect {
    let start = RecordReader.markLength(in: bytes)
    if let stated = stated(in: bytes, from: start) {
      let sample = FirstBytes(of: bytes, from: stated.end)
      return DialectFit(of: stated.dialect, to: sample).dialect(stated.dialect)
    }
    let (dialect, fit) = best(for: FirstBytes(of: bytes, from: start))
    return fit.dialect(dialect)
  }

  /// The delimiters that are looked for first.
  static let usual = [comma, semicolon, tab, pipe]

  private static let evenShare = 0.95

  /// The dialect that fits best, and how well.
  static func best(for sample: FirstBytes) -> (dialect: Dialect, fit: DialectFit) {
    var best = (dialect: comma, fit: DialectFit(of: comma, to: sample))
    for dialect in usual.dropFirst() {
      let fit = DialectFit(of: dialect, to: sample)
      if fit.score > best.fit.score { best = (dialect, fit) }
    }
    guard best.fit.share < Self.evenShare else { return best }
    // Times of day are full of colons, any text of spaces: they decide only where nothing else
    // parts the lines, or where nearly all of many lines agree.
    let colons = DialectFit(of: colon, to: sample)
    let spaces = DialectFit(of: space, to: sample)
    let (weak, fit) = spaces.score > colons.score ? (space, spaces) : (colon, colons)
    if fit.share >= Self.evenShare, fit.width >= 4, fit.evenRecords >= 5,
      fit.score > best.fit.score
    {
      return (weak, fit)
    }
    let isColon = best.fit.score == 0 && colons.score > 0 && sample.bytes.hasPartingColons
    if isColon { return (colon, colons) }
    // One column of sentences: those that hold a comma are quoted for it.
    let commas = DialectFit(of: comma, to: sample)
    let isProse = best.fit.share < 0.5 && commas.width == 0 && commas.quotedCells > 0
    return isProse ? (comma, commas) : best
  }
}

extension [UInt8] {
  /// Whether most colons stand neither in times of day nor in addresses such as `https://`.
  fileprivate var hasPartingColons: Bool {
    func isDigit(_ index: Int) -> Bool {
      indices.contains(index) && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self[index])
    }
    var (parting, others) = (0, 0)
    for index in indices where self[index] == UInt8(ascii: ":") {
      let isTime =
        isDigit(index - 1) && isDigit(index + 1) && isDigit(index + 2) && !isDigit(index + 3)
      let isAddress = index + 1 < count && self[index + 1] == UInt8(ascii: "/")
      if isTime || isAddress { others += 1 } else { parting += 1 }
    }
    return parting > others
  }
}
