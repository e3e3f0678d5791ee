import TextUI

/// Any text made safe: nothing in it acts, and it takes as many columns as it says.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSafeTexts(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let foreign = String(decoding: input(start, count), as: UTF8.self)
  let text = SafeText(sanitizing: foreign)
  checkHarmless(text)
  check(
    SafeText(sanitizing: text.description) == text, "making safe text safe again changes it")
  check(text.columns == text.letters.reduce(0) { $0 + $1.columns }, "the letters' columns differ")
  for columns in [0, 1, 2, 7, 40] {
    let cut = text.truncated(to: columns)
    check(cut.columns <= columns, "\(cut.columns) columns in place of \(columns)")
    check(text.fitted(to: columns).columns == columns, "a fitted text does not fit \(columns)")
    checkHarmless(cut)
    for line in text.wrapped(to: columns) {
      check(line.columns <= columns, "a line has \(line.columns) of \(columns) columns")
    }
  }
  return 0
}

/// Nothing of the text moves the cursor, changes the direction or hides.
private func checkHarmless(_ text: SafeText) {
  var marks = 0
  for scalar in text.description.unicodeScalars {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F, 0x1F1E6...0x1F1FF:
      check(false, "U+\(String(scalar.value, radix: 16)) is in a safe text")
    default: break
    }
    marks = CharacterWidth.columns(of: scalar) == 0 ? marks + 1 : 0
    check(marks <= 4, "more than four marks on a letter")
  }
}
