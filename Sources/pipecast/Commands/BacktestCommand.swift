import ArgumentParser
import PipecastApp
import PipelineModel
import TextUI

/// Prints how every method would have done on past days.
struct BacktestCommand: PipelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest",
    abstract: "Replays the past of the file and scores every way to forecast it.",
    discussion: """
      On past days it forecasts what the next 30 and 90 days would bring, from what was known then, \
      and compares with what was won: our Forecast, and the plain methods that it has to beat.

      EXAMPLES:
        pipecast backtest deals.csv
        pipecast backtest deals.csv --every 7 --horizon 30
        pipecast backtest deals.csv --team North --format csv
      """)

  @OptionGroup var loading: Loading

  @Option(
    help: ArgumentHelp(
      """
      Look from the ends of months, or every so many days: month or 7. Without it: month, or 7 \
      where there are fewer than two months.
      """, valueName: "step"),
    transform: { try BacktestStep(option: $0) })
  var every: BacktestStep?

  @Option(
    help: ArgumentHelp("Look from these days instead.", valueName: "2026-03-31,2026-06-30"),
    transform: { try [Day](option: $0) })
  var at: [Day]?

  @Flag(help: "List each window too, in tables and in JSON.")
  var windows = false

  @Option(help: ArgumentHelp("table, csv, json or markdown.", valueName: "format"))
  var format = ReportFormat.table

  func run() throws {
    let session = try loading.session(keeping: BacktestReport.kept)
    // Nothing to print is left only by a signal that has ended the program.
    guard let report = try report(of: session) else { return }
    try loading.options.print(report, of: session, as: format)
  }

  private func report(of session: Session) throws(Failure) -> Report? {
    let progress = ProgressLine("replaying")
    defer { progress.end() }
    do {
      return try session.backtest(step: at.map { .at($0) } ?? every, listsWindows: windows) {
        progress.show($0)
      }
    } catch {
      throw Failure(error.words)
    }
  }
}
