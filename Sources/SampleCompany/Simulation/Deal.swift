import PipelineModel

/// A deal as the company's system shows it on one day: the cells of one exported row.
struct Deal: Sendable {
  let number: Int
  let name: String
  let account: Account
  var rep: Rep
  var stage: Stage
  /// Whole dollars.
  var amount: Int
  /// The expected day while open, the true one once closed; nil when the rep wrote none.
  var closeDate: Day?
  let created: Day
  var stageEntered: Day
  var lastActivity: Day
  var nextStep: String
  let kind: DealKind
  let product: String
  let source: String
  var lossReason = ""

  var id: String { "D-\(number)" }
}
