/// A page of a manual as the programs that set them read it.
///
/// The macros are those of man(7). Whatever text comes in is spelled so that no letter of it is
/// taken for a macro, and so that it is the same in every locale.
struct Roff {
  /// The lines of the page so far.
  private(set) var text: String

  /// Begins the page of a program.
  init(title: String, section: Int) {
    text = ".TH \(Self.spelled(title.uppercased())) \(section)\n"
  }

  mutating func section(_ title: String) {
    text += ".SH \(Self.spelled(title))\n"
  }

  mutating func subsection(_ title: String) {
    text += ".SS \(Self.spelled(title))\n"
  }

  /// A paragraph; lines that are indented stay as they are.
  mutating func paragraphs(_ words: String) {
    for paragraph in words.split(separator: "\n\n") {
      text += ".PP\n"
      for line in paragraph.split(separator: "\n") {
        if line.hasPrefix(" ") {
          text += ".nf\n\(Self.spelled(String(line)))\n.fi\n"
        } else {
          self.line(String(line))
        }
      }
    }
  }

  /// A term with its explanation beside or below it.
  mutating func entry(_ term: String, _ explanation: String) {
    text += ".TP\n.B \(Self.spelled(term))\n"
    line(explanation)
  }

  private mutating func line(_ words: String) {
    text += Self.spelled(words) + "\n"
  }

  /// Text as roff reads it: a leading dot or quote is no macro, a dash no hyphen.
  ///
  ///     Roff.spelled(".nf is -n ↑")
  ///     // \&.nf is \-n \[u2191]
  static func spelled(_ text: String) -> String {
    var spelled = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": spelled += "\\e"
      case "-": spelled += "\\-"
      case "'": spelled += "\\(aq"
      case "`": spelled += "\\(ga"
      case "^": spelled += "\\(ha"
      case "~": spelled += "\\(ti"
      case "\"": spelled += "\\(dq"
      case _ where scalar.isASCII: spelled.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        spelled += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
      }
    }
    return spelled.hasPrefix(".") ? "\\&" + spelled : spelled
  }
}
