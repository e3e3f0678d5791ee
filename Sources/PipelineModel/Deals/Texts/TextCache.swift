import Synchronization

/// The texts of a deal that stay in the file.
package enum TextKind: Int, CaseIterable {
  case id, name, nextStep
}

/// The texts that were gathered of a pipeline, kept for the next key.
final class TextCache: Sendable {
  private let gathered = Mutex([GatheredTexts?](repeating: nil, count: TextKind.allCases.count))

  /// What was gathered so far.
  subscript(kind: TextKind) -> GatheredTexts? { gathered.withLock { $0[kind.rawValue] } }

  /// What was gathered, with the deals at `indices`.
  ///
  /// Nobody waits while texts are gathered: of two threads that gather at once the later one counts.
  func texts(
    _ kind: TextKind, of indices: [Int],
    _ gather: (_ indices: [Int], _ known: GatheredTexts?) -> GatheredTexts
  ) -> GatheredTexts {
    let known = self[kind]
    if let known, known.holds(indices) { return known }
    let texts = gather(known?.joined(with: indices) ?? indices.sorted(), known)
    gathered.withLock { $0[kind.rawValue] = texts }
    return texts
  }
}

extension Pipeline {
  /// The names of the deals at `indices` and perhaps of others; kept for the next time.
  public func names(of indices: [Int]) -> GatheredTexts { gathered(.name, indices) }

  /// The ids of the deals at `indices` and perhaps of others; kept for the next time.
  public func ids(of indices: [Int]) -> GatheredTexts { gathered(.id, indices) }

  /// The next steps of the deals at `indices` and perhaps of others; kept for the next time.
  public func nextSteps(of indices: [Int]) -> GatheredTexts { gathered(.nextStep, indices) }

  /// Reads all texts of the deals at `indices` at once, since all of them are asked for next.
  public func readTexts(of indices: [Int]) {
    for kind in TextKind.allCases { _ = gathered(kind, indices) }
  }

  /// The texts of the deals at `indices`, and perhaps of others, folded; kept for the next time.
  ///
  /// One pipeline is folded in one way.
  package func folded(
    _ kind: TextKind, of indices: [Int], by fold: @escaping GatheredTexts.Fold
  ) -> GatheredTexts {
    foldedCache.texts(kind, of: indices) { all, known in
      GatheredTexts(all, of: count, in: columns.source, known: known, fold: fold) {
        place(kind, at: $0)
      }
    }
  }

  private func gathered(_ kind: TextKind, _ indices: [Int]) -> GatheredTexts {
    cache.texts(kind, of: indices) { all, known in
      GatheredTexts(all, of: count, in: columns.source, known: known) { place(kind, at: $0) }
    }
  }

  private func place(_ kind: TextKind, at index: Int) -> TextRange {
    switch kind {
    case .id: columns.id(at: index)
    case .name: columns.dealName(at: index)
    case .nextStep: columns.nextStep(at: index)
    }
  }

  func text(_ kind: TextKind, at index: Int) -> RawText {
    cache[kind]?.rawText(of: index) ?? place(kind, at: index).text(in: columns.source)
  }
}
