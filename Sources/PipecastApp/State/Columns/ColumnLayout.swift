/// The columns of a table as the user arranged them: which, in what order, and how wide.
///
/// It holds what was chosen and nothing else: a column that it does not name stands where it
/// usually does, and a name that the table does not have is ignored. The first column names the
/// rows: it is never hidden and stays where it is.
///
///     ColumnLayout("order=name,amount,rep hide=weight show=team width=name:30")
///     // Amount before Rep, with Team and without Weight, the name 30 columns wide
public struct ColumnLayout: Hashable, Sendable {
  /// The widths that a column can have, in columns of the screen.
  static let widths = 3...120

  private var order: [String] = []
  private var visibility: [String: Bool] = [:]
  private var width: [String: Int] = [:]

  /// Makes a layout in which nothing was chosen.
  public init() {}

  /// Whether everything is as usual.
  public var isUsual: Bool { self == ColumnLayout() }

  /// The places of `columns` in the order chosen, also of those that are hidden.
  func order(of columns: [ReportColumn]) -> [Int] {
    guard !order.isEmpty else { return Array(columns.indices) }
    var places = order.compactMap { key in columns.firstIndex { $0.key == key } }
    places.removeAll { $0 == 0 }
    if !columns.isEmpty { places.insert(0, at: 0) }
    // A column that was not there when the order was chosen follows its usual neighbour.
    for place in columns.indices where !places.contains(place) {
      let neighbour = places.firstIndex(of: place - 1) ?? places.count - 1
      places.insert(place, at: neighbour + 1)
    }
    return places
  }

  /// Whether `column` is shown at `place` of its table.
  func shows(_ column: ReportColumn, at place: Int) -> Bool {
    place == 0 || visibility[column.key] ?? column.isUsual
  }

  /// Whether the user chose to see the column: it leaves a narrow screen last.
  func isChosen(_ column: ReportColumn) -> Bool { visibility[column.key] == true }

  /// The width chosen for a column; nil while it is the usual one.
  func width(of column: ReportColumn) -> Int? { width[column.key] }

  // MARK: Choosing

  mutating func show(_ isShown: Bool, _ column: ReportColumn) {
    visibility[column.key] = isShown
  }

  mutating func setWidth(_ width: Int?, of column: ReportColumn) {
    self.width[column.key] = width.map {
      min(max(Self.widths.lowerBound, $0), Self.widths.upperBound)
    }
  }

  /// Moves the column at `place` of `columns` by so many places; false where it cannot go there.
  mutating func move(_ place: Int, by step: Int, in columns: [ReportColumn]) -> Bool {
    var places = order(of: columns)
    guard place > 0, let now = places.firstIndex(of: place), places.indices.contains(now + step),
      now + step > 0
    else { return false }
    places.swapAt(now, now + step)
    order = places == Array(columns.indices) ? [] : places.map { columns[$0].key }
    return true
  }
}

// MARK: As text

extension ColumnLayout: CustomStringConvertible {
  /// The layout in one line, for the state that is remembered; empty where nothing was chosen.
  public var description: String {
    func keys(_ isShown: Bool) -> String {
      visibility.filter { $0.value == isShown }.keys.sorted().joined(separator: ",")
    }
    let widths = width.keys.sorted().map { key in "\(key):\(width[key] ?? 0)" }
    return [
      ("order", order.joined(separator: ",")), ("show", keys(true)), ("hide", keys(false)),
      ("width", widths.joined(separator: ",")),
    ].filter { !$0.1.isEmpty }.map { "\($0.0)=\($0.1)" }.joined(separator: " ")
  }

  /// Reads a layout as ``description`` writes it; nil for any other text.
  public init?(_ text: String) {
    for part in text.split(separator: " ") {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2, pair[1].utf8.count <= 4096 else { return nil }
      for item in pair[1].split(separator: ",", omittingEmptySubsequences: false) {
        let named = item.split(separator: ":", omittingEmptySubsequences: false)
        guard let key = named.first.map(String.init), !key.isEmpty,
          key.unicodeScalars.allSatisfy({
            $0.isASCII && $0.properties.isAlphabetic || ("0"..."9").contains($0)
          }),
          named.count == (pair[0] == "width" ? 2 : 1)
        else { return nil }
        switch pair[0] {
        case "order": if !order.contains(key) { order.append(key) }
        case "show": visibility[key] = true
        case "hide": visibility[key] = false
        case "width":
          guard let width = Int(named[1]), Self.widths.contains(width) else { return nil }
          self.width[key] = width
        default: return nil
        }
      }
    }
  }
}

extension ReportTable {
  /// The same rows with the columns that the user chose to see.
  public func arranged(by layout: ColumnLayout) -> ReportTable {
    let shown = layout.order(of: columns).filter { layout.shows(columns[$0], at: $0) }
    guard !layout.isUsual || shown.count < columns.count else { return self }
    var table = self
    table.columns = shown.map { place in
      var column = columns[place]
      column.width = layout.width(of: column)
      // 1 never leaves; what was chosen leaves after all that was not.
      if column.priority > 1 { column.priority = layout.isChosen(column) ? 2 : column.priority + 1 }
      return column
    }
    table.totals = totals.map { total in shown.map { total[$0] } }
    table.totalOpenings = totalOpenings.map { line in
      shown.map { line.indices.contains($0) ? line[$0] : nil }
    }
    let (value, opening) = (rowValue, rowOpening)
    table.rowValue = { value($0, shown[$1]) }
    table.rowOpening = { opening($0, shown[$1]) }
    return table
  }
}
