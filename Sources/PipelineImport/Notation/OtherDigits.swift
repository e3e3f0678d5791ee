extension Span<UInt8> {
  /// The cell with the digits and marks of other scripts as ASCII; nil when it has none of them.
  ///
  /// Arabic, Persian and Indian digits, and those of full width. A cell that has ASCII digits as
  /// well is left as it is: nobody writes one number in two scripts.
  ///
  ///     // "１，２５０" is 1,250
  var withASCIIDigits: [UInt8]? {
    // Blanks around a number do not make it long.
    guard trimmed.count <= 128 else { return nil }
    var hasOther = false
    for index in indices {
      if self[index].isDigit { return nil }
      hasOther = hasOther || otherScripts.contains(self[index])
    }
    guard hasOther else { return nil }
    var hasDigit = false
    var plain = ""
    for scalar in String(decoding: self, in: indices).unicodeScalars {
      if let zero = zeros.first(where: { $0...$0 + 9 ~= scalar.value }) {
        hasDigit = true
        plain.unicodeScalars.append(Unicode.Scalar(UInt8(0x30 + scalar.value - zero)))
      } else if let mark = marks[scalar] {
        plain.unicodeScalars.append(mark)
      } else {
        plain.unicodeScalars.append(scalar)
      }
    }
    return hasDigit ? Array(plain.utf8) : nil
  }
}

/// The bytes with which such digits begin in UTF-8.
private let otherScripts: Set<UInt8> = [0xD9, 0xDB, 0xE0, 0xEF]

private let zeros: [UInt32] = [0x0660, 0x06F0, 0x0966, 0xFF10]

private let marks: [Unicode.Scalar: Unicode.Scalar] = [
  "\u{066A}": "%", "\u{066B}": ".", "\u{066C}": "'", "\u{060C}": ",", "，": ",", "．": ".",
  "－": "-", "（": "(", "）": ")", "％": "%", "／": "/", "：": ":", "＄": "$", "\u{3000}": " ",
]
