import Glibc
import PipecastApp
import PipelineFiles
import PipelineModel
import Terminal
import TextUI

/// Takes keys and what was read, updates what is shown, and draws when no key is waiting.
struct ScreenLoop: ~Copyable {
  /// What the screen shows: a start, and once there are deals, the session.
  enum Shown {
    case start(Start)
    case session(AppState)
  }

  let terminal: Terminal
  var shown: Shown
  let usesMouse: Bool
  /// What is read, or was read for the session.
  var origin = Origin.named
  /// Whether it can be read again; standard input is gone once it was read.
  let isReadOnce: Bool
  var reading: Reading
  /// Reads; runs on another thread.
  let read: @Sendable (Origin, ReadWatch) -> Outcome
  /// Every file that was read so far: exports never go there.
  var inputs: Set<InputFile> = []
  /// Keeps where the user is for the next start; nil where nothing is to be kept.
  let place: StateFile?
  /// What the place held when the session began.
  var remembered: Memory?

  /// Runs until the user quits or a signal ends the program.
  ///
  /// - Throws: what stands in the way of any session; the terminal is given back before.
  mutating func run() throws(Failure) {
    defer { terminal.close() }
    guard try takeFound() else { return }
    draw()
    while true {
      for event in terminal.wait(also: [reading.descriptor]) {
        switch event {
        case .input(let input):
          guard try take(input) else {
            remember()
            return
          }
        case .signal(let number):
          remember()
          terminal.end(bySignal: number)
        case .hangup:
          remember()
          terminal.end(bySignal: SIGHUP)
        case .ready: guard try takeFound() else { return }
        }
      }
      draw()
    }
  }

  private func draw() {
    switch shown {
    case .start(let start): terminal.draw(start.frame())
    case .session(let state): terminal.draw(state.frame())
    }
  }

  /// Takes in an event; false ends the program.
  private mutating func take(_ input: InputEvent) throws(Failure) -> Bool {
    switch shown {
    case .start(var start):
      let effects = start.update(input)
      shown = .start(start)
      for effect in effects where try !run(effect) { return false }
    case .session(var state):
      let effects = state.update(input)
      shown = .session(state)
      for effect in effects where try !run(effect) { return false }
    }
    return true
  }

  /// Tells the session what came of an effect.
  private mutating func tell(_ action: Action) {
    guard case .session(var state) = shown else { return }
    _ = state.update(action)
    shown = .session(state)
  }

  // MARK: Reading

  /// Begins to read; what takes no longer than a blink is shown at once, without any progress.
  private mutating func begin(_ origin: Origin) throws(Failure) -> Bool {
    self.origin = origin
    reading.start { [read] watch in read(origin, watch) }
    reading.wait(atMost: Self.blink)
    return try takeFound()
  }

  /// Milliseconds in which nothing is said of reading.
  static var blink: Int32 { 100 }

  /// Takes in what reading found; false ends the program.
  private mutating func takeFound() throws(Failure) -> Bool {
    let (progress, outcome) = reading.take()
    switch shown {
    case .start(var start):
      if let progress { start.show(progress) }
      switch outcome {
      case .opened(let opened): return try open(opened, start)
      case .choice(let choice, _): start.show(choice)
      case .failed(let failure):
        guard start.choice != nil else { throw failure }
        start.fail(failure.words)
      case nil: break
      }
      shown = .start(start)
    case .session:
      if let progress { tell(.reading(progress)) }
      switch outcome {
      case .opened(let opened):
        inputs.formUnion(opened.inputs)
        tell(.loaded(opened.session))
      case .choice(_, let failure), .failed(let failure): tell(.loadFailed(failure.words))
      case nil: break
      }
    }
    return true
  }

  /// Shows a session, which is told what was typed while it was read.
  private mutating func open(_ opened: Opened, _ start: Start) throws(Failure) -> Bool {
    inputs.formUnion(opened.inputs)
    // The place is a comfort: whatever is wrong with its file, the screens go on without it.
    let bytes = try? keptPlace?.contents(limit: Memory.largestSize)
    let state = AppState(
      opened.session, size: start.size, appearance: start.appearance, usesMouse: usesMouse,
      memory: Memory(bytes ?? []))
    remembered = state.memory
    shown = .session(state)
    for event in start.typedAhead where try !take(event) { return false }
    return true
  }

  /// The place of the files that were named; the demo has none.
  private var keptPlace: StateFile? { origin == .demo ? nil : place }

  /// Keeps where the user is, where that has changed.
  private func remember() {
    guard case .session(let state) = shown, state.memory != remembered else { return }
    try? keptPlace?.write(state.memory.bytes)
  }

  // MARK: Effects

  private mutating func run(_ effect: StartEffect) throws(Failure) -> Bool {
    switch effect {
    case .quit: return false
    case .stop: throw Failure("stopped: nothing was opened")
    case .cancel: reading.stop()
    case .open(let path): return try begin(.file(path))
    case .openDemo: return try begin(.demo)
    case .lookAgain: return try begin(.named)
    }
    return true
  }

  /// Carries out one effect; false ends the program.
  private mutating func run(_ effect: Effect) throws(Failure) -> Bool {
    switch effect {
    case .quit: return false
    case .reload: return try readAgain()
    case .stopReading: reading.stop()
    case .copy(let text): terminal.copy(text)
    case .useMouse(let isOn): terminal.useMouse(isOn)
    case .writeWeight(let change): return try write(change)
    case .write(let path, let bytes, let rows, let isReplacing):
      do {
        try atomicallyWrite(
          bytes, to: path.unsanitized, replacing: isReplacing, protecting: inputs)
        tell(.written(path: path, rows: rows))
      } catch {
        switch error.reason {
        case .exists where !isReplacing: tell(.writeRefused(path: path))
        default:
          tell(.writeFailed(error.path.safe + ": " + SafeText(sanitizing: error.description)))
        }
      }
    }
    return true
  }

  /// Writes a weight into `stages.csv`, the one input that the user may have changed.
  private mutating func write(_ change: WeightChange) throws(Failure) -> Bool {
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
    guard case .session(var state) = shown else { return true }
    let effects = state.update(action)
    shown = .session(state)
    for effect in effects where try !run(effect) { return false }
    return true
  }

  /// What a file holds now; nil where there is none.
  private static func contents(of path: String) throws(FileError) -> [UInt8]? {
    do { return try FileContents(path: path).bytes } catch {
      if error.reason == .notFound { return nil }
      throw error
    }
  }

  private mutating func readAgain() throws(Failure) -> Bool {
    guard !isReadOnce else {
      tell(.loadFailed("standard input can be read only once."))
      return true
    }
    guard try begin(origin) else { return false }
    if reading.isRunning, case .session(let state) = shown {
      tell(.reading(ReadProgress(file: state.session.fileName, step: .bytes, done: 0, total: nil)))
    }
    return true
  }
}
