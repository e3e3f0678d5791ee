/// Asks now and then whether to go on, and says how far the work is.
package struct Watch {
  private let ask: (Double) -> Bool
  /// Share of the whole work that is done, 0...1.
  var done = 0.0

  /// Asks `ask` with the share done, 0...1; false means stop, for good.
  init(_ ask: @escaping (Double) -> Bool) {
    var isStopped = false
    self.ask = { done in
      if !isStopped { isStopped = !ask(done) }
      return !isStopped
    }
  }

  /// Never stops.
  package static var never: Watch { Watch { _ in true } }

  func goesOn() -> Bool { ask(done) }
}
