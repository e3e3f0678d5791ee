import PipelineModel
import TextUI

extension Report {
  /// The heading of the list of issues.
  static let issuesTitle: SafeText = "Issues"

  /// The account of the data, and every row and cell that could not be used.
  public static func issues(_ session: Session) -> Report {
    let data = DataReport(session)
    return Report(
      // The account is of all records, whatever is looked at of them.
      name: .issues, scope: session.scope, filter: .none, headline: [data.headline],
      sections: [
        Section("Read", data.facts), Section("Columns", data.columns),
        Section("Stages", data.stages, whenEmpty: "The file has no stages."),
      ]
        + (data.folder.isEmpty ? [] : [Section("Files of the folder", data.files)]) + [
          Section(
            issuesTitle, data.issueTable, whenEmpty: "None: every row and cell could be used.")
        ],
      records: data.records,
      notCounted: session.pipeline.notCounted(
        outlook: session.outlook, among: session.scope.deals),
      remarks: [data.unlistedWords, session.oldExportWords].compactMap { $0 })
  }
}
