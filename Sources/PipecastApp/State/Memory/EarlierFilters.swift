/// The filters that were typed before, the newest first, none of them twice.
public struct EarlierFilters: Hashable, Sendable {
  /// How many are kept.
  public static let limit = 50

  /// The filters as typed.
  public private(set) var texts: [String] = []

  /// Begins without any.
  public init() {}

  /// Puts a filter first; blanks around it do not count, and nothing typed is no filter.
  public mutating func add(_ text: String) {
    let filter = text.trimmingBlanks
    guard !filter.isEmpty else { return }
    texts.removeAll { $0.unicodeScalars.elementsEqual(filter.unicodeScalars) }
    texts.insert(filter, at: 0)
    if texts.count > Self.limit { texts.removeLast() }
  }
}

extension String {
  /// The text without the blanks at its ends, by scalars: a mark may follow a blank.
  fileprivate var trimmingBlanks: String {
    let scalars = unicodeScalars.drop { $0 == " " }
    guard let last = scalars.lastIndex(where: { $0 != " " }) else { return "" }
    return String(scalars[...last])
  }
}
