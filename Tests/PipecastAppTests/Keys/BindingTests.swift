import PipecastApp
import PipelineModel
import Testing
import TextUI

@Suite struct BindingTests {
  static let screens: [Screen] = [
    .overview, .forecast(Currency(code: "USD"), of: .none), .weeks, .reps(), .reps(by: .team),
    .rep(RawText("Mira Ångström")), .deals(.none),
    .deal(0, in: [0, 1]), .stages, .accuracy, .data,
    .help(of: .overview), .help(of: .deal(0, in: [0])),
  ]

  /// The keys that lead to the screen.
  static func way(to screen: Screen) -> [String] {
    switch screen {
    case .overview: []
    case .forecast: ["tab", "tab", "home", "enter"]
    case .weeks: ["2"]
    case .reps(.rep): ["3"]
    case .reps: ["3", "b"]
    case .rep: ["3", "enter"]
    case .deals: ["4"]
    case .deal: ["4", "enter"]
    case .stages: ["5"]
    case .accuracy: ["7"]
    case .data: ["9"]
    case .help(let screen): way(to: screen) + ["?"]
    }
  }

  static func driver(on screen: Screen, columns: Int = 200, rows: Int = 30) throws -> ScreenDriver {
    let hasForecast =
      switch screen {
      case .forecast, .accuracy: true
      default: false
      }
    var driver = ScreenDriver(
      try Session.sampled.get(), columns: columns, rows: rows,
      forecasts: hasForecast ? try Forecasts.sample.get() : nil)
    for key in way(to: screen) { driver.press(key) }
    return driver
  }

  @Test(arguments: screens)
  func `no key stands twice on one screen`(screen: Screen) {
    let keys = Binding.bindings(of: screen).flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test(arguments: screens)
  func `every binding has words and a first key for the footer`(screen: Screen) {
    for binding in Binding.bindings(of: screen) {
      #expect(!binding.keys.isEmpty)
      #expect(!binding.help.isEmpty && binding.help.description.last != ".")
      #expect(binding.hint == nil || (1...9).contains(binding.priority))
    }
  }

  @Test(arguments: screens)
  func `the footer shows each hint with a key that works`(screen: Screen) throws {
    let footer = try Self.driver(on: screen).footer
    for binding in Binding.bindings(of: screen) {
      guard let hint = binding.hint, let key = binding.keys.first else { continue }
      // What `b` breaks down by next is another word on each of its screens.
      let words: SafeText = if case .breakDown = binding.action { "by " } else { hint }
      #expect(footer.contains("\(key.name) \(words)"), "\(footer)")
    }
  }

  @Test(arguments: screens, [40, 60, 80])
  func `quit and help stay in the footer down to 40 columns`(screen: Screen, columns: Int) throws {
    let footer = try Self.driver(on: screen, columns: columns, rows: 12).footer
    // Letters are searched for in the help.
    #expect(footer.contains(screen.tab != nil ? "q quit" : "Ctrl-C quit"), "\(footer)")
    #expect(footer.contains(screen.tab != nil ? "? help" : "Esc back"), "\(footer)")
  }

  @Test(arguments: screens.filter { $0.tab != nil })
  func `help lists every binding of the screen that it was asked on`(screen: Screen) throws {
    var driver = try Self.driver(on: screen, rows: 100)
    driver.press("?")
    #expect(driver.title.contains("Help"))
    for binding in Binding.bindings(of: screen) {
      #expect(
        driver.lines.contains {
          $0.contains(binding.keyNames.description) && $0.contains(binding.help.description)
        },
        "\(binding.keyNames) \(binding.help) is not in\n\(driver.text)")
    }
    driver.press("esc")
    #expect(driver.state.screen.tab == screen.tab)
  }

