import DelimitedText
import PipelineImport
public import PipelineModel
public import TextUI

extension Dialect {
  /// `commas between cells`.
  var words: SafeText {
    let name: SafeText =
      switch self {
      case .comma: "commas"
      case .semicolon: "semicolons"
      case .tab: "tabs"
      case .pipe: "bars"
      case .colon: "colons"
      default: SafeText(sanitizing: String(Character(Unicode.Scalar(delimiter))))
      }
    return name + " between cells"
  }
}

extension ColumnNotation {
  /// How the column is read, and on what evidence where it is a guess.
  var words: SafeText {
    let words: SafeText =
      switch notation {
      case .amount(.dot, _): "decimal point, as in 1,234.56"
      case .amount(.comma, _): "decimal comma, as in 1.234,56"
      case .amount(nil, let evidence):
        evidence.ambiguous > 0 ? "thousands, as in 1.234 and 1,234" : "whole numbers"
      case .date(.dayFirst, _): "day first, as in 31/12/2026"
      case .date(.monthFirst, _): "month first, as in 12/31/2026"
      case .date(nil, let evidence):
        evidence.ambiguous > 0 ? "month first, as in 12/31/2026" : "dates"
      case .probability(.percent, _): "percent, as in 40"
      case .probability(.fraction, _): "shares, as in 0.4"
      case .probability(.mixed, _): "percent and shares; a bare 1 is not read"
      }
    return isGuessed ? words + " (a guess: no cell tells)" : words
  }
}

extension WeightSource {
  /// Where a weight comes from: `stages.csv`.
  public var words: SafeText {
    switch self {
    case .stagesFile: "stages.csv"
    case .probabilityColumn: "the file's own column"
    case .probabilityWord: "a word in the file's column"
    case .crmDefault: "the CRM's usual weight"
    case .none: "nothing: it needs a weight"
    }
  }
}
