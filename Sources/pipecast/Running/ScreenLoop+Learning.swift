import Glibc
import PipecastApp

extension ScreenLoop {
  /// Begins what is done beside the keys: the texts that filters search are read, and the forecast
  /// of what is shown is learned, from its start where the past is replayed.
  mutating func learn() {
    guard case .session(var state) = shown else { return }
    let request = isForecasting ? state.startLearning() : nil
    shown = .session(state)
    let session = state.session
    learning.start(looksSame: { Int($0 * 100) == Int($1 * 100) }) { watch in
      // Of this thread and those that it starts alone: keys come first.
      setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, Self.patience)
      session.readSearchedTexts()
      return request?.forecasts(goesOn: watch)
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
