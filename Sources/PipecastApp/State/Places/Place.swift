/// A screen on the way that the user went, with everything that Esc brings back.
struct Place: Sendable {
  var screen: Screen
  /// The filter as typed; it narrows the deals that the screen is about.
  var filter = ""
  /// The part of it that came from the screen before: Esc goes back and does not clear it.
  var inheritedFilter = ""
  /// What is typed on the help to find a line.
  var search = LineEditor()
  /// The order of the main table, where the user chose one.
  var sort: Sort?
  /// The horizon to come back to, where what was opened is of another one.
  var horizonBehind: Int?
  /// Whether Weeks shows weeks or months.
  var step = WeeksReport.Step.week
  var selection = Selection()
  /// The first row shown, per panel.
  var offsets: [Int] = []
  /// What is shown: derived, and made again whenever something above changes.
  var content: any ScreenContent

  /// Whether a filter was typed here, which Esc clears.
  var isFiltered: Bool { filter != inheritedFilter }

  /// Whether it shows a deal, which is known by its place in the file.
  var isDeal: Bool { if case .deal = screen { true } else { false } }
}
