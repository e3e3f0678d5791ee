/// How a delimited file separates its cells.
public struct Dialect: Hashable, Sendable {
  /// The byte between two cells.
  public let delimiter: UInt8
  /// How many cells most of the first records have; nil when they differ too much, or are unknown.
  ///
  /// By it a record that makes no sense is read in another way; see ``RecordReader``.
  public var width: Int?

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
  /// A space between cells, as in logs and in what statistics programs write.
  public static let space = Dialect(known: " ")

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
}
