package import TextUI

extension SafeText {
  /// The size of a file, rounded: `812 bytes`, `64 KB`, `1.2 MB`.
  package init(bytes: Int) {
    let steps: [(size: Int, unit: SafeText)] = [
      (1_000_000_000, " GB"), (1_000_000, " MB"), (1000, " KB"),
    ]
    guard let step = steps.first(where: { bytes >= $0.size }) else {
      self = SafeText(bytes, "byte")
      return
    }
    let whole = bytes / step.size
    let tenth = bytes % step.size / (step.size / 10)
    self = whole < 10 && step.size > 1000 ? "\(whole).\(tenth)" + step.unit : "\(whole)" + step.unit
  }
}
