import ArgumentParser
import PipecastApp
import TextUI

/// Prints one report.
struct ReportCommand: PipelineCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Prints a report: overview, weeks, reps, rep, deals, stages, issues or accuracy.",
    discussion: """
      Every figure on a screen is in a report too. In CSV and JSON each row carries the filter that \
      lists its deals: pipecast report deals --filter 'EXPR'.

      EXAMPLES:
        pipecast report reps deals.csv
        pipecast report rep deals.csv --rep Ana
        pipecast report deals deals.csv --filter past-due --format csv > past-due.csv
      """)

  @Argument(help: "overview, weeks, reps, rep, deals, stages, issues or accuracy.")
  var name: ReportName

  @OptionGroup var loading: Loading

  @Option(help: ArgumentHelp("table, csv, json or markdown.", valueName: "format"))
  var format = ReportFormat.table

  func run() throws {
    let isForecasting = loading.options.replay && name.hasForecast
    var session = try loading.session(keeping: name.kept(forecasting: isForecasting))
    if isForecasting { session.forecastShowingProgress() }
    try loading.options.print(session.report(name), of: session, as: format)
  }
}

extension Session {
  /// Learns the forecast, with a line that says how far it is.
  mutating func forecastShowingProgress() {
    let progress = ProgressLine("replaying the past: --no-replay leaves it out,")
    defer { progress.end() }
    forecast { progress.show($0) }
  }
}
