import PipecastApp
import PipelineModel
import SampleCompany
import Testing
import TextUI

/// Presses keys as a user does and looks at the screen, without a terminal.
struct ScreenDriver {
  var state: AppState

  /// Opens `session`; with `forecasts` as it is once they have been learned.
  init(
    _ session: Session, columns: Int = 100, rows: Int = 30, appearance: Appearance = .unicode,
    forecasts: Forecasts? = nil
  ) {
    state = AppState(session, size: Size(rows: rows, columns: columns), appearance: appearance)
    guard let forecasts else { return }
    _ = state.startLearning()
    _ = state.update(.learned(forecasts))
  }

  /// The screens of SampleData after those keys.
  static func sample(
    _ way: String..., columns: Int = 100, rows: Int = 30, appearance: Appearance = .unicode
  ) throws -> ScreenDriver {
    var driver = ScreenDriver(
      try Session.sampled.get(), columns: columns, rows: rows, appearance: appearance)
    for key in way { driver.press(key) }
    return driver
  }

  /// Presses keys by their script names; a word of several letters that names no key is typed.
  @discardableResult
  mutating func press(_ words: String...) -> [Effect] {
    words.flatMap { word in
      if let key = Key(script: word) { return state.update(.key(key)) }
      return word.unicodeScalars.flatMap { state.update(.key(.character($0))) }
    }
  }

  /// Presses one key several times.
  mutating func press(_ word: String, times: Int) {
    for _ in 0..<times { press(word) }
  }

  mutating func resize(columns: Int, rows: Int) {
    _ = state.update(.resize(Size(rows: rows, columns: columns)))
  }

  mutating func paste(_ text: String) {
    _ = state.update(.paste(Array(text.unicodeScalars)))
  }

  var lines: [String] { state.frame().lines }
  var text: String { state.frame().text }

  /// What the first row says: where the user is, and what the file is.
  var title: String { lines.first ?? "" }

  /// The row above the footer: what happened, or the line being typed.
  var status: String { lines.dropLast().last ?? "" }

  /// The last row: the keys.
  var footer: String { lines.last ?? "" }

  /// The rows on which something is selected.
  var selected: [String] {
    let frame = state.frame()
    return zip(frame.lines, frame.styleMap)
      .filter { $0.1.contains { $0.isUppercase } }.map(\.0)
  }

  /// The row that the pointer stands before.
  var pointed: String { lines.first { $0.contains("▸") } ?? "" }

  /// The table under the heading that begins with `title`.
  func table(_ title: String) throws -> DrawnTable {
    try DrawnTable(in: state.frame(), under: title)
  }
}

extension Forecasts {
  /// Those of the company of SampleData, its past replayed.
  static let sample = Result {
    let session = try Session.sample()
    return Forecasts(session.pipeline, outlook: session.outlook) { _ in true }
  }
}

extension Session {
  /// The company of SampleData, read once for all who only look at it.
  static let sampled = Result { try Session.sample() }

  private static let sampleFiles = SampleCompany().files()

  /// The company of SampleData, as its folder is read, with `stages` in place of its own.
  static func sample(
    options: SessionOptions = SessionOptions(), stages: [UInt8]? = nil
  ) throws -> Session {
    func file(_ name: String) throws -> PipelineInput.File {
      let file = try #require(sampleFiles.first { $0.name == name })
      return PipelineInput.File(name: RawText(file.name), bytes: file.bytes)
    }
    let input = PipelineInput(
      sourceName: RawText("SampleData"), deals: try file("deals-2026-11-21.csv"),
      dayInName: Day(iso: "2026-11-21"),
      stages: PipelineInput.File(
        name: RawText("stages.csv"), bytes: try stages ?? file("stages.csv").bytes),
      team: try file("team.csv"), stagesPlace: .path(RawText("SampleData/stages.csv")))
    return try Session(input, options: options, today: try #require(Day(iso: "2026-11-22")))
  }

  /// A session of a small file given as text.
  static func of(
    _ text: String, asOf: String = "2026-11-21", stages: String? = nil,
    options: SessionOptions = SessionOptions(),
    place: PipelineInput.StagesPlace = .path(RawText("stages.csv"))
  ) throws -> Session {
    let input = PipelineInput(
      sourceName: RawText("deals.csv"),
      deals: PipelineInput.File(name: RawText("deals.csv"), bytes: Array(text.utf8)),
      dayInName: Day(iso: asOf),
      stages: stages.map { PipelineInput.File(name: RawText("stages.csv"), bytes: Array($0.utf8)) },
      stagesPlace: place)
    return try Session(input, options: options, today: try #require(Day(iso: asOf)))
  }
}
