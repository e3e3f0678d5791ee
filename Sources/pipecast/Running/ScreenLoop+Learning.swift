import Glibc
import PipecastApp

extension ScreenLoop {
  /// Begins to learn the forecast of what is shown, from its start where the past is replayed.
  mutating func learn() {
    guard isForecasting, case .session(var state) = shown, let request = state.startLearning()
    else { return }
    shown = .session(state)
    learning.start(looksSame: { Int($0 * 100) == Int($1 * 100) }) { watch in
      // Of this thread and those that it starts alone: keys come first.
      setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, Self.patience)
      request.readTexts()
      return request.forecasts(goesOn: watch)
    }
  }

  /// How far the replay stands back behind everything else, 0...19.
  private static var patience: Int32 { 10 }

  /// Shows how far learning is, and what was learned.
  mutating func takeLearned() {
    let (share, learned) = learning.take()
    if let share { tell(.learning(share)) }
    if case .some(.some(let forecasts)) = learned { tell(.learned(forecasts)) }
  }
}
