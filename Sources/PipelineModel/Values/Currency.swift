/// A currency by its ISO 4217 code, or the unnamed one of files that name none.
public struct Currency: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Upper-case letters and digits, such as `USD`; empty for ``unnamed``.
  public let code: String

  /// Decimals of the minor unit: 2 for cents, 0 for yen, 3 for Kuwaiti dinar (ISO 4217).
  public let minorDigits: Int

  /// The currency of amounts whose file names no currency: two decimals and no sign.
  public static let unnamed = Currency(code: "")

  /// Keeps the letters and digits of `code`, upper case, at most twelve: safe to print.
  public init(code: String) {
    var letters: [UInt8] = []
    for byte in code.utf8 where letters.count < 12 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        letters.append(byte)
      case UInt8(ascii: "a")...UInt8(ascii: "z"): letters.append(byte & ~0x20)
      default: break
      }
    }
    let code = String(decoding: letters, as: UTF8.self)
    self.code = code
    minorDigits = Self.minorDigits(of: code)
  }

  private static func minorDigits(of code: String) -> Int {
    switch code {
    case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND",
      "VUV", "XAF", "XOF", "XPF":
      0
    case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
    default: 2
    }
  }

  /// How many minor units make one of the currency: 100 cents, 1 yen, 1000 fils.
  public var minorUnitsInOne: Int {
    switch minorDigits {
    case 0: 1
    case 3: 1000
    default: 100
    }
  }

  /// The sign written before an amount: `$`, `€`, `£`, `¥`, else the code and a blank.
  public var sign: String {
    switch code {
    case "": ""
    case "USD": "$"
    case "EUR": "€"
    case "GBP": "£"
    case "JPY": "¥"
    default: code + " "
    }
  }

  public var description: String { code }

  public static func < (a: Self, b: Self) -> Bool { a.code < b.code }
}