  @Test(arguments: screens)
  func `every key does something, says something, or belongs to the terminal`(
    screen: Screen
  ) throws {
    var middle = try Self.driver(on: screen, columns: 70, rows: 20)
    // From the middle of the screen there is something in every direction.
    middle.press("down", "down", "right", "}")
    if case .deal = screen { middle.press("]") }
    for binding in Binding.bindings(of: screen) {
      for key in binding.keys {
        var driver = middle
        let before = driver.lines
        let effects = driver.state.update(.key(key))
        switch binding.action {
        case .none: #expect([.control(0x6C), .control(0x7A)].contains(key))
        case .show(let tab): #expect(driver.state.screen.tab == tab)
        case .move: break  // The ends of a list are ends.
        default: #expect(driver.lines != before || !effects.isEmpty, "\(key) on\n\(driver.text)")
        }
      }
    }
  }

  @Test(arguments: [
    Screen.overview, .weeks, .reps(), .rep(nil), .deals(.none), .deal(0, in: []), .stages, .data,
  ])
  func `each movement key moves the selection somewhere`(screen: Screen) throws {
    for binding in Binding.bindings(of: screen) {
      guard case .move = binding.action else { continue }
      for key in binding.keys {
        let starts = [[], ["end", "right"], ["home"], ["down", "right"]]
        let moves = try starts.contains { start in
          var driver = try Self.driver(on: screen, columns: 100, rows: 20)
          for word in start { driver.press(word) }
          let before = driver.state.frame()
          _ = driver.state.update(.key(key))
          return driver.state.frame() != before
        }
        // Lines of text have no columns.
        let isAside = [.left, .right, "h", "l"].contains(key)
        let hasColumns = screen.tab != .data && Self.way(to: screen) != ["4", "enter"]
        #expect(moves || (isAside && !hasColumns), "\(key) on \(screen)")
      }
    }
  }

  @Test func `the table of all keys holds every binding once`() {
    let lines = KeyTable.lines.map(\.keys)
    #expect(Set(lines).count == lines.count)
    for screen in Self.screens {
      for binding in Binding.bindings(of: screen) {
        // The help takes letters: of the same lines its own keys are left.
        let names = binding.keys.map(\.name.description)
        #expect(
          lines.contains { Set($0.split(separator: " ").map(String.init)).isSuperset(of: names) })
        if screen.tab != nil { #expect(lines.contains(names.joined(separator: " "))) }
      }
    }
  }

  @Test(arguments: screens.filter { $0.tab != nil })
  func `every binding stands in the footer or the help, and the palette lists each command`(
    screen: Screen
  ) throws {
    let driver = try Self.driver(on: screen, columns: 200, rows: 100)
    var palette = driver
    palette.press(":")
    for binding in Binding.bindings(of: screen) {
      switch binding.action {
      case .move, .nextPanel, .previousPanel, .palette, .none: continue
      default:
        #expect(
          palette.lines.contains {
            $0.contains(" \(binding.help)  ") && $0.contains(binding.keyNames.description)
          }, "\(binding.help)")
      }
    }
  }

  @Test(arguments: screens.filter { $0.tab != nil })
  func `the palette of every screen lists each command of the table of keys`(
    screen: Screen
  ) throws {
    var driver = try Self.driver(on: screen, columns: 200, rows: 200)
    driver.press(":")
    let steps = Set(
      Binding.bindings(of: .overview).compactMap { binding in
        switch binding.action {
        case .move, .nextPanel, .previousPanel, .palette, .none: binding.help.description
        default: nil
        }
      })
    // A key that means the same on several screens stands once, in the words of this one.
    let drawn = driver.lines.filter { $0.hasPrefix("  ") || $0.hasPrefix("▸ ") }
    for line in KeyTable.lines where !steps.contains(line.help) {
      #expect(
        drawn.contains { $0.split(separator: "  ").last.map { $0.contains(line.keys) } == true },
        "\(line.keys) \(line.help)")
    }
  }

  @Test func `on the help every letter is searched for and no key is shown that is one`() throws {
    let bindings = Binding.bindings(of: .help(of: .overview))
    for key in bindings.flatMap(\.keys) {
      guard case .character(let scalar) = key else { continue }
      #expect(scalar == " ")
    }
    #expect(bindings.contains { $0.keys == [.escape] })
    #expect(bindings.contains { $0.keys == [.control(0x63)] })
  }
}
