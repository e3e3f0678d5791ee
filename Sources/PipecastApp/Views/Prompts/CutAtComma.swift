import TextUI

extension SafeText {
  /// The text cut after a part, not inside a number, where it is longer than `columns`.
  func cutAtComma(to columns: Int, _ glyphs: Glyphs) -> SafeText {
    guard self.columns > columns else { return self }
    let kept = prefix(max(0, columns - glyphs.ellipsis.columns - 1)).description
    let comma = kept.utf8.lastIndex(of: UInt8(ascii: ",")).flatMap {
      kept[$0...].hasPrefix(", ") ? $0 : nil
    }
    guard let end = comma ?? kept.utf8.lastIndex(of: UInt8(ascii: " ")) else {
      return truncated(to: columns, ellipsis: glyphs.ellipsis)
    }
    let start = SafeText(sanitizing: String(kept[...end]))
    return start + (comma == nil ? "" : " ") + glyphs.ellipsis
  }
}
