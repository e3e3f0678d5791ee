import Glibc

/// The factor that moves all deals of a window together: lognormal of mean 1, as a few values with
/// weights that sum to 1.
struct CommonShock: Sendable {
  let factors: [(factor: Double, weight: Double)]

  /// Nine values are exact enough for a sum that spreads as widely as they lie apart.
  ///
  /// A narrower sum, of thousands of deals say, would show them as nine separate peaks, and its
  /// quantiles as steps between them: there the values lie as close as the sum is narrow.
  /// - Parameters:
  ///   - deviation: standard deviation of the factor.
  ///   - spread: standard deviation of the sum as a share of its mean.
  init(deviation: Double, spread: Double) {
    let sigma = log1p(deviation * deviation).squareRoot()
    let distance = sigma > 0 ? spread / sigma : 1
    let nodes = distance >= 0.8 ? Self.hermite : Self.even(distance: max(distance, 0.05))
    factors = nodes.map { (exp(sigma * $0 - sigma * sigma / 2), $1) }
  }

  /// Values of the standard normal at even distances, weighted by its density.
  private static func even(distance: Double) -> [(Double, Double)] {
    let count = Int((5 / distance).rounded(.up))
    let values = (-count...count).map { Double($0) * distance }
    let weights = values.map { exp(-$0 * $0 / 2) }
    let sum = weights.reduce(0, +)
    return zip(values, weights).map { ($0, $1 / sum) }
  }

  /// Nodes and weights of nine-point Gauss-Hermite quadrature for the standard normal.
  private static let hermite: [(Double, Double)] = [
    (-4.512745863399783, 2.234584400774664e-05), (-3.20542900285647, 0.002789141321231767),
    (-2.07684797867783, 0.04991640676521785), (-1.0232556637891324, 0.24409750289493945),
    (0.0, 0.40634920634920635), (1.0232556637891324, 0.24409750289493945),
    (2.07684797867783, 0.04991640676521785), (3.20542900285647, 0.002789141321231767),
    (4.512745863399783, 2.234584400774664e-05),
  ]
}
