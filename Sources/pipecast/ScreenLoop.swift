import Glibc
import PipecastApp
import PipelineFiles
import PipelineModel
import Terminal
import TextUI

/// Reads keys, updates the state, runs its effects, and draws when no key is waiting.
struct ScreenLoop {
  let terminal: Terminal
  var state: AppState
  /// Every file that was read so far: exports never go there.
  var inputs: Set<InputFile>
  /// Reads the files again.
  let reload: () -> Result<Opened, Failure>

  /// Runs until the user quits or a signal ends the program.
  mutating func run() {
    terminal.draw(state.frame())
    while true {
      for event in terminal.wait() {
        switch event {
        case .input(let input):
          for effect in state.update(input) where !run(effect) {
            terminal.close()
            return
          }
        case .signal(let number): terminal.end(bySignal: number)
        case .hangup: terminal.end(bySignal: SIGHUP)
        case .ready: break
        }
      }
      terminal.draw(state.frame())
    }
  }

  /// Carries out one effect; false ends the program.
  private mutating func run(_ effect: Effect) -> Bool {
    switch effect {
    case .quit: return false
    case .reload:
      switch reload() {
      case .success(let opened):
        inputs.formUnion(opened.inputs)
        _ = state.update(.loaded(opened.session))
      case .failure(let failure): _ = state.update(.loadFailed(failure.words))
      }
    case .copy(let text): terminal.copy(text)
    case .useMouse(let isOn): terminal.useMouse(isOn)
    case .writeWeight(let change): return write(change)
    case .write(let path, let bytes, let rows, let isReplacing):
      do {
        try atomicallyWrite(
          bytes, to: path.unsanitized, replacing: isReplacing, protecting: inputs)
        _ = state.update(.written(path: path, rows: rows))
      } catch {
        switch error.reason {
        case .exists where !isReplacing: _ = state.update(.writeRefused(path: path))
        default:
          _ = state.update(
            .writeFailed(error.path.safe + ": " + SafeText(sanitizing: error.description)))
        }
      }
    }
    return true
  }

  /// Writes a weight into `stages.csv`, the one input that the user may have changed.
  private mutating func write(_ change: WeightChange) -> Bool {
    let path = change.path.unsanitized
    let others = inputs.filter { $0.path != change.path }
    let action: Action
    do {
      if try Self.contents(of: path) == change.original {
        try atomicallyWrite(
          change.bytes, to: path, replacing: change.original != nil, keepingMode: true,
          protecting: others)
        action = .weightWritten(change)
      } else {
        action = .weightOutdated(change)
      }
    } catch {
      action = .writeFailed(error.path.safe + ": " + SafeText(sanitizing: error.description))
    }
    return state.update(action).allSatisfy { run($0) }
  }

  /// What a file holds now; nil where there is none.
  private static func contents(of path: String) throws(FileError) -> [UInt8]? {
    do { return try FileContents(path: path).bytes } catch {
      if error.reason == .notFound { return nil }
      throw error
    }
  }
}
