/// The kinds of rows and cells that cannot be used as they stand; raw values never change.
public enum IssueCode: String, CaseIterable, Sendable {
  case unreadableAmount = "unreadable-amount"
  case unreadableDate = "unreadable-date"
  case unreadableProbability = "unreadable-probability"
  case unknownCategory = "unknown-category"
  case unreadableFlag = "unreadable-flag"
  case unknownStage = "unknown-stage"
  case unknownCurrency = "unknown-currency"
  case currencyConflict = "currency-conflict"
  case contradiction
  case unclearOutcome = "unclear-outcome"
  case shortRow = "short-row"
  case tooManyCells = "too-many-cells"
  case repeatedID = "repeated-id"
  case repeatedEntry = "repeated-entry"
  case unclosedQuote = "unclosed-quote"
  case textAfterQuote = "text-after-quote"
  case invalidBytes = "invalid-bytes"
  case shortenedID = "shortened-id"
  case lookAlike = "look-alike"
  case doubtfulRow = "doubtful-row"
  case lead
  case deleted
  case longCell = "long-cell"
  case joinedRows = "joined-rows"
  case otherMarks = "other-marks"
  case recurringAmount = "recurring-amount"
  case unknownStatus = "unknown-status"
  case otherHeader = "other-header"
  case alikeName = "alike-name"

  /// Whether such records are no deals, so that nothing is lost without them.
  public var isNoDeal: Bool { self == .lead || self == .deleted }

  /// Whether records with this issue are left out of the deals.
  public var rejects: Bool {
    switch self {
    case .tooManyCells, .repeatedID, .lead, .deleted, .longCell: true
    default: false
    }
  }
}
