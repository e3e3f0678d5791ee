import PipecastApp
import PipelineModel

/// A deal of a test, with what matters to it; everything else is ordinary.
struct TestDeal {
  var id = ""
  var name = "Deal"
  var rep = ""
  var stage = "Proposal"
  var amount: Int64? = 100_00
  var currency = "USD"
  var weight: Int? = 50
  var outcome = Outcome.open
  /// Days after the as-of day.
  var close: Int? = 10

  static let asOf = Day(number: 20_778)

  /// A pipeline as of 21 November 2026.
  static func pipeline(_ deals: [TestDeal]) -> Pipeline {
    var bytes: [UInt8] = []
    func range(_ text: String) -> TextRange {
      defer { bytes.append(contentsOf: text.utf8) }
      return TextRange(offset: bytes.count, length: text.utf8.count, hasDoubledQuotes: false)
    }
    let texts = deals.map { (id: range($0.id), name: range($0.name)) }
    var builder = PipelineBuilder(source: TextSource(bytes))
    for (index, deal) in deals.enumerated() {
      var values = DealValues()
      values.line = Int32(index + 2)
      values.id = texts[index].id
      values.name = texts[index].name
      values.amount = deal.amount
      values.currency = builder.code(for: Currency(code: deal.currency))
      values.outcome = deal.outcome
      values.weight = deal.weight.flatMap { Weight(percent: $0) }
      values.weightSource = deal.weight == nil ? .none : .stagesFile
      values.close = deal.close.map { asOf + $0 }
      for (dimension, text) in [(Dimension.rep, deal.rep), (.stage, deal.stage)] {
        values.names[dimension.rawValue] = Array(text.utf8).withUnsafeBufferPointer {
          builder.code(for: $0, in: dimension)
        }
      }
      builder.append(values)
    }
    return builder.pipeline(asOf: asOf) { Stage(name: $0) }
  }

  /// All of the pipeline in the usual horizons.
  static func scope(_ deals: [TestDeal], filter: DealFilter = .none) -> ReportScope {
    ReportScope(
      pipeline: pipeline(deals), outlook: Outlook(asOf: asOf), asOfSource: .fileName,
      filter: filter)
  }

  /// The report of that name; issues come of files, and none here.
  static func report(_ name: ReportName, _ scope: ReportScope) -> Report {
    switch name {
    case .overview, .issues: .overview(scope)
    case .weeks: .weeks(scope)
    case .reps: .reps(scope)
    case .rep: .rep(scope)
    case .deals: .deals(scope)
    case .stages: .stages(scope)
    case .accuracy: .accuracy(scope)
    }
  }

  /// Texts that try to act: on terminals, in spreadsheets, in Markdown, in JSON.
  static let hostileTexts = [
    "=1+1", "+SUM(A1)", "-2", "@cmd", "\t=1", "\u{FF1D}1", "\u{200D}=1", "a\u{1B}[2J", "a\r\nb",
    "\u{202E}evil", "\u{9B}31m", "a,\"b\"", "a|b`c`*d*_e_[f](g)<img>#h!i~j&k;", "www.x.io http://y",
    "\u{0}\u{7F}\u{85}\u{2028}\u{FEFF}", "東京 \u{1F1E9}\u{1F1EA} é", "\u{E0041}\u{FFFF}\\",
  ]
}
