import PipelineImport
import PipelineModel

/// The manual's page: what the argument parser and the key table say, and what stands around it.
public struct Manual: Sendable {
  /// The program with all of its commands.
  public var program: CommandHelp

  /// Makes the manual of a program.
  public init(of program: CommandHelp) {
    self.program = program
  }

  /// The page in the language of man(7): `pipecast manual | man -l -`.
  public var roff: String {
    var page = Roff(title: program.commandName, section: 1)
    page.section("NAME")
    page.paragraphs("\(program.commandName) - " + Self.phrase(program.abstract ?? ""))
    page.section("SYNOPSIS")
    for command in commands { page.paragraphs(synopsis(of: command)) }
    page.section("DESCRIPTION")
    page.paragraphs(program.discussion ?? "")
    page.section("COMMANDS")
    for command in commands {
      page.subsection(command.commandName)
      page.paragraphs(
        [command.abstract, command.discussion].compactMap(\.self).joined(separator: "\n\n"))
      for argument in own(command) { page.entry(Self.term(argument), Self.words(argument)) }
    }
    page.section("OPTIONS")
    page.paragraphs("All commands that show deals understand these.")
    for argument in Self.paired(common) { page.entry(Self.term(argument), Self.words(argument)) }
    page.section("KEYS")
    for line in KeyTable.lines { page.entry(line.keys, line.help + ".") }
    page.section("ISSUES")
    page.paragraphs(
      "What check lists by these codes; pipecast check --explain CODE says it again. At most "
        + "\(Limits.fileBytes / 1_000_000_000) GB of a file are read, "
        + "\(Limits.cellBytes / 1_000_000) MB of a cell, \(Limits.columns) columns; "
        + "\(Limits.keptIssues) issues are listed and all are counted.")
    for code in IssueCode.allCases {
      let explanation = code.explanation
      page.entry(
        code.rawValue, "\(explanation.meaning) \(explanation.effect) \(explanation.remedy)")
    }
    page.section("FILES")
    for (name, words) in Self.files { page.entry(name, words) }
    page.section("ENVIRONMENT")
    for (name, words) in Self.variables { page.entry(name, words) }
    page.section("EXIT STATUS")
    for (code, words) in Self.codes { page.entry(code, words) }
    return page.text
  }

  private var commands: [CommandHelp] {
    (program.subcommands ?? []).filter { $0.commandName != "help" }
  }

  /// The options of the command that opens the screens; others have them too.
  private var common: [CommandHelp.Argument] {
    let open = commands.first { $0.commandName == program.defaultSubcommand }
    return Self.shown(open).filter { $0.kind != .positional }
  }

  /// What a command understands besides.
  private func own(_ command: CommandHelp) -> [CommandHelp.Argument] {
    let names = Set(common.map(\.names))
    return Self.shown(command).filter { $0.kind == .positional || !names.contains($0.names) }
  }

  /// A switch and what turns it off are one.
  private static func paired(_ arguments: [CommandHelp.Argument]) -> [CommandHelp.Argument] {
    arguments.reduce(into: []) { paired, argument in
      guard let last = paired.indices.last, paired[last].kind == .flag, argument.kind == .flag,
        paired[last].abstract == argument.abstract
      else {
        paired.append(argument)
        return
      }
      paired[last].names = (paired[last].names ?? []) + (argument.names ?? [])
    }
  }

  private static func shown(_ command: CommandHelp?) -> [CommandHelp.Argument] {
    (command?.arguments ?? []).filter(\.shouldDisplay)
  }

  private func synopsis(of command: CommandHelp) -> String {
    let isDefault = command.commandName == program.defaultSubcommand
    let words = [program.commandName] + (isDefault ? [] : [command.commandName])
    let values = own(command).map { argument in
      argument.isOptional ? "[\(Self.term(argument))]" : Self.term(argument)
    }
    // Help is understood by all of them.
    let names = common.map(\.names).filter { $0?.contains { $0.name == "help" } == false }
    let hasOptions = Self.shown(command).contains {
      names.contains($0.names) && $0.names?.first?.name != "version"
    }
    return (words + values + (hasOptions ? ["[options]"] : [])).joined(separator: " ")
  }

  /// `--as-of <day>`, or `<path>` alone.
  private static func term(_ argument: CommandHelp.Argument) -> String {
    let names = (argument.names ?? []).map(\.words).joined(separator: ", ")
    guard argument.kind != .flag, let value = argument.valueName else { return names }
    return names.isEmpty ? "<\(value)>" : "\(names) <\(value)>"
  }

  private static func words(_ argument: CommandHelp.Argument) -> String {
    let words = argument.abstract ?? ""
    return argument.defaultValue.map { "\(words) Without it: \($0)." } ?? words
  }

  /// A sentence as the second half of a line, without a full stop.
  private static func phrase(_ sentence: String) -> String {
    let words = sentence.hasSuffix(".") ? sentence.dropLast() : sentence[...]
    return words.prefix(1).lowercased() + words.dropFirst()
  }

  private static let files = [
    ("deals-2026-11-21.csv", "An export; the newest date of a folder is the one that is shown."),
    ("stages.csv", "Stages with weight, category and outcome, in their order."),
    ("team.csv", "Who reports to whom, and in which team."),
    (
      "pipecast.conf",
      "Options for the deals beside it, one a line; # begins a comment. All of the line behind the "
        + "option is its value. r reads it again; how screens look changes with the next start."
    ),
    (
      "~/.config/pipecast/config",
      "The same for all deals. pipecast.conf beats it, and the command line beats both."
    ),
  ]

  private static let variables = [
    ("NO_COLOR", "Set to anything, no colours are used unless --color always says so."),
    ("XDG_CONFIG_HOME", "The folder that takes the place of ~/.config."),
    ("TERM", "The type of the terminal."),
    ("LC_ALL, LC_CTYPE, LANG", "A locale without UTF-8 gets plain ASCII characters."),
  ]

  private static let codes = [
    ("0", "All is well."),
    (
      "1",
      "Of check: deals were rejected or cells left out. With --strict: there was any issue."
    ),
    ("2", "It cannot be done; one line on standard error says why."),
    ("128+n", "Signal n ended the program."),
  ]
}
