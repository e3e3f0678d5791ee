import PipecastApp
import Testing
import TextUI

@Suite struct UsageWordsTests {
  @Test(arguments: [
    ("Unknown option '--bogus'", "Unknown option '--bogus'"),
    (
      "The value 'xx' is invalid for '<name>'. Please provide one of the following:\n"
        + "  - overview\n  - reps\n  - issues",
      "The value 'xx' is invalid for '<name>'. Please provide one of: overview, reps or issues"
    ),
    ("One of the following:\n  - a\n  - b", "One of the following: a or b"),
    ("Choose:\n  - a", "Choose: a"),
    ("Two\r\nlines\n\nand a\u{1B}[2J", "Two lines and a␛[2J"),
    ("", ""),
  ])
  func `a message of the command line is one line`(message: String, line: String) {
    #expect(SafeText(usage: message).description == line)
  }
}
