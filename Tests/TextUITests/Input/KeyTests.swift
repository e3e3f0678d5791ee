import Testing
import TextUI

struct KeyTests {
  @Test(
    arguments: [
      ("a", .character("a"), "a"), ("?", .character("?"), "?"), ("é", .character("é"), "é"),
      ("space", .character(" "), "Space"), ("C-c", .control(0x63), "Ctrl-C"),
      ("up", .up, "↑"), ("down", .down, "↓"), ("left", .left, "←"), ("right", .right, "→"),
      ("home", .home, "Home"), ("end", .end, "End"),
      ("pageup", .pageUp, "PgUp"), ("pagedown", .pageDown, "PgDn"),
      ("enter", .enter, "Enter"), ("esc", .escape, "Esc"), ("escape", .escape, "Esc"),
      ("tab", .tab, "Tab"), ("backtab", .backTab, "Shift-Tab"),
      ("backspace", .backspace, "Backspace"), ("delete", .delete, "Del"),
      ("f12", .function(12), "F12"),
    ] as [(String, Key, SafeText)])
  func `a key has a word in scripts and a name for people`(word: String, key: Key, name: SafeText) {
    #expect(Key(script: word) == key)
    #expect(key.name == name)
  }

  @Test(arguments: ["", "ab", "C-", "C-C", "C-é", "f0", "f99", "f+1", "Down"])
  func `a word that is no key is not read`(word: String) {
    #expect(Key(script: word) == nil)
  }

  @Test func `a control character as a key has a name that can be printed`() {
    #expect(Key.character("\u{1B}").name == "␛")
    #expect(Key.control(0).name == "Ctrl-␀")
    #expect(Key.unknown.name == "?")
  }
}
