/// What a kind of issue means, why it matters, and how to make it go away: plain text of our own.
///
/// Here stands all that `check --explain`, the hints, the manual and JSON say about a code.
public struct IssueExplanation: Hashable, Sendable {
  /// What was found.
  public let meaning: String
  /// What it does to the numbers.
  public let effect: String
  /// What to do in the CRM or in the spreadsheet: a sentence.
  public let remedy: String
  /// What a file says, in a few words.
  public let wrong: String
  /// What it should say in place of it.
  public let right: String

  init(_ meaning: String, effect: String, remedy: String, wrong: String, right: String) {
    self.meaning = meaning
    self.effect = effect
    self.remedy = remedy
    self.wrong = wrong
    self.right = right
  }
}

extension IssueCode {
  /// What the code means, why it matters, and how to make it go away.
  public var explanation: IssueExplanation {
    switch self {
    case .unreadableAmount:
      IssueExplanation(
        "The amount is no number, or not wholly one.",
        effect: "The deal is kept without an amount and adds nothing to any sum.",
        remedy: "Correct the amount in the CRM, or empty the cell.",
        wrong: "12,5OO or TBD", right: "12,500")
    case .unreadableDate:
      IssueExplanation(
        "The date is not one of the calendar, or its form is not the one of its column.",
        effect: "The deal is kept without that date; without a close date it is in no horizon.",
        remedy: "Correct the date, or export dates like 2026-11-21.",
        wrong: "2026-02-30 or next week", right: "2026-02-28")
    case .unreadableProbability:
      IssueExplanation(
        "The probability is not between 0 and 100 %, or may mean 1 % as well as 100 %.",
        effect: "The deal takes the weight of its stage in its place, or none.",
        remedy: "Write percents, or give the stage a weight in stages.csv.",
        wrong: "150% or maybe", right: "40%")
    case .unknownCategory:
      IssueExplanation(
        "The forecast category is none of those that CRMs have.",
        effect: "The deal is kept without a category; only omitted ones are left out of Weighted.",
        remedy: "Name the category with --alias category:FROM=TO, or correct it.",
        wrong: "Hope", right: "best case")
    case .unreadableFlag:
      IssueExplanation(
        "A column such as Is Won holds something that is neither yes nor no.",
        effect: "The flag is not used; whether the deal is open is told by its stage.",
        remedy: "Correct the cell in the CRM, or name another column with --column is-won=HEADER.",
        wrong: "perhaps", right: "true")
    case .unknownStage:
      IssueExplanation(
        "Nothing gives deals of this stage a weight.",
        effect: "Its open deals add nothing to Weighted; their money is named on the Overview.",
        remedy: "Set the weight on the Stages screen, or add the stage to stages.csv.",
        wrong: "Verbal Yes", right: "Verbal Yes,80% as a line of stages.csv")
    case .unknownCurrency:
      IssueExplanation(
        "The currency is none that is known.",
        effect: "Its amounts are summed apart; where there are too many of them, left out.",
        remedy: "Write a code of three letters.", wrong: "Doubloons", right: "EUR")
    case .currencyConflict:
      IssueExplanation(
        "The amount names one currency and the currency column another.",
        effect: "The deal is kept without an amount and adds nothing to any sum.",
        remedy: "Make the two agree in the CRM.", wrong: "€100 beside USD", right: "€100 beside EUR"
      )
    case .contradiction:
      IssueExplanation(
        "Flags, status and stage say different things about whether the deal is open, won or lost.",
        effect: "The flags decide, then the status, then the stage.",
        remedy: "Correct stage or status in the CRM.",
        wrong: "Is Won true, Stage Closed Lost", right: "Is Won true, Stage Closed Won")
    case .unclearOutcome:
      IssueExplanation(
        "The deal is closed, and nothing says whether it was won.",
        effect: "It counts as lost.",
        remedy: "Export the stage or a status too, or name the outcome in stages.csv.",
        wrong: "Is Closed true, without more", right: "Is Closed true, Stage Closed Won")
    case .shortRow:
      IssueExplanation(
        "The row has fewer cells than the header.",
        effect: "The deal is kept without what is missing at its end.",
        remedy: "Complete the row, or export again: the file may have been cut or edited by hand.",
        wrong: "D-1,Acme", right: "D-1,Acme,1200,Proposal")
    case .tooManyCells:
      IssueExplanation(
        "The row has more filled cells than the header, so nobody knows which belongs where.",
        effect: "The record is rejected: it is in no list and in no sum but that of the receipt.",
        remedy: "Put quotes around text that holds the delimiter.",
        wrong: "Acme, Inc,1200", right: "\"Acme, Inc\",1200")
    case .repeatedID:
      IssueExplanation(
        "Another record above has the same id.",
        effect: "The record is rejected, so that no deal counts twice.",
        remedy: "Remove duplicates in the CRM, or export each deal on one row.",
        wrong: "D-7 on two lines", right: "D-7 on one")
    case .repeatedEntry:
      IssueExplanation(
        "A stage of stages.csv, or a rep of team.csv, stands there twice.",
        effect: "The first row is used and the second is not.",
        remedy: "Delete one of the two rows.", wrong: "Proposal,40 and proposal,50",
        right: "Proposal,50")
    case .unclosedQuote:
      IssueExplanation(
        "A quote opens a cell and is not closed before other text follows.",
        effect: "The quote is read as a letter, so that it swallows no rows below it.",
        remedy: "Close the quote, or double it where it is meant as text.",
        wrong: "\"Pumps,100", right: "\"Pumps\",100")
    case .textAfterQuote:
      IssueExplanation(
        "Text follows the closing quote of a cell.",
        effect: "The text is kept as part of the cell.",
        remedy: "Double the quotes inside a cell.", wrong: "\"5\" pipe\"", right: "\"5\"\" pipe\"")
    case .invalidBytes:
      IssueExplanation(
        "Some bytes are no characters: two encodings were mixed, or the file was damaged.",
        effect: "The record is kept and the bytes are shown as \u{FFFD}; other names stay apart.",
        remedy: "Save the file as UTF-8.", wrong: "M\u{FFFD}ller", right: "Müller")
    case .longCell:
      IssueExplanation(
        "A cell is longer than 16 MB, which no text of a deal is.",
        effect: "The record is rejected: it is in no list and in no sum but that of the receipt.",
        remedy: "Look for a quote that is not closed, or shorten the text.",
        wrong: "a document in a cell", right: "its first lines")
    case .shortenedID:
      IssueExplanation(
        "A spreadsheet has shortened the id to a number with an exponent.",
        effect: "The deal is kept; nobody can tell whether it stands in the file twice.",
        remedy: "Export again and open the file in a text editor, not in a spreadsheet.",
        wrong: "4.5E+17", right: "450000000000000017")
    case .lookAlike:
      IssueExplanation(
        "Another deal has the same account, name and created day, and the file has no ids.",
        effect: "Both are counted.",
        remedy: "Delete one of the two in the CRM, or export the id too.",
        wrong: "Acme, Renewal, 2026-05-04 on two lines", right: "two names")
    case .doubtfulRow:
      IssueExplanation(
        "The row may be a total or a title of the report, and may be a deal.",
        effect: "It is kept as a deal.",
        remedy: "Export details only, without totals, or give the deal its missing cells.",
        wrong: "Total Energies without a stage", right: "Total Energies,Proposal,1200")
    case .lead:
      IssueExplanation(
        "The record is a lead, which is no deal yet.",
        effect: "The record is rejected: it is in no list and in no sum but that of the receipt.",
        remedy: "Export opportunities without leads.", wrong: "Type lead",
        right: "Type opportunity")
    case .deleted:
      IssueExplanation(
        "The CRM has deleted the record and exported it all the same.",
        effect: "The record is rejected: it is in no list and in no sum but that of the receipt.",
        remedy: "Export without deleted deals.", wrong: "IsDeleted true", right: "IsDeleted false")
    case .joinedRows:
      IssueExplanation(
        "A quoted cell spans lines that each look like a row: its quote may be a stray one.",
        effect: "The lines are one record, as their quotes say, and no deals of their own.",
        remedy: "Close the quote on the line where it opens, or delete it.",
        wrong: "\"Pumps,100 and, lines below, pipe 5\",20", right: "\"Pumps\",100")
    case .otherMarks:
      IssueExplanation(
        "The row is separated or quoted in another way than most rows of the file.",
        effect: "It is read in its own way, and has as many cells as the others.",
        remedy: "Export again: the file may have been put together from several.",
        wrong: "D-1;Acme;1200", right: "D-1,Acme,1200")
    case .recurringAmount:
      IssueExplanation(
        "The amount recurs: a column beside it says that it is one month's or one year's.",
        effect: "It is counted once, as it stands.",
        remedy: "Export the value of the whole contract, or name its column with --column.",
        wrong: "100,monthly", right: "1200,one_time")
    case .unknownStatus:
      IssueExplanation(
        "The status says neither open, won nor lost in words that are known.",
        effect: "It is not used; whether the deal is open is told by its stage.",
        remedy: "Name what it means with --alias status:FROM=TO, as in status:Parked=Open.",
        wrong: "Parked", right: "Open")
    case .otherHeader:
      IssueExplanation(
        "Among the deals stands a header with other columns, another order or another unit.",
        effect: "The rows below are read by it; columns that the first has not are left out.",
        remedy: "Export all deals in one file, or put each export into a file of its own.",
        wrong: "Amount,Name below Name,Amount", right: "Name,Amount on both")
    case .alikeName:
      IssueExplanation(
        "A rep or a stage is written like an earlier one, but for case or blanks.",
        effect: "The two count as one, under the spelling that comes first.",
        remedy: "Write the name the same way in the CRM.", wrong: "ANA  RUIZ", right: "Ana Ruiz")
    }
  }
}
