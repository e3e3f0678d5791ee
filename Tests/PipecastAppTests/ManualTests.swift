import PipecastApp
import Testing

@Suite struct ManualTests {
  private static let json = """
    {"serializationVersion": 0, "command": {
      "commandName": "pipecast", "abstract": "Shows deals.", "defaultSubcommand": "open",
      "discussion": "First.\\n\\nEXAMPLES:\\n  pipecast 'x'",
      "subcommands": [
        {"commandName": "open", "abstract": "Opens.", "arguments": [
          {"kind": "positional", "shouldDisplay": true, "isOptional": true, "isRepeating": false,
           "valueName": "path", "abstract": "A file."},
          {"kind": "option", "shouldDisplay": true, "isOptional": true, "isRepeating": false,
           "names": [{"kind": "long", "name": "as-of"}], "valueName": "day", "abstract": "A day."},
          {"kind": "flag", "shouldDisplay": false, "isOptional": true, "isRepeating": false,
           "names": [{"kind": "long", "name": "secret"}]}]},
        {"commandName": "report", "abstract": ".Prints\\\\", "arguments": [
          {"kind": "positional", "shouldDisplay": true, "isOptional": false, "isRepeating": false,
           "valueName": "name"},
          {"kind": "option", "shouldDisplay": true, "isOptional": true, "isRepeating": false,
           "names": [{"kind": "long", "name": "as-of"}], "valueName": "day", "abstract": "A day."},
          {"kind": "option", "shouldDisplay": true, "isOptional": true, "isRepeating": false,
           "names": [{"kind": "short", "name": "f"}, {"kind": "long", "name": "format"}],
           "valueName": "format", "defaultValue": "table"}]},
        {"commandName": "help"}]}}
    """

  private func page() throws -> String {
    try Manual(of: CommandHelp(json: Self.json)).roff
  }

  /// The page as its reader sees the words of it.
  private func plain(_ roff: String) -> String {
    var text = roff
    for (spelled, letter) in [
      ("\\-", "-"), ("\\(aq", "'"), ("\\(ga", "`"), ("\\(ha", "^"), ("\\(ti", "~"),
      ("\\(dq", "\""), ("\\&", ""), ("\\[u2191]", "↑"), ("\\[u2193]", "↓"), ("\\[u2190]", "←"),
      ("\\[u2192]", "→"), ("\\e", "\\"),
    ] {
      text = text.replacing(spelled, with: letter)
    }
    return text
  }

  @Test func `every key of the key table is in it`() throws {
    let text = plain(try page())
    #expect(KeyTable.lines.count > 20)
    for line in KeyTable.lines {
      #expect(text.contains(".TP\n.B \(line.keys)\n\(line.help)."), "\(line)")
    }
  }

  @Test func `a command line shows what it takes, and what all take stands once`() throws {
    let text = plain(try page())
    #expect(text.contains(".SH SYNOPSIS\n.PP\npipecast [<path>] [options]\n"))
    #expect(text.contains("pipecast report <name> [-f, --format <format>] [options]\n"))
    #expect(text.components("--as-of <day>") == 1)
    #expect(text.contains("Without it: table."))
    #expect(!text.contains("secret"))
    #expect(!text.contains(".SS help"))
  }

  @Test func `no text becomes a macro, and nothing but ASCII is left`() throws {
    let roff = try page()
    #expect(roff.utf8.allSatisfy { $0 < 0x80 })
    #expect(roff.contains("\n\\&.Prints\\e\n"))
    #expect(roff.contains(".nf\n  pipecast \\(aqx\\(aq\n.fi\n"))
    let macros: Set = [".TH", ".SH", ".SS", ".PP", ".TP", ".B", ".nf", ".fi"]
    for line in roff.split(separator: "\n") where line.hasPrefix(".") {
      #expect(macros.contains(String(line.prefix { $0 != " " })), "\(line)")
    }
  }
}

extension String {
  fileprivate func components(_ part: String) -> Int {
    ranges(of: part).count
  }
}
