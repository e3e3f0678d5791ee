/// The chances of deals to be won in one window, those of one rep in one segment at a time.
///
/// The same numbers as ``Incidence`` gives, but four deals side by side: of one alone, each day
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
  /// The daily chance to be won, and that to stay open, by `piece * 3 + phase`.
  private var rates: [SIMD2<Double>]

  /// Looks at the `horizon` days that begin `lead` days after `day`.
  init(_ hazards: Hazards, day: Int32, horizon: Int, lead: Int) {
    self.hazards = hazards
    self.lead = lead
    end = lead + horizon
    phases = (0..<end).map {
      Int32(truncatingIfNeeded: hazards.months.phase(Int32(clamping: Int(day) + $0 + 1)))
    }
    let oldest = hazards.bins.pieces.last ?? 0
    rates = [SIMD2](repeating: SIMD2(), count: hazards.won.byCell.count)
    cells = (0...(oldest + end)).map { Int32(truncatingIfNeeded: hazards.bins.piece($0) * 3) }
  }

  /// Adds the chances of deals that are `ages` days old at the end of the day to `chances`.
  ///
  /// None of them is older than where the last piece begins. A deal that will be created on the
  /// next day is -1 days old, on the day after that -2.
  mutating func append(ofAges ages: [Int], rep: Int, segment: Int, to chances: inout [Double]) {
    hazards.fill(&rates, rep: rep, segment: segment)
    var place = 0
    while place + 4 <= ages.count {
      let some = chances4(ages[place], ages[place + 1], ages[place + 2], ages[place + 3])
      for lane in 0..<4 { chances.append(some[lane]) }
      place += 4
    }
    while place < ages.count {
      var course = Course(age: ages[place])
      follow(&course, to: end)
      chances.append(course.chance)
      place += 1
    }
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

    /// The chance to be won in the window.
    var chance: Double { wins - before }

    /// Takes the chances of a day: to be won, and to stay open.
    @inline(__always)
    mutating func pass(_ rates: SIMD2<Double>) {
      wins += open * rates.x
      open *= rates.y
    }
  }

  private func follow(_ course: inout Course, to end: Int) {
    for step in course.start..<max(course.start, end) {
      if step == lead { course.before = course.wins }
      course.pass(rates[Int(cells[course.age + step + 1] + phases[step])])
    }
  }

  private func chances4(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> SIMD4<Double> {
    var (a, b, c, d) = (Course(age: a), Course(age: b), Course(age: c), Course(age: d))
    // Those that begin earlier go ahead to where all of them are.
    let start = max(a.start, b.start, c.start, d.start)
    follow(&a, to: start)
    follow(&b, to: start)
    follow(&c, to: start)
    follow(&d, to: start)
    // Ages up to the last piece and as many days as the window has: `cells` holds each of them.
    rates.withUnsafeBufferPointer { rates in
      cells.withUnsafeBufferPointer { cells in
        for step in start..<end {
          if step == lead {
            (a.before, b.before, c.before, d.before) = (a.wins, b.wins, c.wins, d.wins)
          }
          let phase = phases[step]
          a.pass(rates[Int(cells[a.age &+ step &+ 1] &+ phase)])
          b.pass(rates[Int(cells[b.age &+ step &+ 1] &+ phase)])
          c.pass(rates[Int(cells[c.age &+ step &+ 1] &+ phase)])
          d.pass(rates[Int(cells[d.age &+ step &+ 1] &+ phase)])
        }
      }
    }
    return SIMD4(a.chance, b.chance, c.chance, d.chance)
  }
}

extension Hazards {
  /// Sets the daily chances to be won and to stay open of deals of one rep in one segment.
  fileprivate func fill(_ rates: inout [SIMD2<Double>], rep: Int, segment: Int) {
    let (won, lost) = (won.factor(rep, segment), lost.factor(rep, segment))
    for cell in rates.indices {
      let both = Incidence.held(
        won: self.won.byCell[cell] * won, lost: self.lost.byCell[cell] * lost)
      rates[cell] = SIMD2(both.won, 1 - both.won - both.lost)
    }
  }
}
