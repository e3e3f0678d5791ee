package import TextUI

extension SafeText {
  /// How long ago something was, in one unit rounded down: `3 hours ago`.
  ///
  ///     SafeText(ageInSeconds: 90_000)
  ///     // yesterday
  package init(ageInSeconds seconds: Int) {
    let units: [(size: Int, name: SafeText)] = [
      (365 * 86_400, "year"), (30 * 86_400, "month"), (7 * 86_400, "week"), (86_400, "day"),
      (3600, "hour"), (60, "minute"),
    ]
    guard let unit = units.first(where: { seconds >= $0.size }) else {
      self = "just now"  // also what a wrong clock puts into the future
      return
    }
    let count = seconds / unit.size
    self = unit.name == "day" && count == 1 ? "yesterday" : SafeText(count, unit.name) + " ago"
  }
}
