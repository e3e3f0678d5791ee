import ArgumentParser
import PipecastApp

/// Shows the screens; the overview report where there is no terminal.
struct OpenCommand {
  var loading: Loading

  func run() throws {
    try show(loading.session())
  }

  func show(_ session: Session) throws {
    Output.write(
      ReportFormat.table.text(of: session.report(.overview), isASCII: loading.options.ascii))
    if loading.options.strict, session.hasIssues { throw ExitCode(1) }
  }
}
