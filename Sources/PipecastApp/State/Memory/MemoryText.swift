extension Memory {
  /// The first line of the text, by which another version's is told apart.
  private static let heading = "pipecast place 1"
  /// A longer text is not one of ours.
  public static let largestSize = 1_000_000

  /// The memory as text, a line for each thing that is remembered.
  ///
  ///     // pipecast place 1
  ///     // screen deals
  ///     // horizon 30
  ///     // sort deals amount falling
  ///     // filter rep:ana
  public var bytes: [UInt8] {
    var lines = [Self.heading, "screen \(tab)"]
    if let breakdown { lines.append("by \(breakdown.filterWord)") }
    if let horizon { lines.append("horizon \(horizon)") }
    if let hasPane { lines.append("pane \(hasPane ? "shown" : "hidden")") }
    for table in tables {
      if let sort = table.sort {
        lines.append("sort \(table.name) \(sort.key) \(sort.isDescending ? "falling" : "rising")")
      }
      if let columns = table.columns { lines.append("columns \(table.name) \(columns)") }
    }
    lines += filters.texts.map { "filter \($0)" }
    return lines.filter(\.isOneLine).flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] }
  }

  /// Reads what ``bytes`` wrote; of any other bytes what makes sense, which may be nothing.
  ///
  /// Lines that say nothing known are passed over, and so is one without its end.
  public init(_ bytes: [UInt8]) {
    self.init()
    guard bytes.count <= Self.largestSize else { return }
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    // A last line without its end was cut off.
    lines.removeLast()
    guard lines.first == Self.heading else { return }
    var texts: [String] = []
    for line in lines.dropFirst() where line.isOneLine {
      let (word, rest) = line.cutAtBlank
      if word == "filter", texts.count < EarlierFilters.limit {
        texts.append(rest)
      } else {
        read(word, rest)
      }
    }
    for text in texts.reversed() where (try? DealFilter(text)) != nil { filters.add(text) }
  }

  private mutating func read(_ word: String, _ rest: String) {
    let (name, value) = rest.cutAtBlank
    switch word {
    case "screen": tab = Tab.allCases.first { "\($0)" == rest } ?? tab
    case "by": breakdown = Screen.breakdowns.first { $0.filterWord == rest } ?? breakdown
    case "horizon": horizon = Int(rest).flatMap { $0 >= 0 ? $0 : nil } ?? horizon
    case "pane": hasPane = ["shown": true, "hidden": false][rest] ?? hasPane
    case "columns" where name.isName && !value.isEmpty: self[name].columns = value
    case "sort" where name.isName:
      let (key, order) = value.cutAtBlank
      guard key.isName, order == "falling" || order == "rising" else { return }
      self[name].sort = Sort(key: key, isDescending: order == "falling")
    default: break
    }
  }
}

extension String {
  fileprivate var isOneLine: Bool {
    unicodeScalars.count <= 2 * LineEditor.limit
      && !unicodeScalars.contains { $0.properties.generalCategory == .control }
  }

  /// Whether it is a word that the program may have written: `weighted30`.
  fileprivate var isName: Bool {
    (1...40).contains(utf8.count) && unicodeScalars.allSatisfy { (0x21...0x7E).contains($0.value) }
  }

  /// The text before the first blank and behind it, by scalars: a mark may follow a blank.
  fileprivate var cutAtBlank: (String, String) {
    let scalars = unicodeScalars
    guard let blank = scalars.firstIndex(of: " ") else { return (self, "") }
    return (String(scalars[..<blank]), String(scalars[scalars.index(after: blank)...]))
  }
}
