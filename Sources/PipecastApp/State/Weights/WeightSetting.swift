import PipelineImport
import PipelineModel
import TextUI

// The weight of a stage: asked for, shown as the line that will be written, and written.
extension AppState {
  /// Asks for the weight of a stage, or says why none can be set.
  mutating func askWeight(of stage: RawText) {
    switch session.weighing.path {
    case .failure(let refusal): message = refusal.words
    case .success: prompt = .weight(LineEditor(), of: stage, now: weightWords(of: stage))
    }
  }

  /// `50%`, or where the deals of the stage differ `10% to 40%`; empty without a weight.
  private func weightWords(of stage: RawText) -> SafeText {
    let row = StagesReport(session.scope).rows.first { $0.sums.key == .name(stage) }
    return row.map { ReportColumn("", "").words(for: $0.weight, near: outlook.asOf) } ?? ""
  }

  /// Shows what a weight would change in the file; a text that is no weight stays on the line.
  mutating func proposeWeight(_ text: String, of stage: RawText) {
    guard let weight = Weight(typed: text), case .success(let path) = session.weighing.path else {
      return
    }
    prompt = nil
    let original = session.weighing.bytes
    do {
      let edit = try StageTableEdit(
        of: original, stage: stage, weight: weight,
        outcome: session.pipeline.columns.stages.first { $0.name == stage }?.outcome ?? .open)
      guard edit.bytes != original else {
        message =
          stage.safe + " weighs " + SafeText(sanitizing: weight.description)
          + " in " + path.safe + " already."
        return
      }
      prompt = .writeWeight(
        WeightChange(edit, stage: stage, weight: weight, path: path, original: original))
    } catch {
      message = path.safe + ": " + error.parts.words
    }
  }

  /// What stands right of a weight while it is typed: what Enter does, or what would be right.
  func weightHint(_ text: String) -> SafeText {
    if Weight(typed: text) != nil { return "Enter shows what will be written" }
    let digits = text.filter { $0 != " " }
    return digits == "1" ? "write 1% or 100%" : "write 40, 40% or 0.4"
  }

  /// The Weighted of what the screen is about, in the horizon that leads: `$2.10M`.
  private var weightedWords: SafeText {
    let scope = scope(filter: place.filter) ?? session.scope
    return BreakdownReport(scope, by: .total).totals
      .map { Money(minorUnits: $0.due[horizon].weighted, currency: $0.currency).short }
      .joined(separator: " and ")
  }

  /// The file was written: everything is counted anew.
  mutating func takeUp(_ change: WeightChange) -> [Effect] {
    rereading = .weight(change, weighted: weightedWords)
    return [.reload]
  }

  /// What is said when the files were read again.
  mutating func wordsAfterReading() -> SafeText {
    defer { rereading = nil }
    switch rereading {
    case .weight(let change, let weighted):
      let days = outlook.horizons[horizon].days
      return change.stage.safe.truncated(to: 30) + " weighs "
        + SafeText(sanitizing: change.weight.description)
        + " now. Weighted \(days): " + weightedWords + ", before " + weighted
        + ", written to " + change.path.safe + "."
    case .changed(let path):
      return "Not written: " + path.safe + " has changed since it was read. Now it is read anew."
    case nil: return "Read again: " + SafeText(session.pipeline.count, "deal") + "."
    }
  }

  /// What is said when the files could not be read again.
  mutating func wordsAfterFailure(_ reason: SafeText) -> SafeText {
    defer { rereading = nil }
    if case .weight(let change, _) = rereading {
      return "Written to " + change.path.safe + ", but not read again: " + reason
    }
    return "Not read again: " + reason
  }
}

/// Why the files are read again, where the user did not ask for it.
enum Rereading: Sendable {
  /// A weight was written; until then Weighted was this.
  case weight(WeightChange, weighted: SafeText)
  /// The file at this path is not what the change was made from.
  case changed(RawText)
}
