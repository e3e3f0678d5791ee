/// The chances of deals to be won in one window, those of one rep in one segment at a time.
///
/// The same numbers as ``Incidence`` gives, but several deals side by side: of one alone, each day
/// waits for the day before.
struct WindowChances {
  private let hazards: Hazards
  /// Days before the window, and to its end.
  private let lead: Int
  private let end: Int
  /// The month of the quarter of each day up to the end.
  private let phases: [Int32]
  /// Three times the piece of each age.
  private let cells: [Int32]

  /// Looks at the `horizon` days that begin `lead` days after `day`.
  init(_ hazards: Hazards, day: Int32, horizon: Int, lead: Int) {
    self.hazards = hazards
    self.lead = lead
    end = lead + horizon
    phases = (0..<end).map {
      Int32(truncatingIfNeeded: hazards.months.phase(Int32(clamping: Int(day) + $0 + 1)))
    }
    let oldest = hazards.bins.pieces.last ?? 0
    cells = (0...(oldest + end)).map { Int32(truncatingIfNeeded: hazards.bins.piece($0) * 3) }
  }

  /// The chances of deals that are `ages` days old at the end of the day, none of them older than
  /// where the last piece begins.
  ///
  /// A deal that will be created on the next day is -1 days old, on the day after that -2.
  func chances(ofAges ages: [Int], rep: Int, segment: Int) -> [Double] {
    let rates = Incidence(hazards, rep: rep, segment: segment).rates
    var chances: [Double] = []
    chances.reserveCapacity(ages.count)
    for start in stride(from: 0, to: ages.count, by: 4) {
      var courses = ages[start..<min(start + 4, ages.count)].map { Course(age: $0) }
      follow(&courses, rates)
      for course in courses { chances.append(course.wins - course.before) }
    }
    return chances
  }

  /// A deal on its way through the window.
  private struct Course {
    /// At the end of the day before the first.
    let age: Int
    /// The chance to be open still, and to have been won so far and before the window.
    var open = 1.0
    var wins = 0.0
    var before = 0.0

    init(age: Int) { self.age = age }

    /// The first day that it can be won on.
    var start: Int { max(0, -age - 1) }

    /// Takes the chances of a day; `won` and what stays open.
    @inline(__always)
    mutating func pass(_ rates: SIMD2<Double>) {
      wins += open * rates.x
      open *= rates.y
    }
  }

  private func follow(_ courses: inout [Course], _ rates: [SIMD2<Double>]) {
    guard courses.count == 4 else {
      for place in courses.indices {
        follow(&courses[place], from: courses[place].start, to: end, rates)
      }
      return
    }
    let start = courses.reduce(0) { max($0, $1.start) }
    for place in courses.indices {
      follow(&courses[place], from: courses[place].start, to: start, rates)
    }
    var (a, b, c, d) = (courses[0], courses[1], courses[2], courses[3])
    for step in start..<end {
      if step == lead {
        (a.before, b.before, c.before, d.before) = (a.wins, b.wins, c.wins, d.wins)
      }
      let phase = phases[step]
      a.pass(rates[Int(cells[a.age + step + 1] + phase)])
      b.pass(rates[Int(cells[b.age + step + 1] + phase)])
      c.pass(rates[Int(cells[c.age + step + 1] + phase)])
      d.pass(rates[Int(cells[d.age + step + 1] + phase)])
    }
    courses = [a, b, c, d]
  }

  private func follow(
    _ course: inout Course, from start: Int, to end: Int, _ rates: [SIMD2<Double>]
  ) {
    for step in start..<end {
      if step == lead { course.before = course.wins }
      course.pass(rates[Int(cells[course.age + step + 1] + phases[step])])
    }
  }
}
