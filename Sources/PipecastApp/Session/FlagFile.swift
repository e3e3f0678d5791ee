public import PipelineModel
public import TextUI

/// The flags of a conf file, one a line, each with its place.
///
/// A line is a flag, `--flag=value` or `--flag value`. The value is the rest of the line, blanks
/// included; quotes around all of it are left out. Lines that begin with `#` are comments.
///
///     try FlagFile(Array("# Kim's export\n--column amount=Deal value".utf8), path: path).arguments
///     // ["--column=amount=Deal value"]
public struct FlagFile: Hashable, Sendable {
  /// The file's path, as messages name it.
  public let path: RawText
  /// The flags in the order of the file.
  public private(set) var flags: [Flag] = []

  /// A flag of a conf file.
  public struct Flag: Hashable, Sendable {
    /// The flag with its dashes: `--column`.
    public var name: String
    /// What the flag is given; nil for a flag alone.
    public var value: String?
    /// Number of the line, from 1.
    public var line: Int
    /// The first character of the name, from 1.
    public var column: Int
    /// The first character of the value, the flag's own without one.
    public var valueColumn: Int

    /// The flag as one argument of a command line: `--column=amount=Deal value`.
    public var argument: String { value.map { "\(name)=\($0)" } ?? name }
  }

  /// Reads the bytes of the file at `path`.
  public init(_ bytes: [UInt8], path: RawText) throws(FlagError) {
    self.path = path
    let text = Self.withoutMark(bytes)
    let lines = text.split(omittingEmptySubsequences: false) { $0 == 0x0A }
    for (index, line) in lines.enumerated() {
      let scalars = Array(String(decoding: line, as: UTF8.self).unicodeScalars)
      if let flag = try flag(in: scalars, line: index + 1) { flags.append(flag) }
    }
  }

  /// The flags as the beginning of a command line, whose own flags then count more.
  public var arguments: [String] { flags.map(\.argument) }

  /// The path and the place of a flag, or of its value: `pipecast.conf:2:10`.
  public func place(of flag: Flag, isValue: Bool = false) -> SafeText {
    path.safe + SafeText(":\(flag.line):\(isValue ? flag.valueColumn : flag.column)")
  }

  /// Windows programs put a byte order mark first.
  private static func withoutMark(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  }

  private func flag(in scalars: [Unicode.Scalar], line: Int) throws(FlagError) -> Flag? {
    guard let start = scalars.firstIndex(where: { !$0.isBlank }), scalars[start] != "#",
      let last = scalars.lastIndex(where: { !$0.isBlank })
    else { return nil }
    let end = scalars[start...last].firstIndex { $0.isBlank || $0 == "=" } ?? last + 1
    let name = String(scalars[start..<end])
    guard name.hasPrefix("--"), name.utf8.count > 2 else {
      throw FlagError(
        place: path.safe + SafeText(":\(line):\(start + 1)"),
        words: "found \"" + RawText(String(scalars[start...last])).safe.truncated(to: 80)
          + "\"; write one flag a line, like --as-of 2026-11-21")
    }
    var value = end
    if value <= last, scalars[value] != "=" {
      while value <= last, scalars[value].isBlank { value += 1 }
    } else {
      value += 1
    }
    let hasValue = end <= last
    return Flag(
      name: name,
      value: hasValue ? String(scalars[min(value, last + 1)..<(last + 1)]).withoutQuotes : nil,
      line: line, column: start + 1, valueColumn: (hasValue ? value : start) + 1)
  }
}

/// Why the flags of a conf file cannot be used.
public struct FlagError: Error, Hashable, Sendable {
  /// `FILE:LINE:COLUMN`.
  public let place: SafeText
  /// What was found, and what would be right.
  public let words: SafeText

  /// Makes an error of a flag that stands at `place`.
  public init(place: SafeText, words: SafeText) {
    self.place = place
    self.words = words
  }
}

extension String {
  /// The text between quotes of one kind, where it begins and ends with them.
  ///
  ///     "\"Deal value\"".withoutQuotes
  ///     // Deal value
  var withoutQuotes: String {
    let scalars = unicodeScalars
    guard scalars.count >= 2, let first = scalars.first, first == "\"" || first == "'",
      scalars.last == first
    else { return self }
    return String(scalars.dropFirst().dropLast())
  }

  fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}

extension Unicode.Scalar {
  /// A blank of a line: a space, a tab, or what Windows ends lines with.
  fileprivate var isBlank: Bool { self == " " || self == "\t" || self == "\r" }
}
