import ArgumentParser

/// Prints what a shell needs to complete the command line.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Prints a script by which bash, zsh or fish completes commands and options.",
    discussion: """
      EXAMPLES:
        pipecast completions bash > ~/.local/share/bash-completion/completions/pipecast
        pipecast completions zsh > ~/.zfunc/_pipecast
        pipecast completions fish > ~/.config/fish/completions/pipecast.fish
      """)

  @Argument(help: "bash, zsh or fish.")
  var shell: Shell

  /// The shells that a script can be made for.
  enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash, zsh, fish

    var scripted: CompletionShell {
      switch self {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    }
  }

  func run() {
    Output.write(Pipecast.completionScript(for: shell.scripted))
  }
}
