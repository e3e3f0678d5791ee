import Glibc
import PipecastApp
import PipelineModel
import RandomData
import Testing
import TextUI

@Suite struct RandomKeysTests {
  static let seeds: ClosedRange<UInt64> = getenv("PIPECAST_LONG") != nil ? 1...50 : 1...4

  /// A small file with everything in it that the screens tell apart.
  static func session() throws -> Session {
    var generator = SeededGenerator(seed: 1)
    let rows = (0..<30).map { index in
      DealFile.Row(
        id: "D\(index)", name: "Deal \(index)",
        rep: ["Ana", "Ben", "", "東京"][index % 4],
        stage: ["Proposal", "Commit", "Won", "Unheard of"][index % 4 == 3 ? index % 3 : index % 4],
        amount: index % 9 == 0 ? "TBD" : "\(Int.random(in: 1...900_000, using: &generator))",
        currency: index % 5 == 0 ? "EUR" : "USD",
        close: index % 7 == 0 ? "" : "2026-\(["09", "11", "12"][index % 3])-\(10 + index % 20)")
    }
    return try DealFile(rows: rows).session()
  }

  static let keys: [Key] =
    [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .enter, .enter, .escape,
      .tab, .backTab, .backspace, .delete, .unknown, .function(1), .function(5), .control(0x75),
      .control(0x64), .control(0x6C), .control(0x7A), .control(0x72), .control(0x70),
      .control(0x6E),
    ]
    + "1349725bbwwsi[]{}/err?ynq gGhjkluufFyYm:<<>>ccSS+-00=\"!é東".unicodeScalars.map {
      Key.character($0)
    }

  static let pastes = [
    "rep:ana", "amount>1k", "a\u{1B}[2J\n\u{202E}", "İİ: close<-9223372036854775808d", "y",
    "close<99999999999d due:..", "\"", "!\\u{", String(repeating: "x", count: 1200),
  ]

  static func event(_ generator: inout SeededGenerator) -> InputEvent {
    switch Int.random(in: 0..<100, using: &generator) {
    case 0..<4:
      .resize(
        Size(
          rows: Int.random(in: 1...50, using: &generator),
          columns: Int.random(in: 1...130, using: &generator)))
    case 4: .paste(Array((pastes.randomElement(using: &generator) ?? "").unicodeScalars))
    case 5: .wheelUp(at: Position(row: 0, column: 0))
    case 6: .wheelDown(at: Position(row: 3, column: 3))
    case 7..<17:
      .press(
        at: Position(
          row: Int.random(in: -1...40, using: &generator),
          column: Int.random(in: -1...130, using: &generator)))
    default: .key(keys.randomElement(using: &generator) ?? .unknown)
    }
  }

  @Test(arguments: seeds)
  func `any keys draw a screen and Esc leads back to the Overview`(seed: UInt64) throws {
    let session = try Self.session()
    let smaller = try DealFile(rows: [DealFile.Row()]).session()
    var generator = SeededGenerator(seed: seed)
    var state = AppState(session, size: Size(rows: 30, columns: 100))
    if seed % 2 == 0, let forecasts = state.startLearning()?.forecasts(goesOn: { _ in true }) {
      _ = state.update(.learned(forecasts))
    }
    for step in 0..<2500 {
      for effect in state.update(Self.event(&generator)) {
        switch effect {
        case .reload, .useColumns:
          _ = state.update(.loaded(Bool.random(using: &generator) ? session : smaller))
        case .write(let path, _, let rows, let isReplacing):
          _ = state.update(
            isReplacing ? .written(path: path, rows: rows) : .writeRefused(path: path))
        case .writeWeight(let change):
          _ = state.update(
            Bool.random(using: &generator) ? .weightWritten(change) : .weightOutdated(change))
        case .learn:
          if let forecasts = state.startLearning()?.forecasts(goesOn: { _ in true }) {
            _ = state.update(.learned(forecasts))
          }
        case .readSearchedTexts: state.session.readSearchedTexts()
        case .quit, .copy, .useMouse, .stopReading: break
        }
      }
      let frame = state.frame()
      #expect(frame.size == state.size)
      if step % 100 == 0 {
        var back = state
        for _ in 0..<16 { _ = back.update(.key(.escape)) }
        #expect(back.screen == .overview)
        // Nothing is left of filters, boxes and shifts either.
        #expect(!back.outlook.isShifted)
      }
    }
  }

  @Test(arguments: seeds)
  func `the selection stays inside what is shown`(seed: UInt64) throws {
    let session = try Self.session()
    var generator = SeededGenerator(seed: seed &+ 100)
    var state = AppState(session, size: Size(rows: 30, columns: 100))
    for _ in 0..<1000 {
      let before = state
      let event = Self.event(&generator)
      _ = state.update(event)
      guard state.size.rows >= 12, state.size.columns >= 40 else { continue }
      let frame = state.frame()
      let isEmpty = [
        "No deal", "No open deal", "has a deal that matches", "Nothing is due", "is behind", "Why",
        "In full", "Nothing matches", "past was not",
      ].contains {
        frame.text.contains($0)
      }
      let isSelected = frame.styleMap.contains { $0.contains { $0.isUppercase } }
      #expect(isSelected || isEmpty, "\(event) from\n\(before.frame().text)to\n\(frame.text)")
      if !isSelected && !isEmpty { return }
    }
  }
}
