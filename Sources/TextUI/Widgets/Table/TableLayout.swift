/// Which columns of a table are shown, where, and how wide.
struct TableLayout {
  /// A column in its place, counted from the left edge of the table.
  struct Place: Hashable {
    let index: Int
    let left: Int
    let width: Int
  }

  /// Left of the first column: the pointer and a blank.
  static let margin = 2
  private static let gap = 2

  private(set) var places: [Place] = []
  private(set) var hidesLeft = false
  private(set) var hidesRight = false

  /// Finds room in `room` columns for columns whose texts want `natural` columns each.
  ///
  /// Columns leave by priority until the rest fits; the `selected` one stays, so that walking
  /// through the columns brings each of them into view.
  init(columns: [TableColumn], natural: [Int], selected: Int?, room: Int) {
    let wanted = zip(columns, natural).map { column, width in
      column.wanted(for: width)
    }
    let least = columns.indices.map { index in
      columns[index].least(wanted: wanted[index], natural: natural[index], room: room)
    }
    var kept = Array(columns.indices)
    while Self.width(of: kept, least) > Self.room(room, hidden: kept.count < columns.count) {
      let leaving = kept.filter { columns[$0].priority > 1 && $0 != selected }
        .max { (columns[$0].priority, $0) < (columns[$1].priority, $1) }
      guard let leaving else { break }
      kept.removeAll { $0 == leaving }
    }
    let hidden = columns.indices.filter { !kept.contains($0) }
    let middle = selected.flatMap { kept.contains($0) ? $0 : nil } ?? kept.first ?? 0
    hidesLeft = hidden.contains { $0 < middle }
    hidesRight = hidden.contains { $0 > middle }

    let available = Self.room(room, hidden: !hidden.isEmpty)
    var widths = least
    var spare = available - Self.width(of: kept, least)
    while spare > 0, let poorest = Self.poorest(of: kept, widths, wanted) {
      widths[poorest] += 1
      spare -= 1
    }
    while spare < 0, let widest = Self.widestText(of: kept, columns, widths) {
      widths[widest] -= 1
      spare += 1
    }
    place(kept, widths: widths, available: available)
  }

  private mutating func place(_ kept: [Int], widths: [Int], available: Int) {
    var left = Self.margin
    for index in kept {
      let width = min(widths[index], available + Self.margin - left)
      guard width > 0 else { break }
      places.append(Place(index: index, left: left, width: width))
      left += width + Self.gap
    }
  }

  /// What is left of `room` beside the margin and the sign that says there is more.
  private static func room(_ room: Int, hidden: Bool) -> Int {
    room - margin - (hidden ? 2 : 0)
  }

  private static func width(of kept: [Int], _ widths: [Int]) -> Int {
    kept.reduce(0) { $0 + widths[$1] } + gap * max(0, kept.count - 1)
  }

  /// The narrowest column that still wants more.
  private static func poorest(of kept: [Int], _ widths: [Int], _ wanted: [Int]) -> Int? {
    kept.filter { widths[$0] < wanted[$0] }.min { widths[$0] < widths[$1] }
  }

  /// The widest column that may be cut further.
  private static func widestText(
    of kept: [Int], _ columns: [TableColumn], _ widths: [Int]
  ) -> Int? {
    kept.filter { !columns[$0].isNumber && widths[$0] > 1 }.max { widths[$0] < widths[$1] }
  }
}

extension TableColumn {
  /// The width that the user gave it, else what its texts want.
  fileprivate func wanted(for natural: Int) -> Int {
    guard let width else {
      return max(minimum(for: natural), isNumber ? natural : min(natural, maximum))
    }
    return isNumber ? max(width, natural) : width
  }

  /// The width for which other columns leave; one that the user gave counts up to half of `room`,
  /// so that it cannot empty a smaller screen.
  fileprivate func least(wanted: Int, natural: Int, room: Int) -> Int {
    guard let width else { return isNumber ? wanted : min(wanted, minimum) }
    let share = min(width, max(minimum, room / 2))
    return isNumber ? max(natural, share) : share
  }

  /// A text that is shorter than the minimum needs no more than itself; a number column is steady.
  fileprivate func minimum(for natural: Int) -> Int {
    isNumber ? minimum : min(minimum, natural)
  }
}
