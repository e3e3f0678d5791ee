import DelimitedText
import PipelineImport
public import PipelineModel
public import TextUI

extension Dialect {
  /// `commas between cells`.
  var words: SafeText {
    let name: SafeText =
      switch Unicode.Scalar(delimiter) {
      case ",": "commas"
      case ";": "semicolons"
      case "\t": "tabs"
      case "|": "bars"
      case ":": "colons"
      case " ": "spaces"
      default: SafeText(sanitizing: String(Character(Unicode.Scalar(delimiter))))
      }
    return name + " between cells"
  }
}

extension Quoting {
  /// What is not as in most files; nothing for those.
  ///
  ///     // , ' around texts, \ before quotes inside them
  var words: SafeText {
    var words: SafeText = skipsBlanks ? " and blanks" : ""
    if wrapsRows { words = words + ", quotes around each whole row" }
    if quote != Quoting.standard.quote {
      words = words + ", " + SafeText(sanitizing: String(quote)) + " around texts"
    }
    if let escape {
      words = words + ", " + SafeText(sanitizing: String(escape)) + " before quotes inside them"
    }
    return words
  }
}

extension ColumnNotation {
  /// How the column is read and which cell decided it, or that none did.
  ///
  ///     // decimal comma, as in 12,50 on line 12
  package var words: SafeText {
    let words =
      if isGiven { reading + ", as told" } else if isUndecided { undecidedWords } else if isBorrowed
      {
        reading + ", as other columns of the file"
      } else { reading + ((proof?.words ?? usualExample).map { ", as in " + $0 } ?? "") }
    let others: SafeText = opposite.map { "; but " + $0.words + oppositeWords } ?? ""
    return words + others + doubtWords + wordsForWords
  }

  private var oppositeWords: SafeText {
    if case .probability(.mixed, _) = notation {
      return " is read as percent too, and may be a share"
    }
    return " is not"
  }

  private var isUndecided: Bool { isGuessed && !isBorrowed && !isDoubtful }

  private var isDoubtful: Bool {
    switch notation {
    case .amount(_, let evidence): evidence.isDoubtful && !isGiven
    case .probability(let scale, _): scale == .mixed
    case .date: false
    }
  }

  /// `; 12.500 on line 2 is read as decimals too, and may be thousands`.
  private var doubtWords: SafeText {
    guard isDoubtful, let open else { return "" }
    return "; " + open.words + " is read as decimals too, and may be thousands"
  }

  /// `decimal point`.
  private var reading: SafeText {
    switch notation {
    case .amount(_, let evidence) where !evidence.isProof && evidence.ambiguous == 0 && !isGiven:
      "whole numbers"
    case .amount(.dot, _): "decimal point"
    case .amount(.comma, _): "decimal comma"
    case .amount(nil, _): "thousands"
    case .date(_, let evidence)
    where evidence.order == nil && evidence.ambiguous == 0 && !isGiven:
      "dates"
    case .date(.dayFirst, _): "day first"
    case .date: "month first"
    case .probability(.percent, _): "percent"
    case .probability(.fraction, _): "shares"
    case .probability(.mixed, _): "percent"
    }
  }

  /// What stands for the column where no cell near its beginning does; nil for plain cells.
  private var usualExample: SafeText? {
    switch notation {
    case .amount(_, let evidence) where !evidence.isProof: nil
    case .amount(.comma, _): "1.234,56"
    case .amount: "1,234.56"
    case .date(_, let evidence) where evidence.order == nil: nil
    case .date(.dayFirst, _): "31/12/2026"
    case .date: "12/31/2026"
    case .probability(.fraction, _): "0.4"
    case .probability: "40"
    }
  }

  /// Both readings fit all cells.
  ///
  ///     // undecided, no cell tells: 3/4/2026 on line 2 is read day first, as headers are not
  ///     // English
  private var undecidedWords: SafeText {
    let read: SafeText =
      switch notation {
      case .amount: "as thousands, not decimals"
      case .probability: "as 100%, not 1%"
      case .date: reading + (hint.map { ", as " + $0.words } ?? "")
      }
    return "undecided, no cell tells: " + (open?.words ?? "all") + " is read " + read
  }

  /// `, high as 75%, medium as 50%, low as 25%`: our own figures, so they are said.
  private var wordsForWords: SafeText {
    guard case .probability(_, let evidence) = notation, evidence.words > 0 else { return "" }
    return ProbabilityWords.weights.map {
      ", " + SafeText(sanitizing: "\($0.word) as \($0.percent)%")
    }
    .joined()
  }
}

extension DayFirstHint {
  /// `the headers are not English`.
  fileprivate var words: SafeText {
    switch self {
    case .language: "the headers are not English"
    case .semicolons: "semicolons stand between cells"
    case .decimalComma: "the file has decimal commas"
    case .currency(let currency): "amounts are in " + SafeText(sanitizing: currency.code)
    }
  }
}

extension ColumnNotation.Example {
  /// `12,50 on line 12`.
  fileprivate var words: SafeText {
    text.safe.truncated(to: 24) + " on line " + SafeText(grouping: line)
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
