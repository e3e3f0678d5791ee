import PipecastApp
import PipelineModel
import RandomData
import Testing
import TextUI

@Suite struct FlagFileTests {
  private static let path = RawText("pipecast.conf")

  @Test(
    arguments: [
      ("", []),
      ("\n\n", []),
      ("# --ascii\n   # --strict", []),
      ("--ascii", ["--ascii"]),
      ("  --ascii\t", ["--ascii"]),
      ("--ascii\r\n--strict\r\n", ["--ascii", "--strict"]),
      ("\u{FEFF}--ascii", ["--ascii"]),
      ("--as-of 2026-11-21", ["--as-of=2026-11-21"]),
      ("--as-of=2026-11-21", ["--as-of=2026-11-21"]),
      ("--as-of \t 2026-11-21", ["--as-of=2026-11-21"]),
      ("--column close-date=Erwartetes Datum", ["--column=close-date=Erwartetes Datum"]),
      ("--column=close-date=Erwartetes Datum", ["--column=close-date=Erwartetes Datum"]),
      ("--column amount=Deal # 1", ["--column=amount=Deal # 1"]),
      ("--filter \"rep:ana past-due\"", ["--filter=rep:ana past-due"]),
      ("--filter 'rep:ana past-due'", ["--filter=rep:ana past-due"]),
      ("--filter='rep:ana'", ["--filter=rep:ana"]),
      ("--filter rep=\"Ana Beltrán\"", ["--filter=rep=\"Ana Beltrán\""]),
      ("--filter \"", ["--filter=\""]),
      ("--filter \"a'", ["--filter=\"a'"]),
      ("--rep --x", ["--rep=--x"]),
      ("--filter=", ["--filter="]),
      ("--filter ''", ["--filter="]),
    ] as [(String, [String])])
  func `a line is a flag, and its value the rest of the line`(
    text: String, arguments: [String]
  ) throws {
    #expect(try FlagFile(Array(text.utf8), path: Self.path).arguments == arguments)
  }

  @Test(
    arguments: [
      ("deals.csv", "pipecast.conf:1:1", "\"deals.csv\""),
      ("--ascii\n\n  -h", "pipecast.conf:3:3", "\"-h\""),
      ("# x\n--", "pipecast.conf:2:1", "\"--\""),
      ("as-of 2026-11-21", "pipecast.conf:1:1", "\"as-of 2026-11-21\""),
      ("--=x", "pipecast.conf:1:1", "\"--=x\""),
      ("\u{1B}[2J", "pipecast.conf:1:1", "␛"),
    ])
  func `a line that is no flag is named with its place`(
    text: String, place: String, found: String
  ) throws {
    let error = try #require(throws: FlagError.self) {
      try FlagFile(Array(text.utf8), path: Self.path)
    }
    #expect(error.place.description == place)
    #expect(error.words.description.contains(found))
    #expect(error.words.description.hasSuffix("; write one flag a line, like --as-of 2026-11-21"))
  }

  @Test(
    arguments: [
      ("--as-of soon", 1, 9), ("  --as-of=soon", 3, 11), ("--as-of  soon", 1, 10),
      ("--ascii", 1, 1), ("--filter=", 1, 10),
    ])
  func `a flag and its value know where they stand`(
    text: String, column: Int, valueColumn: Int
  ) throws {
    let file = try FlagFile(Array("#\n\(text)".utf8), path: Self.path)
    let flag = try #require(file.flags.first)
    #expect(file.place(of: flag).description == "pipecast.conf:2:\(column)")
    #expect(file.place(of: flag, isValue: true).description == "pipecast.conf:2:\(valueColumn)")
  }

  @Test func `any bytes are flags or an error`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let pieces: [[UInt8]] = [
        Array("--column".utf8), Array("=".utf8), [0x20], [0x0A], [0x0D], [0x22], [0x27], [0x23],
        [0xEF, 0xBB, 0xBF], [0xFF], [0], [0x2D],
      ]
      let bytes = (0..<12).flatMap { _ in pieces.randomElement(using: &generator) ?? [] }
      do {
        let file = try FlagFile(bytes, path: Self.path)
        #expect(file.arguments.allSatisfy { $0.hasPrefix("--") }, "\(bytes)")
      } catch {
        #expect(!error.place.isEmpty, "\(bytes)")
      }
    }
  }
}
