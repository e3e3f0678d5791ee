import PipelineModel

/// A column's header as the alias table compares it: its words, whatever the spelling.
///
///     HeaderKey("Deal - Expected close date *").text  // expectedclosedate
///     HeaderKey("Loss_Reason__c").text                // lossreason
///     HeaderKey("Nom de l'opportunité").text          // nom
struct HeaderKey: Hashable {
  /// All words of the header in lower case, with one blank between.
  let full: String
  /// The words that tell the field, without blanks: `CLOSEDATE`, `close_date` are the same.
  ///
  /// Left out are the deal's own word, small words and what a vendor puts in front.
  let text: String
  /// Whether the header itself says that it speaks of the deal.
  let isPrefixed: Bool
  /// Whether it is one of the columns by which Dynamics knows its own records again.
  let isUnmodifiable: Bool

  /// The currency the header ends with, as in `Amount (USD)` and `Value in €`.
  let currency: Currency?
  /// Zeros that the amounts below leave out: 3 for `Amount (k€)`, -2 for cents.
  let zeros: Int
  /// What stands before such a unit; nil without one.
  private let unscaled: String?

  /// The header without its unit, as `Amount` of `Amount (k€)`.
  var withoutScale: HeaderKey? { unscaled.map { HeaderKey($0) } }

  /// The header without its last word, which says how its cells are to be understood.
  var withoutUnit: HeaderKey? {
    var words = full.split(separator: " ")
    let isNamed = words.last.map { CurrencyMarks.named(String($0)) == currency } ?? false
    if currency == nil || isNamed { words.removeLast() }
    if words.last == "in" { words.removeLast() }
    return words.isEmpty ? nil : HeaderKey(words.joined(separator: " "))
  }

  /// All its words but those of a unit: that of `Amount (k€)`, `Amount (USD)` and `Amount`.
  var title: String {
    guard zeros != 0 || currency != nil else { return full }
    return (withoutScale ?? withoutUnit)?.full ?? full
  }

  /// No header that anything knows is longer; what follows in a cell of megabytes is not looked at.
  private static let maximumLength = 200

  init(_ text: String) {
    let isLong = text.utf8.count > Self.maximumLength
    let header = isLong ? String(text.prefix(Self.maximumLength)) : text
    let words = Self.words(of: Self.withoutCustomMark(Self.withoutNumber(header)[...]))
    full = words.joined(separator: " ")
    (self.text, isPrefixed) = Self.meaning(of: words)
    isUnmodifiable = Self.unmodifiableWords(in: words) > 0
    let scale = HeaderScale(header)
    zeros = scale?.zeros ?? 0
    unscaled = scale?.title
    currency = scale?.currency ?? Self.currency(endOf: header)
  }

  /// What ``text`` is for a header that is known to be short.
  static func text(of header: String) -> String {
    meaning(of: words(of: withoutCustomMark(header[...]))).text
  }

