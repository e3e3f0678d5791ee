import DelimitedText
import Testing

struct DialectTests {
  @Test func `sentences of one column are not parted at their semicolons`() {
    let text = "Comment\nask Ana; then Bo\n\"call back, soon\"\nok\nfine\n"
    #expect(Dialect.detected(in: Array(text.utf8)).delimiter == UInt8(ascii: ","))
    // A colon that parts most lines is no comma's business.
    let colons = "a:b:c:d\n\"1, 2\":x:y:z\n1:2:3:4\n2:3:4:5\n3:4:5:6\n"
    #expect(Dialect.detected(in: Array(colons.utf8)).delimiter == UInt8(ascii: ":"))
  }

  @Test(arguments: [
    ("a,b,c\n1,2,3\n", Dialect.comma),
    ("a;b;c\n1,5;2,5;3,5\n4,0;5;6\n", .semicolon),
    ("name\tamount\nAcme, Inc\t1,200\nBeta\t5\n", .tab),
    ("a|b\n1|2\n", .pipe),
    ("\"a;b;c\",d\n\"e;f\",g\n", .comma),
    ("deal;amount\n\"x,y\nz\";5\n", .semicolon),
    ("Exported by Ana, 21 Nov\n\na;b;c\n1;2;3\n4;5;6\n", .semicolon),
    ("one\ntwo\n", .comma),
    ("", .comma),
    ("sep=|\na,b,c\n1,2,3\n", .pipe),
    ("\u{FEFF}sep=\t\r\na,b\n", .tab),
    ("sep=\n", .comma),
    ("sep=;x\n1,2\n", .comma),
  ])
  func `the delimiter is found from the first records`(text: String, expected: Dialect) {
    #expect(Dialect.detected(in: Array(text.utf8)).delimiter == expected.delimiter)
  }

  @Test func `a file longer than the sample is judged by its whole records`() {
    let row = String(repeating: "x,y;", count: 500) + "\n"
    let text = String(repeating: row, count: 100) + String(repeating: "a,b\n", count: 9)
    #expect(Dialect.detected(in: Array(text.utf8)).delimiter == UInt8(ascii: ","))
  }

  @Test(arguments: Array("\"\n\ré".utf8))
  func `a byte with another meaning is no delimiter`(byte: UInt8) {
    #expect(Dialect(delimiter: byte) == nil)
  }

  @Test(arguments: [
    ("a b c d\n" + String(repeating: "1 \"x, y\" 3 4\n", count: 5), " ", 4),
    ("a:b:c:d\n" + String(repeating: "1:\"06:45, or so\":3:4\n", count: 5), ":", 4),
    ("First Last\n" + String(repeating: "Ana Beltrán\n", count: 9), ",", nil),
    ("at\n06:45\n12:30\n09:15:00\n", ",", nil),
    ("link\nhttp://a.example/1\nhttps://b.example\n", ",", nil),
    ("1:2\n3:4\n", ":", 2),
    ("one two three four\nfive six\nseven eight nine ten\n", ",", nil),
    ("a,b,c\n1,2\n1,2,3\n", ",", 3),
    ("a,b,c\n1,2\n", ",", nil),
    ("sep=;\na;b\n1;2\n", ";", 2),
  ])
  func `weak delimiters need many even lines, and the usual width is known by most records`(
    _ text: String, _ delimiter: Unicode.Scalar, _ width: Int?
  ) {
    let dialect = Dialect.detected(in: Array(text.utf8))
    #expect(Unicode.Scalar(dialect.delimiter) == delimiter)
    #expect(dialect.width == width)
  }
}
