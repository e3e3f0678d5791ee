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
  /// What is read, or was read last.
  var request = Request()
  /// What the session was read from.
  var shownRequest = Request()
  /// What comes of the files where the user does not say which column is what.
  var unanswered: (question: ColumnQuestion, result: Result<Opened, Failure>)?
  /// Whether it can be read again; standard input is gone once it was read.
  let isReadOnce: Bool
  var reading: Reading
  /// Learns the forecast and replays the past.
  var learning = Background<Double, Forecasts?>()
  var searching = Background<Void, Void>()
  /// Whether a forecast is wanted at all.
  let isForecasting: Bool
  /// Reads; runs on another thread.
  let read: @Sendable (Request, ReadWatch) -> Outcome
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
      for event in terminal.wait(also: [reading.descriptor, learning.descriptor]) {
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
        case .ready:
          guard try takeFound() else { return }
          takeLearned()
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
  mutating func tell(_ action: Action) {
    guard case .session(var state) = shown else { return }
    _ = state.update(action)
    shown = .session(state)
  }

  // MARK: Reading

  /// Begins to read; what takes no longer than a blink is shown at once, without any progress.
  private mutating func begin(_ request: Request) throws(Failure) -> Bool {
    self.request = request
    reading.start { [read] watch in read(request, watch) }
    reading.wait(atMost: Self.blink)
    return try takeFound()
  }

  /// Milliseconds in which nothing is said of reading.
  static var blink: Int32 { 100 }

  /// Milliseconds after which a start shows its first screen, whatever is read by then.
  static var glance: Int32 { 5 }

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
      // Nobody is asked twice to say what the file does not have.
      case .columns(_, .success(let opened)) where !request.columns.isEmpty:
        return try open(opened, start)
      case .columns(let question, let result):
        unanswered = (question, result)
        start.show(question)
      case nil: break
      }
      shown = .start(start)
    case .session:
      if let progress { tell(.reading(progress)) }
      switch outcome?.unasked {
      case .success(let opened):
        inputs.formUnion(opened.inputs)
        shownRequest = request
        tell(.loaded(opened.session))
        learn()
        keepColumns()
      case .failure(let failure): tell(.loadFailed(failure.words))
      case nil: break
      }
    }
    return true
  }

  /// Shows a session, which is told what was typed while it was read.
  private mutating func open(_ opened: Opened, _ start: Start) throws(Failure) -> Bool {
    inputs.formUnion(opened.inputs)
    shownRequest = request
    // The place is a comfort: whatever is wrong with its file, the screens go on without it.
    let bytes = try? keptPlace?.contents(limit: Memory.largestSize)
    let state = AppState(
      opened.session, size: start.size, appearance: start.appearance, usesMouse: usesMouse,
      memory: Memory(bytes ?? []))
    remembered = state.memory
    shown = .session(state)
    learn()
    keepColumns()
    for event in start.typedAhead where try !take(event) { return false }
    return true
  }

  /// The place of the files that were named; the demo has none.
  private var keptPlace: StateFile? { shownRequest.origin == .demo ? nil : place }

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
    case .open(let path): return try begin(Request(origin: .file(path)))
    case .openDemo: return try begin(Request(origin: .demo))
    case .lookAgain: return try begin(Request(isAgain: true))
    case .useColumns(let choices, let saving):
      return try begin(
        request.adding(choices, saving, deals: isReadOnce ? unanswered?.question.file : nil))
    case .leaveColumns: return try leaveColumns()
    }
    return true
  }

  /// Goes on without an answer: opens the file as it is, or goes back to the list of files.
  private mutating func leaveColumns() throws(Failure) -> Bool {
    guard case .start(var start) = shown, let unanswered else { return true }
    switch unanswered.result {
    case .success(let opened): return try open(opened, start)
    case .failure(let failure):
      guard start.choice != nil else { throw failure }
      start.showList()
      shown = .start(start)
      return true
    }
  }

  /// Writes down which column is what, now that the file was read so.
  private mutating func keepColumns() {
    guard let lines = request.saving else { return }
    request.saving = nil
    shownRequest.saving = nil
    do {
      try atomicallyAppend(lines.text, to: lines.path.unsanitized)
      tell(.columnsKept(path: lines.path, problem: nil))
    } catch {
      tell(.columnsKept(path: lines.path, problem: SafeText(sanitizing: error.description)))
    }
  }

  /// Carries out one effect; false ends the program.
  private mutating func run(_ effect: Effect) throws(Failure) -> Bool {
    switch effect {
    case .quit: return false
    case .reload: return try readAgain(shownRequest)
    case .stopReading: reading.stop()
    case .learn: learn()
    case .readSearchedTexts: readSearchedTexts()
    case .useColumns(let choices, let saving):
      guard case .session(let state) = shown else { return true }
      return try readAgain(
        shownRequest.adding(choices, saving, deals: isReadOnce ? state.session.deals : nil))
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

  private mutating func readAgain(_ request: Request) throws(Failure) -> Bool {
    guard !isReadOnce || request.deals != nil else {
      tell(.loadFailed("standard input can be read only once."))
      return true
    }
    var request = request
    request.isAgain = true
    guard try begin(request) else { return false }
    if reading.isRunning, case .session(let state) = shown {
      tell(.reading(ReadProgress(file: state.session.fileName, step: .bytes, done: 0, total: nil)))
    }
    return true
  }
}
