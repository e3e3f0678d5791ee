import PipelineModel

/// A column's header as the alias table compares it: words in lower case with one blank between.
///
///     HeaderKey("Deal - Expected close date *")  // expected close date
///     HeaderKey("Loss_Reason__c")                // loss reason
///     HeaderKey("CloseDate")                     // close date
struct HeaderKey: Hashable {
  /// All words of the header.
  let full: String
  /// The words without `deal` and `opportunity` in front.
  let text: String

  /// The currency the header ends with, as in `Amount (USD)` and `Value in €`.
  let currency: Currency?

  /// The words before the currency.
  var textBeforeCurrency: String? {
    var words = text.split(separator: " ")
    if let last = words.last, CurrencyMarks.named(String(last)) == currency { words.removeLast() }
    if words.last == "in" { words.removeLast() }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// Whether the header itself says that it speaks of the deal.
  var isPrefixed: Bool { text.utf8.count < full.utf8.count }

  /// No header that anything knows is longer; what follows in a cell of megabytes is not looked at.
  private static let maximumLength = 200

  init(_ text: String) {
    let header = String(text.prefix(Self.maximumLength))
    var words: [String] = []
    var word = ""
    let splitsCamelCase = !header.unicodeScalars.contains(" ")
    var wasLowercase = false
    for scalar in Self.withoutCustomMark(header).unicodeScalars {
      let isWordPart = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      let isHump = splitsCamelCase && wasLowercase && scalar.properties.isUppercase
      if !isWordPart || isHump, !word.isEmpty {
        words.append(word)
        word = ""
      }
      wasLowercase = scalar.properties.isLowercase
      if isWordPart { word += scalar.properties.lowercaseMapping }
    }
    if !word.isEmpty { words.append(word) }
    full = words.joined(separator: " ")
    var rest = words[...]
    while rest.count > 1, let first = rest.first, first == "deal" || first == "opportunity" {
      rest.removeFirst()
    }
    self.text = rest.joined(separator: " ")
    let last = header.unicodeScalars.split { " ()[]*:,/-_".unicodeScalars.contains($0) }.last
    currency = last.flatMap { Word(exactly: String(String.UnicodeScalarView($0))) }
      .flatMap { CurrencyMarks.mark($0)?.currency }
  }

  /// Salesforce ends the API names of fields a customer added with `__c`.
  private static func withoutCustomMark(_ header: String) -> Substring {
    let isCustom = header.hasSuffix("__c") || header.hasSuffix("__C")
    return isCustom ? header.dropLast(3) : header[...]
  }
}
