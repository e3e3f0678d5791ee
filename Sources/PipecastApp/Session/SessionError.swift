public import PipelineImport
public import PipelineModel
public import TextUI

/// Why no session can be made of the files and options.
public enum SessionError: Error, Sendable {
  /// The file cannot be read as what it should be.
  case unreadable(file: RawText, ImportError)
  /// No file of the folder has the columns of deals.
  case noDeals(folder: RawText)
  /// Several files of a folder could be the deals.
  case severalFiles([RawText])
  /// No deal has that rep or team.
  case unknownName(Dimension, String, known: [RawText])
  /// No deal is in that currency.
  case unknownCurrency(Currency, known: [Currency])
  /// The horizons were to begin before the day that is looked from.
  case fromBeforeAsOf(from: Day, asOf: Day)

  /// The flag that cannot be used with these files: `--rep=Bo`; nil where no flag is to blame.
  public var argument: String? {
    switch self {
    case .unreadable(_, .unknownHeader(let field, let header, _)):
      "--column=\(field.rawValue)=\(header)"
    case .unknownName(let dimension, let name, _): "--\(dimension)=\(name)"
    case .unknownCurrency(let currency, _): "--currency=\(currency.code)"
    case .fromBeforeAsOf(let from, _): "--from=\(from)"
    case .unreadable, .noDeals, .severalFiles: nil
    }
  }

  /// Whether the file is no export of deals, so that another one may do.
  public var isOfFile: Bool {
    switch self {
    case .noDeals, .severalFiles: return true
    case .unreadable(_, let error):
      switch error {
      case .workbook, .compressed, .otherKind, .empty, .noHeader, .noDealColumns, .tooManyColumns:
        return true
      case .unknownHeader, .noAliases, .missingColumn, .stopped, .changed: return false
      }
    case .unknownName, .unknownCurrency, .fromBeforeAsOf: return false
    }
  }

  /// What is wrong, and what would be right.
  public var words: SafeText {
    switch self {
    case .unreadable(let file, let error): file.safe + ": " + error.parts.words
    case .noDeals(let folder):
      folder.safe + ": no CSV file with columns of deals; name the file itself"
    case .severalFiles(let names):
      names.map(\.safe).joined(separator: " and ")
        + " could all be the deals; name one of them, or write the date into its name"
    case .unknownName(let dimension, let name, let known):
      "no \(SafeText(sanitizing: dimension.words)) is named "
        + RawText(name).safe.truncated(to: 80) + "; "
        + (known.isEmpty
          ? "the file names none"
          : "try " + known.prefix(8).map { $0.safe.truncated(to: 40) }.joined(separator: ", "))
    case .fromBeforeAsOf(let from, let asOf):
      SafeText(
        sanitizing: "the horizons cannot begin on \(from): the as-of day is \(asOf); "
          + "name that day or a later one, or look from an earlier as-of day")
    case .unknownCurrency(let currency, let known):
      "no deal is in \(SafeText(sanitizing: currency.code)); the file has "
        + known.prefix(8).map { SafeText(sanitizing: $0.code) }.joined(separator: ", ")
    }
  }
}
