import PipecastApp
import Testing

@Suite struct RawParseFormatTests {
  @Test func `cells are raw, controls escaped, blank lines left out`() {
    let parse = RawParseFormat.text(
      of: Array("sep=;\n a ;\"b;\"\"c\"\"\"\n\n\u{1B};\u{9F}\u{7F}\n".utf8))
    #expect(!parse.hasProblems)
    #expect(
      parse.json == """
        {
          "dialect": {"delimiter": ";", "quote": "\\"", "escape": "\\"",
            "skipsBlanks": false, "encoding": "utf-8"},
          "records": [
            [" a ", "b;\\"c\\""],
            ["\\u001B", "\\u009F\\u007F"]
          ],
          "problems": [],
          "counts": {"rows_in": 2, "deals": 2, "rejected": 0}
        }

        """)
  }

  @Test func `problems name their line, and broken bytes their place in the file`() {
    let parse = RawParseFormat.text(
      of: Array("a,b\n\"x\"y,ü\nü,".utf8) + [0xFF] + Array("\n\"open".utf8))
    #expect(parse.hasProblems)
    let problems = parse.json.split(separator: "\n").filter { $0.contains("code") }
    #expect(
      problems.map { $0.trimmingPrefix { $0 == " " } } == [
        #"{"line": 2, "column": 1, "code": "text-after-quote", "message": "text after quote", "severity": "warning"},"#,
        #"{"line": 3, "offset": 15, "code": "invalid-bytes", "message": "invalid bytes", "severity": "warning"},"#,
        #"{"line": 4, "column": 1, "code": "unclosed-quote", "message": "unclosed quote", "severity": "warning"}"#,
      ])
  }

  @Test func `an empty file has no records`() {
    #expect(RawParseFormat.text(of: []).json.contains("\"records\": []"))
  }

  @Test(arguments: [
    ("id,name\n1,'a, b'\n2,'c'\n", #""quote": "'", "escape": "'""#),
    ("id,name\n1,\"a \\\"b\\\"\"\n2,c\n", #""quote": "\"", "escape": "\\""#),
  ])
  func `other quotes are said, and are no problem`(_ text: String, _ said: String) {
    let parse = RawParseFormat.text(of: Array(text.utf8))
    #expect(!parse.hasProblems)
    #expect(parse.json.contains(said))
  }

  @Test func `a row with marks of its own is told`() {
    let rows = "a,b,c,d\n1,2,3,4\n5,6,7,8\n9;10;11;12\n"
    let parse = RawParseFormat.text(of: Array(rows.utf8))
    #expect(parse.hasProblems)
    #expect(parse.json.contains("\"line\": 4, \"column\": 1, \"code\": \"other-marks\""))
  }
}
