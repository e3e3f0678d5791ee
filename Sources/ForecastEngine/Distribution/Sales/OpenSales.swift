/// The open deals of a forecast as sales, with their chances as corrected.
package struct OpenSales: RandomAccessCollection, Sendable {
  /// The chance of each to be won in the window, 0...1.
  package private(set) var chances: [Double]
  private let values: DealValues

  init(_ core: CoreForecast, chances: [Double]) {
    self.chances = chances
    values = core.values
  }

  /// The place of the first deal.
  package var startIndex: Int { 0 }
  /// The place behind the last deal.
  package var endIndex: Int { chances.count }

  /// The deal at `place`, 0..<count.
  package subscript(place: Int) -> Sale {
    let value = values[place]
    return Sale(chance: chances[place], value: value.mean, deviation: value.deviation)
  }

  /// The same with another chance of the deal at `place`.
  func replacing(_ place: Int, chance: Double) -> OpenSales {
    var other = self
    other.chances[place] = chance
    return other
  }
}
