public import ArgumentParser
public import PipecastApp
public import PipelineImport
import PipelineModel
import TextUI

/// The flags that every command understands.
struct Options: ParsableArguments, Sendable {
  @Option(
    help: ArgumentHelp("Look from this day, such as 2026-11-21.", valueName: "day"),
    transform: { try Day(option: $0) })
  var asOf: Day?

  @Option(
    help: ArgumentHelp("Begin the horizons on this later day.", valueName: "day"),
    transform: { try Day(option: $0) })
  var from: Day?

  @Option(
    help: ArgumentHelp("Days to look ahead.", valueName: "30,90"),
    transform: { try [Horizon](option: $0) })
  var horizon: [Horizon] = Horizon.usual

  @Option(help: ArgumentHelp("Only the deals of this rep.", valueName: "name"))
  var rep: String?

  @Option(help: ArgumentHelp("Only the deals of this team.", valueName: "name"))
  var team: String?

  @Option(
    help: ArgumentHelp("Only matching deals, such as 'stage:nego amount>100k'.", valueName: "expr"),
    transform: { try DealFilter($0) })
  var filter = DealFilter.none

  @Option(
    help: ArgumentHelp(
      "Only deals in this currency; amounts that name none are in it.", valueName: "code"),
    transform: { try Currency(option: $0) })
  var currency: Currency?

  @Option(
    help: ArgumentHelp(
      "Read a field from the column with this header; from none without one.",
      valueName: "field=header"),
    completion: .list(Field.allCases.map { "\($0.rawValue)=" }),
    transform: { try ColumnChoice(option: $0) })
  var column: [ColumnChoice] = []

  @Option(
    help: ArgumentHelp(
      """
      Read the cells of a field as decimal-point, decimal-comma, day-first, month-first, percent \
      or share.
      """, valueName: "field=form"),
    completion: .list(
      Field.allCases.flatMap { field in field.forms.map { "\(field.rawValue)=\($0.rawValue)" } }),
    transform: { try ColumnChoice(form: $0) })
  var form: [ColumnChoice] = []

  @Flag(
    inversion: .prefixedNo,
    help: "Learn the Forecast from the file's own past; --no-replay shows Weighted alone.")
  var replay = true

  @Option(
    help: ArgumentHelp("Take a value of a field for another.", valueName: "field:from=to"),
    completion: .list(Field.allCases.filter(\.takesAliases).map { "\($0.rawValue):" }),
    transform: { try ImportOptions.Alias(option: $0) })
  var alias: [ImportOptions.Alias] = []

  @Option(
    help: ArgumentHelp(
      """
      Where weights come from. auto: stages.csv, then the file, then the CRM's usual ones; stage: \
      not from the file's column; crm: from the file's column alone.
      """, valueName: "order"))
  var weights = WeightOrder.auto

  @Option(help: ArgumentHelp("Colours: always, auto or never.", valueName: "when"))
  var color = ColorChoice.auto

  @Option(
    help: ArgumentHelp(
      "Look of the screens: default, mono, orange-blue or high-contrast.", valueName: "name"),
    transform: { try Theme(option: $0) })
  var theme = Theme.default

  @Flag(
    inversion: .prefixedNo, exclusivity: .chooseLast,
    help: "Lines of words for screen readers: no columns, rules or bars.")
  var plain = false

  @Flag(
    inversion: .prefixedNo, exclusivity: .chooseLast, help: "Use plain ASCII characters only.")
  var ascii = false

  @Flag(
    inversion: .prefixedNo, exclusivity: .chooseLast,
    help: "Take the mouse, or leave it to the terminal.")
  var mouse = true

  @Flag(
    inversion: .prefixedNo, exclusivity: .chooseLast,
    help: "Exit with 1 when anything of the files could not be used.")
  var strict = false

  /// When the screens use colours.
  enum ColorChoice: String, CaseIterable, ExpressibleByArgument, Sendable {
    case always, auto, never
  }

  /// The flags as the session understands them.
  var session: SessionOptions {
    SessionOptions(
      asOf: asOf, from: from, horizons: horizon, rep: rep, team: team,
      currency: currency, filter: filter,
      reading: ImportOptions(
        columns: Dictionary(
          column.compactMap { choice in choice.header.map { (choice.field, $0) } }
        ) { _, last in last },
        forms: Dictionary(
          form.compactMap { choice in choice.form.map { (choice.field, $0) } }
        ) { _, last in last },
        // The first alias of a text holds, and of two flags the last.
        aliases: alias.reversed(), weights: weights, threads: Processors.threads))
  }

  /// Prints `report`; with `--strict` the program ends with 1 where the session has issues.
  func print(_ report: Report, of session: Session, as format: ReportFormat = .table) throws {
    Output.write(
      format == .table && plain
        ? PlainFormat(isASCII: ascii).text(of: report) : format.text(of: report, isASCII: ascii))
    if strict, session.hasIssues { throw ExitCode(1) }
  }
}

extension WeightOrder: ExpressibleByArgument {}
extension ReportName: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}
extension CheckFormat: ExpressibleByArgument {}
