import CScan
import DelimitedText

// Lines of a batch that may be something else than a deal.
extension DealLayout {
  /// The first column with a header.
  private var titled: Int { headerBytes.firstIndex { !$0.isEmpty } ?? 0 }

  /// Where a loop over many lines looks; nil where each has to be looked at.
  var signs: cs_signs? {
    guard let title = headerBytes.first, let first = title.first, amount != 0 else { return nil }
    // Totals and titles have neither stage nor close date beside them.
    let beside = [stage, close].compactMap(\.self).filter { $0 > 0 }
    guard let stage = beside.first, let close = beside.last else { return nil }
    return cs_signs(stage: stage, close: close, title_count: title.count, title_first: first)
  }

  /// Whether a line has to be looked at alone.
  func mayBeOtherLine(_ cells: BatchCells, _ row: Int) -> Bool {
    let titled = titled
    let title = headerBytes.isEmpty ? [] : headerBytes[titled]
    let amount = amount ?? -1
    let (stage, close) = (stage ?? -1, close ?? -1)
    var first = 0
    // Nearly all records fill their first two cells.
    if !cells[row, 0].showsText || !cells[row, 1].showsText {
      first = firstText(cells, row) ?? amount
    }
    let isStaged = stage >= 0 && stage != first && !cells[row, stage].mayBeBlank
    let isDated = close >= 0 && close != first && !cells[row, close].mayBeBlank
    let isTotal =
      first == amount || !isStaged && !isDated
      || first >= 0 && cells[row, first].count > 0 && cells[row, first].start[0].isRuleMark
    let cell = cells[row, titled]
    let isTitle =
      cell.count == title.count && (cell.count == 0 || cell.start[0] == title.first ?? 0)
    let hasOtherQuotes = cells[row, 0].showsApostrophe || cells[row, 1].showsApostrophe
    return isTotal || isTitle || !cell.isTrimmed || hasOtherQuotes
  }

  /// The first cell with a text, nil where no second one follows.
  private func firstText(_ cells: BatchCells, _ row: Int) -> Int? {
    var first: Int?
    for column in 0..<columns.headers.count {
      let cell = cells[row, column]
      if cell.count == 0 { continue }
      // What begins with a blank may be one.
      guard cell.showsText else { return nil }
      if first != nil { return first }
      first = column
    }
    return nil
  }
}

extension BatchCells.Bytes {
  @inline(__always) fileprivate var showsApostrophe: Bool {
    count > 0 && start[0] == UInt8(ascii: "'")
  }

  /// Whether it begins with a character that is no blank.
  @inline(__always) fileprivate var showsText: Bool {
    count > 0 && (start[0].isVisible || start[0] >= 0xC3)
  }
}
