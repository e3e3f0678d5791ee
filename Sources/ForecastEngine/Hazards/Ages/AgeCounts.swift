/// How many deals ended at each age.
struct AgeCounts {
  /// By age in days, from 0.
  private(set) var counts: [Int32] = []
  /// How many deals there are.
  private(set) var total = 0

  init() {}

  /// Adds a deal that ended at that age, 0 or more days.
  mutating func insert(_ age: Int) {
    if age >= counts.count {
      counts += repeatElement(0, count: age + 1 - counts.count)
    }
    counts[age] += 1
    total += 1
  }

  /// The highest age; nil where there are no deals.
  var oldest: Int? { counts.isEmpty ? nil : counts.count - 1 }

  /// The age of the deal at `place` of all in order of their ages, 0..<total.
  func age(at place: Int) -> Int {
    var before = 0
    for (age, count) in counts.enumerated() {
      before += Int(count)
      if before > place { return age }
    }
    return 0
  }
}
