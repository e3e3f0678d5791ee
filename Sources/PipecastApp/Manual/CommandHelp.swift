import FoundationEssentials

/// What the argument parser knows of a command: its words, its arguments and its subcommands.
///
/// Made of the parser's own description of the program, so that no option can be forgotten.
public struct CommandHelp: Hashable, Sendable, Decodable {
  /// The word that calls it.
  public var commandName: String
  /// One sentence.
  public var abstract: String?
  /// More about it, in paragraphs; indented lines stay as they are.
  public var discussion: String?
  /// The subcommand that is meant where none is named.
  public var defaultSubcommand: String?
  /// The commands below it.
  public var subcommands: [CommandHelp]?
  /// Its options, switches and positional arguments, in the order of the help.
  public var arguments: [Argument]?

  /// One option, switch or positional argument.
  public struct Argument: Hashable, Sendable, Decodable {
    /// Option, flag or positional.
    public var kind: Kind
    /// Whether help shows it.
    public var shouldDisplay: Bool
    /// Whether it may be left out.
    public var isOptional: Bool
    /// All of its names; nil for a positional one.
    public var names: [Name]?
    /// What stands for the value: `day`.
    public var valueName: String?
    /// What holds where it is not given.
    public var defaultValue: String?
    /// One or more sentences.
    public var abstract: String?

    /// The kinds of arguments.
    public enum Kind: String, Hashable, Sendable, Decodable {
      case positional, option, flag
    }

    /// A name, with one dash or two before it.
    public struct Name: Hashable, Sendable, Decodable {
      /// `long` has two dashes.
      public var kind: String
      /// Without dashes.
      public var name: String

      /// The name as it is typed: `--as-of`.
      public var words: String { (kind == "long" ? "--" : "-") + name }
    }
  }

  /// Reads the description that the argument parser writes as JSON.
  public init(json: String) throws {
    struct Tool: Decodable {
      var command: CommandHelp
    }
    self = try JSONDecoder().decode(Tool.self, from: Data(json.utf8)).command
  }
}
