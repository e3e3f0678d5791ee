import PipelineModel

/// The newest export with eight rows such as people and scripts leave behind.
///
/// Six open deals carry one oddity each; two rows at the end cannot be deals at all. They give the
/// screens about data something to say and stay at the same places for the same seed.
struct DirtyRows: Sendable {
  let asOf: Day

  // Which open deal with a close date, counted from the first, has which oddity.
  private enum Oddity: Int {
    case amountToBeDone = 21
    case letterInAmount = 48
    case dayNotInCalendar = 75
    case dayInWords = 102
    case unknownStage = 129
    case shortRow = 156
  }

  /// Returns the export of `deals` with the oddities in it.
  func export(of deals: [Deal]) -> [UInt8] {
    var export = DealExport()
    var place = 0
    for deal in deals {
      guard deal.stage.isOpen, deal.closeDate != nil else {
        export.append(deal)
        continue
      }
      export.append(Oddity(rawValue: place).map { row(of: deal, with: $0) } ?? row(of: deal))
      place += 1
    }
    if let last = deals.last(where: \.stage.isOpen) {
      export.append(repeatedRow(of: last))
      export.append(wideRow(after: last))
    }
    return export.bytes
  }

  private func row(of deal: Deal, with oddity: Oddity) -> [Cell] {
    switch oddity {
    case .amountToBeDone: row(of: deal, replacing: .amount, by: "TBD")
    case .letterInAmount: row(of: deal, replacing: .amount, by: "12,5OO")
    case .dayNotInCalendar:
      row(of: deal, replacing: .closeDate, by: "\(asOf.civil.year)-02-30")
    case .dayInWords: row(of: deal, replacing: .closeDate, by: "next week")
    case .unknownStage: row(of: deal, replacing: .stage, by: "Verbal Yes")
    case .shortRow: Column.all.prefix { $0 != .nextStep }.map { $0.cell(of: deal) }
    }
  }

  // The deal pasted a second time with another amount.
  private func repeatedRow(of deal: Deal) -> [Cell] {
    row(of: deal, replacing: .amount, by: "\(deal.amount + 5_000)")
  }

  // A new deal whose name lost its quotes, so that its comma makes one cell too many.
  private func wideRow(after deal: Deal) -> [Cell] {
    Column.all.flatMap { column -> [Cell] in
      switch column {
      case .id: [.text("D-\(deal.number + 1)")]
      case .name: [.text("\(deal.account.name): spare nodes"), .text(" urgent")]
      case .lossReason: [.text("n/a")]
      default: [column.cell(of: deal)]
      }
    }
  }

  private func row(of deal: Deal) -> [Cell] {
    Column.all.map { $0.cell(of: deal) }
  }

  private func row(of deal: Deal, replacing replaced: Column, by text: String) -> [Cell] {
    Column.all.map { $0 == replaced ? .text(text) : $0.cell(of: deal) }
  }
}
