import PipecastApp
import Testing

/// A screen as a user comes to it: the keys that lead there.
struct Scene: CustomTestStringConvertible, Sendable {
  var name: String
  var keys: [String]
  /// Whether a row or figure of it can be selected.
  var hasSelection = true

  var testDescription: String { name }

  func driver(_ session: Session, columns: Int = 100, rows: Int = 30) -> ScreenDriver {
    var driver = ScreenDriver(session, columns: columns, rows: rows)
    for key in keys { driver.press(key) }
    return driver
  }

  static let all = [
    Scene(name: "Overview", keys: []),
    Scene(name: "Overview's figures", keys: ["backtab", "backtab"]),
    Scene(name: "Weeks", keys: ["2"]),
    Scene(name: "Reps", keys: ["3"]),
    Scene(name: "Reps by account", keys: ["3", "b", "b"]),
    Scene(name: "Rep", keys: ["3", "enter"]),
    Scene(name: "Deals", keys: ["4"]),
    Scene(name: "Deal", keys: ["4", "enter"]),
    Scene(name: "Stages", keys: ["5"]),
    Scene(name: "Accuracy without a replay", keys: ["7"], hasSelection: false),
    Scene(name: "Data", keys: ["9"]),
    Scene(name: "Help", keys: ["?"]),
    Scene(name: "a filter being typed", keys: ["4", "/", "rep:a"]),
    Scene(name: "a filter that is wrong", keys: ["4", "/", "amount>x"], hasSelection: false),
    Scene(name: "a box with the reasons", keys: ["i"], hasSelection: false),
    Scene(name: "the columns to choose from", keys: ["4", "c"]),
    Scene(name: "the columns to sort by", keys: ["3", "S"]),
    Scene(name: "what can be copied", keys: ["4", "Y"]),
    Scene(name: "a file name being typed", keys: ["3", "e"]),
    Scene(name: "an empty list", keys: ["4", "/", "zzzz", "enter"], hasSelection: false),
    Scene(name: "no weeks", keys: ["2", "/", "zzzz", "enter"], hasSelection: false),
    Scene(name: "no stages", keys: ["5", "/", "zzzz", "enter"], hasSelection: false),
    Scene(name: "an empty overview", keys: ["/", "zzzz", "enter"]),
  ]
}
