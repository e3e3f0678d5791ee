/// The deals of some records in plain arrays, an element per record: what a reader fills.
///
/// Absent numbers are marked as in ``DealColumns``. Codes are those of the builder that takes them.
/// Texts and names that no record has need no elements.
package struct DealRows: Sendable {
  /// Physical line where the record begins, from 1.
  package var lines: [UInt32] = []
  /// Byte offset where the record begins.
  package var offsets: [UInt32] = []
  /// The CRM's ids.
  package var ids = TextRows()
  /// The names of the deals themselves.
  package var dealNames = TextRows()
  /// What the reps do next, in free words.
  package var nextSteps = TextRows()
  /// Minor units of the deal's currency, or ``DealColumns/noAmount``.
  package var amounts: [Int64] = []
  /// The codes of the currencies.
  package var currencyCodes: [Int32] = []
  /// The number of ``Outcome``: open, won or lost.
  package var outcomes: [Int8] = []
  /// Billionths, or ``DealColumns/noWeight``.
  package var weights: [Int32] = []
  /// The number of the ``WeightSource``: where each weight comes from.
  package var weightSources: [Int8] = []
  /// The number of the ``ForecastCategory``: how sure the reps say the deals are.
  package var categories: [Int8] = []
  /// Day numbers, or ``DealColumns/noDay``: close date (expected when open, actual when closed).
  package var closes: [Int32] = []
  /// Day numbers, or ``DealColumns/noDay``: when the deal was entered.
  package var createds: [Int32] = []
  /// Day numbers, or ``DealColumns/noDay``: when the deal came into its stage.
  package var stageEntereds: [Int32] = []
  /// Day numbers, or ``DealColumns/noDay``: the last activity.
  package var lastActivities: [Int32] = []
  /// By the raw value of the ``Dimension`` the codes of the names, -1 for none.
  package var names = [[Int32]](repeating: [], count: Dimension.allCases.count)

  /// Makes rows of no deals.
  package init() {}
}
