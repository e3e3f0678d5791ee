import PipelineModel

// Where each deal has a text of its own, the first letters that differ tell nearly all deals apart.
extension DealOrder {
  /// Numbers that rise with the first letters of a text, case and accents aside; deals without one
  /// have the highest.
  func starts(of kind: TextKind, _ indices: [Int]) -> [UInt64] {
    let texts = pipeline.folded(kind, of: indices, by: Folding.append)
    let (bytes, column) = (texts.bytes.span, pipeline.columns.texts(kind))
    return indices.map { index in
      if !column.isEmpty(at: index) {
        return number(startOf: bytes.extracting(texts.range(of: index) ?? 0..<0))
      }
      guard kind == .name else { return .max }
      return number(startOf: Folding.bytes(of: pipeline[index].title.unsanitized).span)
    }
  }

  /// The same of what comes after the letters that all of the texts begin with; nil where the column
  /// has no texts, or a deal none.
  func finerStarts(of indices: [Int]) -> [UInt64]? {
    guard let kind = column.text, !indices.isEmpty else { return nil }
    let column = pipeline.columns.texts(kind)
    guard !indices.contains(where: column.isEmpty) else { return nil }
    let texts = pipeline.folded(kind, of: indices, by: Folding.append)
    let bytes = texts.bytes.span
    let ranges = indices.map { texts.range(of: $0) ?? 0..<0 }
    let start = bytes.extracting(ranges[0])
    var common = start.count
    for range in ranges { common = min(common, start.commonStart(with: bytes.extracting(range))) }
    return ranges.map { number(startOf: bytes.extracting($0).extracting(common...)) }
  }

  private func number(startOf text: Span<UInt8>) -> UInt64 {
    let start = UInt64(startOf: text)
    return (isDescending ? ~start : start) >> 1
  }
}

extension Span<UInt8> {
  /// How many bytes both begin with.
  fileprivate func commonStart(with other: Span<UInt8>) -> Int {
    var place = 0
    while place < Swift.min(count, other.count), self[place] == other[place] { place += 1 }
    return place
  }
}

extension DealColumns {
  fileprivate func texts(_ kind: TextKind) -> TextColumn {
    switch kind {
    case .name: dealNames
    case .id: ids
    case .nextStep: nextSteps
    }
  }
}

extension DealsReport.Column {
  /// The text that each deal has for itself there; nil for what deals share, and for numbers.
  var text: TextKind? {
    switch self {
    case .name: .name
    case .id: .id
    case .nextStep: .nextStep
    default: nil
    }
  }
}
