import PipecastApp

extension ScreenLoop {
  /// Begins to learn the forecast of what is shown, from its start where the past is replayed.
  mutating func learn() {
    guard isForecasting, case .session(var state) = shown, let request = state.startLearning()
    else { return }
    shown = .session(state)
    learning.start(looksSame: { Int($0 * 100) == Int($1 * 100) }) { watch in
      request.forecasts(goesOn: watch)
    }
  }

  /// Shows how far learning is, and what was learned.
  mutating func takeLearned() {
    let (share, learned) = learning.take()
    if let share { tell(.learning(share)) }
    if case .some(.some(let forecasts)) = learned { tell(.learned(forecasts)) }
  }
}