  private static func words(of header: Substring) -> [String] {
    var words: [String] = []
    // Bytes, since a string that grows by single letters takes ten times as long.
    var word: [UInt8] = []
    func endWord() {
      guard !word.isEmpty else { return }
      words.append(String(decoding: word, as: UTF8.self))
      word.removeAll(keepingCapacity: true)
    }
    let splitsCamelCase = !header.utf8.contains(0x20)
    var wasLowercase = false
    for scalar in header.unicodeScalars {
      let isWordPart: Bool
      let isUppercase: Bool
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        isWordPart = byte.isLetter || byte.isDigit
        isUppercase = byte.isLetter && byte < 0x60
      } else {
        isWordPart = scalar.isWordPart
        isUppercase = scalar.properties.isUppercase
      }
      let isHump = splitsCamelCase && wasLowercase && isUppercase
      if !isWordPart || isHump { endWord() }
      guard isWordPart else {
        wasLowercase = false
        continue
      }
      wasLowercase = scalar.isASCII ? !isUppercase : scalar.properties.isLowercase
      if scalar.isASCII {
        word.append(UInt8(truncatingIfNeeded: scalar.value).asciiLowercased)
      } else if scalar.properties.changesWhenLowercased {
        word += scalar.properties.lowercaseMapping.utf8
      } else {
        word += scalar.utf8
      }
    }
    endWord()
    return words
  }

  /// Salesforce ends the API names of fields a customer added with `__c`.
  private static func withoutCustomMark(_ header: Substring) -> Substring {
    let end = header.utf8.suffix(3)
    let isCustom = end.elementsEqual("__c".utf8) || end.elementsEqual("__C".utf8)
    return isCustom ? header.dropLast(3) : header
  }

  /// What people and pages put around a title is none of it: `1. Stage`, `<b>Stage</b>`.
  private static func withoutNumber(_ header: String) -> String {
    if let first = header.utf8.first, first.isDigit {
      let rest = header.drop { $0.isASCII && $0.isNumber }
      let isNumbered = rest.hasPrefix(". ") || rest.hasPrefix(") ")
      return isNumbered ? String(rest.dropFirst(2)) : header
    }
    guard header.utf8.first == UInt8(ascii: "<"), header.utf8.last == UInt8(ascii: ">") else {
      return header
    }
    let pieces = header.split(separator: "<", omittingEmptySubsequences: true)
    return pieces.map { piece in
      piece.firstIndex(of: ">").map { String(piece[piece.index(after: $0)...]) } ?? String(piece)
    }.joined(separator: " ")
  }

  /// How many words Dynamics puts in front, 0 for a header of anybody else.
  private static func unmodifiableWords(in words: [String]) -> Int {
    guard words.count > 2 else { return 0 }
    return unmodifiable.first { words.count > $0.count && words.starts(with: $0) }?.count ?? 0
  }

  private static func meaning(of words: [String]) -> (text: String, isPrefixed: Bool) {
    let mark = unmodifiableWords(in: words)
    if mark > 0 {
      let rest = Array(words.dropFirst(mark))
      // The record itself is named by its id.
      return rest.count == 1 && dealWords.contains(rest[0])
        ? ("unmodifiable", false) : meaning(of: rest)
    }
    var rest = words[...]
    var isPrefixed = false
    while rest.count > 1, let first = rest.first, vendorWords.contains(first) { rest.removeFirst() }
    while rest.count > 1, let first = rest.first, dealWords.contains(first) {
      rest.removeFirst()
      isPrefixed = true
    }
    if rest.count > 1 { rest = withoutRepetition(Array(rest))[...] }
    if rest.count > 1, let last = rest.last, dealWords.contains(last) || last == "transaction" {
      // "Nom de l'opportunité", "Size of deal"; but "Primary opportunity" is another deal.
      let isOwn = smallWords.contains(rest[rest.endIndex - 2])
      if isOwn || foreignDealWords.contains(last) {
        isPrefixed = true
        rest.removeLast()
        while rest.count > 1, let small = rest.last, smallWords.contains(small) {
          rest.removeLast()
        }
      }
    }
    let telling = rest.filter { !smallWords.contains($0) }
    let text = (telling.isEmpty ? Array(rest) : telling).joined()
    guard words.count == 1 else { return (text, isPrefixed) }
    // "DEALNAME", "opportunityid"
    for prefix in ["opportunity", "deal"]
    where text.utf8.count > prefix.utf8.count && text.hasPrefix(prefix) {
      return (String(text.dropFirst(prefix.count)), true)
    }
    return (text, isPrefixed)
  }

  /// Reports name a field with its record: `Account Name: Account Name`, `Account: Account Name`.
  private static func withoutRepetition(_ words: [String]) -> [String] {
    guard words.indices.dropFirst().contains(where: { words[..<$0].contains(words[$0]) }) else {
      return words
    }
    let half = words.count / 2
    if words.count.isMultiple(of: 2), words[..<half] == words[half...] {
      return Array(words[..<half])
    }
    return words.indices.filter { $0 == 0 || words[$0] != words[$0 - 1] }.map { words[$0] }
  }

  private static func currency(endOf header: String) -> Currency? {
    let bytes = header.utf8
    var end = bytes.endIndex
    while end > bytes.startIndex, bytes[bytes.index(before: end)].isMark {
      end = bytes.index(before: end)
    }
    var start = end
    while start > bytes.startIndex, !bytes[bytes.index(before: start)].isMark {
      start = bytes.index(before: start)
    }
    return Word(exactly: String(header[start..<end])).flatMap { CurrencyMarks.mark($0)?.currency }
  }
}

extension UInt8 {
  /// Whether it parts the words of a header from a currency.
  fileprivate var isMark: Bool {
    switch self {
    case UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "*"), UInt8(ascii: ":"), UInt8(ascii: ","),
      UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is part of a word: an accent written apart from its letter is too.
  fileprivate var isWordPart: Bool {
    properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark
  }
}

/// Words that are looked for in many headers: most of those begin with another letter.
private struct Words {
  let all: Set<String>
  private let beginnings: [Bool]

  init(_ all: Set<String>) {
    self.all = all
    var beginnings = [Bool](repeating: false, count: 256)
    for word in all { if let first = word.utf8.first { beginnings[Int(first)] = true } }
    self.beginnings = beginnings
  }

  func contains(_ word: String) -> Bool {
    guard let first = word.utf8.first, beginnings[Int(first)] else { return false }
    return all.contains(word)
  }
}

/// Words for a deal that CRMs put into the titles of its fields.
private let dealWords = Words(foreignDealWords.all.union(["deal", "opportunity"]))
private let foreignDealWords = Words([
  "verkaufschance", "opportunité", "affaire", "oportunidad", "trato", "negocio", "oportunidade",
  "negócio", "opportunità", "affare", "trattativa", "verkoopkans", "сделка", "сделки", "угоди",
])
/// What HubSpot and Dynamics put in front of the internal names of their own fields.
private let vendorWords = Words(["hs", "hubspot", "msdyn"])
/// What Dynamics puts in front of columns that only it may change: `(Do Not Modify) Modified On`.
private let unmodifiable = [
  ["do", "not", "modify"], ["nicht", "ändern"], ["ne", "pas", "modifier"], ["no", "modificar"],
  ["non", "modificare"], ["não", "modificar"], ["niet", "wijzigen"],
]
private let smallWords = Words([
  "of", "the", "der", "des", "die", "de", "la", "le", "les", "l", "d", "du", "del", "el", "do",
  "da", "di", "dell", "della", "van", "het", "für",
])
