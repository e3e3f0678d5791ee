import PipecastApp
import Testing
import TextUI

@Suite struct AgeWordsTests {
  @Test(
    arguments: [
      (-500, "just now"), (0, "just now"), (59, "just now"), (60, "1 minute ago"),
      (3599, "59 minutes ago"), (7200, "2 hours ago"), (86_400, "yesterday"),
      (2 * 86_400, "2 days ago"), (7 * 86_400, "1 week ago"), (45 * 86_400, "1 month ago"),
      (800 * 86_400, "2 years ago"), (.max, "292,471,208,677 years ago"),
    ] as [(Int, SafeText)])
  func `an age is said in one unit`(seconds: Int, words: SafeText) {
    #expect(SafeText(ageInSeconds: seconds) == words)
  }

  @Test(
    arguments: [
      (0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (1000, "1 KB"), (64_900, "64 KB"),
      (1_250_000, "1.2 MB"), (30_000_000, "30 MB"), (2_000_000_000, "2.0 GB"),
    ] as [(Int, SafeText)])
  func `a size is said in one unit`(bytes: Int, words: SafeText) {
    #expect(SafeText(bytes: bytes) == words)
  }
}
