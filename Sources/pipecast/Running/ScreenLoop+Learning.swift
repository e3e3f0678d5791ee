import CScan
import Glibc
import PipecastApp

extension ScreenLoop {
  /// Begins what is done beside the keys: the forecast of what is shown is learned, from its start
  /// where the past is replayed, and the texts that filters search are read.
  mutating func learn() {
    guard case .session(var state) = shown else { return }
    let request = isForecasting ? state.startLearning() : nil
    shown = .session(state)
    let session = state.session
    learning.start(looksSame: { Int($0 * 100) == Int($1 * 100) }) { watch in
      // Of this thread and those that it starts alone: keys come first.
      setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, Self.patience)
      let forecasts = request?.forecasts(goesOn: watch)
      // Not before the replay, which takes as much memory for a while; whoever is stopped is followed
      // by another that reads them.
      if request == nil || forecasts != nil { session.readSearchedTexts() }
      cs_release_memory()
      return forecasts
    }
  }

  /// Reads what filters search beside the keys, unless that is done or being done.
  mutating func readSearchedTexts() {
    _ = searching.take()
    guard case .session(let state) = shown, !searching.isRunning else { return }
    let session = state.session
    searching.start(looksSame: { _, _ in true }) { _ in session.readSearchedTexts() }
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
