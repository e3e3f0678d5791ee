import TextUI

/// Where the parts of Accuracy stand: all open where there is room, else the selected one.
struct AccuracyLayout {
  /// A part: its title, and its table; a closed one has no body.
  struct Part {
    var title = Rect.none
    var body = Rect.none
  }

  /// Where the sentences stand, and which.
  private(set) var top = Rect.none
  private(set) var words: SafeText = ""
  /// One for each part of the screen, in their order.
  private(set) var parts: [Part]

  init(_ screen: AccuracyScreen, _ area: Rect, selected: Int) {
    parts = Array(repeating: Part(), count: AccuracyScreen.Part.allCases.count)
    guard !screen.report.known.isEmpty else { return }
    var rest = area
    cutSentences(screen.report, from: &rest)
    let heights = AccuracyScreen.Part.allCases.map { part in
      let view = screen.view(part)
      return view.table.count > 0 ? view.table.count + view.extraRows : 0
    }
    if area.columns >= 96, area.rows >= 24 {
      openAll(heights, in: rest)
    } else if area.rows < 6 {
      if parts.indices.contains(selected) { parts[selected].body = rest }
    } else {
      open(selected, heights, in: rest)
    }
  }

  /// All of the sentences where they leave enough room, else in short.
  private mutating func cutSentences(_ report: AccuracyReport, from rest: inout Rect) {
    let width = max(1, rest.columns - 4)
    let most = rest.rows < 6 ? max(0, rest.rows - 2) : max(2, rest.rows / 5)
    words = report.sentences.joined(separator: " ")
    if words.wrapped(to: width).count > most {
      words = report.shortSentences.joined(separator: " ")
    }
    top = rest.cutTop(min(most, words.wrapped(to: width).count))
  }

  /// Methods above the reps, the chances beside them, the windows below over all of the width.
  private mutating func openAll(_ heights: [Int], in area: Rect) {
    func height(_ part: AccuracyScreen.Part) -> Int { heights[part.rawValue] }
    var rest = area
    let left = height(.methods) + 1 + height(.reps) + 1
    let wanted = max(left, height(.chances) + 1)
    var above = rest.cutTop(min(wanted, max(height(.chances) + 1, area.rows * 2 / 3)))
    if height(.chances) > 0 {
      var right = above.cutRight(38)
      above.cutRight(1)
      parts[AccuracyScreen.Part.chances.rawValue] = Part(title: right.cutTop(1), body: right)
    }
    var methods = above.cutTop(height(.methods) + 1)
    parts[AccuracyScreen.Part.methods.rawValue] = Part(title: methods.cutTop(1), body: methods)
    if height(.reps) > 0 {
      parts[AccuracyScreen.Part.reps.rawValue] = Part(title: above.cutTop(1), body: above)
    }
    parts[AccuracyScreen.Part.windows.rawValue] = Part(title: rest.cutTop(1), body: rest)
  }

  /// The titles of all parts under each other; the selected one is open, and others as room is left.
  private mutating func open(_ selected: Int, _ heights: [Int], in area: Rect) {
    let shown = heights.indices.filter { heights[$0] > 0 }
    var free = area.rows - shown.count
    var rows = Array(repeating: 0, count: heights.count)
    for part in shown.filter({ $0 == selected }) + shown.filter({ $0 != selected })
    where part == selected || free >= min(heights[part], 4) {
      rows[part] = min(heights[part], max(0, free))
      free -= rows[part]
    }
    var rest = area
    for part in shown {
      parts[part].title = rest.cutTop(1)
      parts[part].body = rows[part] > 0 ? rest.cutTop(rows[part]) : .none
    }
  }
}
