import Synchronization

/// Deals in the order in which a list shows them, by their indices in the pipeline.
///
/// Of a long list only some rows are looked at: the others are put in their order when they are
/// asked for.
///
///     Array(DealList([4, 2]))
///     // [4, 2]
public struct DealList: RandomAccessCollection, Sendable {
  private enum Order: Sendable {
    case settled([Int32])
    case settling(SettlingDeals)
  }

  private var order: Order
  /// How many deals there are.
  public let count: Int

  /// Lists deals in that order.
  public init(_ deals: [Int]) {
    order = .settled(deals.map { Int32(clamping: $0) })
    count = deals.count
  }

  /// Lists deals by a number each, the lowest first.
  ///
  /// Where deals have one number, `finer` gives others for them; where it has none, or they are
  /// one again, `settle` puts the deals in their order.
  package init(
    _ deals: [Int32], by numbers: [UInt64],
    finer: @escaping @Sendable ([Int]) -> [UInt64]? = { _ in nil },
    settle: @escaping @Sendable ([Int]) -> [Int]
  ) {
    order = .settling(SettlingDeals(deals, numbers, finer, settle))
    count = deals.count
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { count }

  /// The deal in the row `position`.
  public subscript(position: Int) -> Int {
    switch order {
    case .settled(let deals): Int(deals[position])
    case .settling(let deals): deals.deal(at: position)
    }
  }

  /// The row of a deal; nil where the list does not have it.
  public func firstIndex(of deal: Int) -> Int? {
    switch order {
    case .settled(let deals): deals.firstIndex(of: Int32(clamping: deal))
    case .settling(let deals): deals.row(of: Int32(clamping: deal))
    }
  }

  /// Puts all deals in their order at once, where all of them are asked for next.
  package mutating func settle() {
    if case .settling(let deals) = order { order = .settled(deals.settled()) }
  }
}

extension DealList: Hashable {
  public static func == (a: Self, b: Self) -> Bool {
    if case (.settling(let x), .settling(let y)) = (a.order, b.order), x === y { return true }
    return a.count == b.count && a.elementsEqual(b)
  }

  /// The same for lists of one length, so that no order need be known.
  public func hash(into hasher: inout Hasher) { hasher.combine(count) }
}

extension DealList: ExpressibleByArrayLiteral {
  public init(arrayLiteral deals: Int...) { self.init(deals) }
}
