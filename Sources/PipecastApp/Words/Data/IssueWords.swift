public import PipelineImport
import PipelineModel
public import TextUI

extension [Issue.Part] {
  /// The parts in a row, with the text of the file made safe.
  public var words: SafeText {
    map { part in
      switch part {
      case .words(let words): SafeText(sanitizing: words)
      case .found(let text): text.safe
      }
    }.joined()
  }
}

extension Issue {
  /// The whole issue with its position.
  ///
  ///     // deals.csv:12:4: amount "12abc" is not an amount; write it like 1,234.50
  public var words: SafeText { parts.words }

  /// What was found and what would be right, without the position.
  public var messageWords: SafeText { message.words }
}

extension IssueCode {
  /// The kind of issue in words: `unreadable amount`.
  public var words: SafeText {
    SafeText(sanitizing: rawValue.split(separator: "-").joined(separator: " "))
  }

  /// Whether the deal is kept without the cell, or a side table without the row.
  public var leavesCellOut: Bool {
    switch self {
    case .unreadableAmount, .unreadableDate, .unreadableProbability, .unreadableFlag,
      .unknownCategory, .currencyConflict, .repeatedEntry:
      true
    // An unknown currency keeps its money, in sums of its own.
    case .unknownCurrency, .unknownStage, .contradiction, .unclearOutcome, .shortRow, .tooManyCells,
      .repeatedID,
      .unclosedQuote, .textAfterQuote, .invalidBytes, .shortenedID, .lookAlike, .doubtfulRow,
      .lead, .deleted, .longCell, .joinedRows, .otherMarks, .recurringAmount,
      .unknownStatus, .otherHeader, .alikeName:
      false
    }
  }
}
