import PipecastApp

/// A small export written by a test, deal by deal.
struct DealFile {
  /// A row, with what matters to the test; everything else is ordinary.
  struct Row {
    var id = ""
    var name = "Deal"
    var account = "Globex"
    var rep = "Ana Ruiz"
    var stage = "Proposal"
    var amount = "1000"
    var currency = "USD"
    var close = "2026-12-01"
  }

  var rows: [Row]

  static let stages = """
    stage,weight,category,outcome
    Proposal,50,pipeline,open
    Commit,90,commit,open
    Won,100,closed,won

    """

  var text: String {
    let header = "Deal ID,Deal Name,Account Name,Deal Owner,Stage,Amount,Currency,Close Date\n"
    return header
      + rows.map { row in
        [
          row.id, row.name, row.account, row.rep, row.stage, row.amount, row.currency, row.close,
        ].map {
          "\""
            + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            + "\""
        }
        .joined(separator: ",") + "\n"
      }.joined()
  }

  /// The file as a session as of 21 November 2026.
  func session() throws -> Session { try .of(text, stages: Self.stages) }
}
