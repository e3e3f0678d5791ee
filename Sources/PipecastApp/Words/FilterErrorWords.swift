public import TextUI

extension FilterError: CustomStringConvertible {
  public var description: String { words.description }

  /// `"amount" cannot be read; amount>100k or amount<=2500`.
  public var words: SafeText {
    "\"" + SafeText(sanitizing: term).truncated(to: 40) + "\" cannot be read; write it like "
      + SafeText(sanitizing: remedy)
  }
}
