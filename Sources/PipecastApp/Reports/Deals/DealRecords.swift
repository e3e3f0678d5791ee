import PipelineModel
import TextUI

extension DealsReport {
  /// One row per deal with the fields of every file: what programs read.
  public var records: ReportTable {
    let (scope, indices) = (self.scope, self.indices)
    let forecasts = self.forecasts
    let fields = DealField.allCases.filter { $0.forecastColumn == nil || forecasts != nil }
    return ReportTable(
      columns: fields.map(\.column), count: indices.count, totals: [],
      value: { row, column in
        let (deal, field) = (scope.pipeline[indices[row]], fields[column])
        return field.forecastColumn.flatMap { forecasts?.value(deal, $0) }
          ?? field.value(deal, scope.outlook)
      },
      opening: { row, _ in .deal(indices[row]) })
  }
}

/// The fields of a deal by the keys that JSON and CSV give them.
enum DealField: String, CaseIterable {
  case id, name, account, rep, team, stage, outcome, currency, amount, weight, weightSource
  case weighted, chance, forecast
  case close, created, stageEntered, lastActivity, nextStep, category, line, bucket

  /// The column of a list of deals that has it, for what takes a Forecast.
  var forecastColumn: DealsReport.Column? {
    switch self {
    case .chance: .chance
    case .forecast: .forecast
    default: nil
    }
  }

  var column: ReportColumn {
    switch self {
    case .amount, .weight, .weighted, .chance, .forecast, .line:
      ReportColumn(rawValue, SafeText(sanitizing: rawValue), isNumber: true)
    default: ReportColumn(rawValue, SafeText(sanitizing: rawValue))
    }
  }

  /// The field of `deal`; ``ReportValue/empty`` where the file does not say.
  func value(_ deal: Deal, _ outlook: Outlook) -> ReportValue {
    switch self {
    case .id: text(deal.id)
    case .name: text(deal.name)
    case .account: text(deal.name(.account))
    case .rep: text(deal.name(.rep))
    case .team: text(deal.name(.team))
    case .stage: text(deal.name(.stage))
    case .outcome: .words(SafeText(sanitizing: "\(deal.outcome)"))
    case .currency: .words(SafeText(sanitizing: deal.currency.code))
    case .amount: deal.amount.map(ReportValue.money) ?? .empty
    // A closed deal is weighed no more.
    case .weight where deal.outcome != .open, .weightSource where deal.outcome != .open: .empty
    case .weight: deal.weight.map(ReportValue.weight) ?? .empty
    case .weightSource: deal.weightSource.key.map(ReportValue.words) ?? .empty
    case .weighted: deal.weighted.map(ReportValue.money) ?? .empty
    case .close: day(deal.close)
    case .created: day(deal.created)
    case .stageEntered: day(deal.stageEntered)
    case .lastActivity: day(deal.lastActivity)
    case .nextStep: text(deal.nextStep)
    case .category: deal.category.map { .words(SafeText(sanitizing: $0.words)) } ?? .empty
    case .line: .count(deal.line)
    case .chance, .forecast: .empty
    case .bucket: outlook.key(of: deal).map(ReportValue.words) ?? .empty
    }
  }

  private func text(_ text: RawText?) -> ReportValue {
    guard let text, !text.isEmpty else { return .empty }
    return .name(text)
  }

  private func day(_ day: Day?) -> ReportValue { day.map(ReportValue.day) ?? .empty }
}

extension WeightSource {
  /// The word of JSON and CSV for it; nil for no weight.
  fileprivate var key: SafeText? {
    switch self {
    case .stagesFile: "stages-file"
    case .probabilityColumn: "probability-column"
    case .crmDefault: "crm-default"
    case .probabilityWord: "probability-word"
    case .none: nil
    }
  }
}

extension Outlook {
  /// The bucket of an open deal, `omitted` for one that is due and not counted; nil for a closed one.
  fileprivate func key(of deal: Deal) -> SafeText? {
    guard deal.outcome == .open else { return nil }
    let bucket = bucket(close: deal.close)
    if case .due = bucket, deal.category == .omitted { return "omitted" }
    return key(of: bucket)
  }

  /// The word of JSON and CSV for a bucket: `due-30`, and for the rest as ``NotCounted`` has them.
  fileprivate func key(of bucket: Bucket) -> SafeText {
    switch bucket {
    case .pastDue: "past-due"
    case .before: "before-window"
    case .due(let index): "due-\(horizons[index].days)"
    case .later: "later"
    case .noDate: "no-date"
    }
  }
}
