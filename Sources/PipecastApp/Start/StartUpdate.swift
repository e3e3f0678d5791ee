import PipelineModel
public import TextUI

extension Start {
  /// Takes in one event and returns what the world is to do.
  public mutating func update(_ event: InputEvent) -> [StartEffect] {
    if case .mapping(let mapping) = step { return answer(event, of: mapping) }
    switch event {
    case .resize(let size):
      self.size = size
      select { choice, page in choice.select(choice.row, page: page) }
      return []
    case .key(let key): return update(key)
    case .wheelUp: return update(Key.up)
    case .wheelDown: return update(Key.down)
    case .press(let position): return press(at: position)
    case .paste:
      wait(event)
      return []
    }
  }

  private mutating func answer(_ event: InputEvent, of mapping: ColumnMapping) -> [StartEffect] {
    var mapping = mapping
    if case .resize(let size) = event { self.size = size }
    let answer = mapping.update(event)
    step = .mapping(mapping)
    switch answer {
    case .quit: return [.quit]
    case .leave: return [.leaveColumns]
    case .use(let choices, let saving):
      step = .loading(name: mapping.question.file.name, nil)
      return [.useColumns(choices, saving: saving)]
    case nil: return []
    }
  }

  private mutating func update(_ key: Key) -> [StartEffect] {
    message = nil
    guard let binding = bindings.first(where: { $0.keys.contains(key) }) else {
      wait(.key(key))
      return []
    }
    switch binding.action {
    case .quit: return [.quit]
    case .back: return goBack()
    case .move(let movement): select { $0.move(movement, page: $1) }
    case .open: return open()
    case .reload:
      step = .loading(name: choice?.folder ?? RawText(""), nil)
      return [.lookAgain]
    default: break
    }
    return []
  }

  /// Keeps what is typed while files are read: it is meant for the screens that come.
  private mutating func wait(_ event: InputEvent) {
    if case .loading = step, typedAhead.count < 4096 { typedAhead.append(event) }
  }

  private mutating func goBack() -> [StartEffect] {
    switch step {
    case .loading:
      guard choice != nil else { return [.stop] }
      showList(saying: "Stopped: nothing was opened.")
      return [.cancel]
    case .failed:
      showList()
      return []
    case .choosing: return [.quit]
    case .mapping: return []
    }
  }

  private mutating func open() -> [StartEffect] {
    guard case .choosing = step, let choice else { return [] }
    guard let file = choice.selectedFile else {
      step = .loading(name: RawText("demo"), nil)
      return [.openDemo]
    }
    step = .loading(name: file.name, nil)
    return [.open(path: file.path)]
  }

  private mutating func press(at position: Position) -> [StartEffect] {
    guard case .choosing = step, case .row(let row, _)? = frame().spot(at: position) else {
      return []
    }
    if row == choice?.row { return open() }
    select { $0.select(row, page: $1) }
    return []
  }

  /// The keys that work now, and their words: the footer is made of them.
  var bindings: [Binding] {
    func binding(
      _ keys: [Key], _ action: Action, _ hint: SafeText?, _ priority: Int = 0
    ) -> Binding {
      Binding(
        keys: keys, action: action, hint: hint, help: hint ?? "", group: .here, priority: priority)
    }
    let quit = binding(["q", .control(0x63)], .quit, "quit", 1)
    switch step {
    case .loading: return [binding([.escape], .back, "stop", 2), quit]
    case .failed:
      return [binding([.enter, .escape, .backspace], .back, "choose another file", 2), quit]
    case .choosing:
      return [
        binding([.up, "k"], .move(.up), "up", 6), binding([.down, "j"], .move(.down), "down", 5),
        binding([.pageUp, .control(0x75)], .move(.pageUp), nil),
        binding([.pageDown, .control(0x64), " "], .move(.pageDown), nil),
        binding([.home, "g"], .move(.first), nil), binding([.end, "G"], .move(.last), nil),
        binding([.enter], .open, "open", 2), binding(["r"], .reload, "look again", 4),
        binding([.escape], .back, "leave", 3), quit,
      ]
    case .mapping: return []
    }
  }
}
