public import PipelineModel

/// Conditions that deals must all meet, as a user types them or as a row of a report carries them.
///
///     try DealFilter("rep:ana amount>100k")
///     // deals whose rep contains "ana" and whose amount is over 100,000
public struct DealFilter: Hashable, Sendable {
  /// The conditions in the order in which they are written.
  public var terms: [FilterTerm]

  /// Keeps every deal.
  public static let none = DealFilter(terms: [])

  /// Makes a filter of finished terms.
  public init(terms: [FilterTerm]) {
    self.terms = terms
  }

  /// Makes a filter of plain conditions.
  public init(_ conditions: FilterCondition...) {
    terms = conditions.map { FilterTerm($0) }
  }

  /// Whether every deal is kept.
  public var isEmpty: Bool { terms.isEmpty }

  /// Whether a term says which deals are meant; without one a list shows the deals that are due.
  public var hasScope: Bool { terms.contains(where: \.isScope) }

  /// Whether all deals that it keeps have the same name in `dimension`.
  public func fixes(_ dimension: Dimension) -> Bool {
    terms.contains { term in
      switch term.condition {
      case .equals(dimension, _), .missing(.dimension(dimension)): !term.isNegated
      default: false
      }
    }
  }

  /// This filter and the conditions of `other` as well.
  public func and(_ other: DealFilter) -> DealFilter {
    DealFilter(terms: terms + other.terms.filter { !terms.contains($0) })
  }

  /// This filter, and where it has no scope the open deals due in `window`.
  ///
  /// Conditions on the close date say themselves when: they take the place of the window.
  public func scoped(to window: Window) -> DealFilter {
    if hasScope { return self }
    return DealFilter(namesCloseDate ? .outcome(.open) : .due(window)).and(self)
  }

  /// Whether the filter alone, and not the horizon, says which deals are listed.
  public var replacesHorizon: Bool { hasScope || namesCloseDate }

  /// A single day that is left out does not say which days are meant.
  private var namesCloseDate: Bool {
    terms.contains { term in
      if case .close(let comparison, _) = term.condition {
        !(term.isNegated && comparison == .equal)
      } else {
        false
      }
    }
  }
}
