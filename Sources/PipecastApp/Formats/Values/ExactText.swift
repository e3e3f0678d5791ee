import PipelineModel
import TextUI

extension ReportValue {
  /// The value as programs read it, exact and without separators; nil where it is empty.
  ///
  /// Money is a decimal in its major unit, a weight is percent (`12.5`), a share has four decimals
  /// (`0.0907`), a day is ISO. Text is as
  /// the file has it: whoever writes it has to escape it.
  var exactText: String? {
    switch self {
    case .empty: nil
    case .name(let name): name.isEmpty ? nil : name.unsanitized
    case .words(let words): words.isEmpty ? nil : words.description
    case .count(let count): String(count)
    case .money(let money): money.decimal
    case .day(let day): day.description
    case .weight(let weight): String(weight.description.dropLast())
    case .share(let share): share.fourDecimals
    case .filter(let filter): filter.description
    case .likely(let range, let currency): range.words(currency).description
    case .record(let record): record.errorWords?.description
    }
  }
}
