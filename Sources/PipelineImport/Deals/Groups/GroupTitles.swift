import DelimitedText
import PipelineModel

/// Rows of a report that name the stage or the rep of the deals below them, where no column does.
///
///     Stage: Prospecting (2 records),,
///     Acme,100,2026-12-01
///     Delta,200,2026-12-02
struct GroupTitles {
  /// What the titles name.
  let field: Field
  let dimension: Dimension
  /// The words of the title before its colon; nil where the title is the name alone.
  private let label: HeaderKey?
  private let layout: DealLayout

  /// Looks at the first rows; nil where no row is such a title, or it is not certain what they name.
  ///
  /// A title with a label says what it names. Names alone are stages where the file has no column
  /// of stages, every row of one cell stands above deals, and some of them are words for won or
  /// lost, or stages that a CRM ships.
  init?(_ layout: DealLayout, _ search: HeaderSearch) {
    self.layout = layout
    var labels: [HeaderKey] = []
    var names: [(text: String, deals: Int)] = []
    var isUntitled = false
    search.sample.forEachRecord { record, reader in
      guard let (text, isLone) = Self.text(of: record, reader, layout) else {
        if record.cells.indices.count(where: { !reader.isBlank($0, of: record) }) < 3 { return }
        if case .footer = layout.kind(of: record, in: reader) { return }
        if names.isEmpty { isUntitled = true } else { names[names.count - 1].deals += 1 }
        return
      }
      let label = SummaryLabel(text)
      if label.isTotal || label.isAboutReport { return }
      if let (key, _) = Self.parts(of: text) { labels.append(key) }
      if isLone { names.append((Self.withoutCount(text), 0)) }
    }
    for key in labels {
      let field = Self.fields.first { field in
        FieldAliases.matches(of: key).contains { $0.field == field.0 }
      }
      guard let field, layout.columns[field.0] == nil else { continue }
      (self.field, dimension, label) = (field.0, field.1, key)
      return
    }
    let titles = names.filter { $0.deals > 0 }
    let isKnown = titles.contains { title in
      OutcomeWords.outcome(of: title.text) != nil
        || CRM.allCases.contains { StageDefaults.place(of: title.text, in: $0) != nil }
    }
    guard layout.columns[.stage] == nil, layout.columns[.status] == nil, !isUntitled,
      labels.isEmpty, titles.count >= 2, isKnown, Set(titles.map(\.text)).count == titles.count,
      names.dropLast().allSatisfy({ $0.deals > 0 })
    else { return nil }
    (field, dimension, label) = (.stage, .stage, nil)
  }

  /// The name in a record that is such a title; nil for all other records.
  func title(of record: Record, _ reader: RecordReader) -> [UInt8]? {
    guard let (text, isLone) = Self.text(of: record, reader, layout) else { return nil }
    if let label {
      guard let (key, name) = Self.parts(of: text), key.text == label.text else { return nil }
      return Array(Self.withoutCount(name).utf8)
    }
    let summary = SummaryLabel(text)
    return !isLone || summary.isTotal || summary.isAboutReport
      ? nil : Array(Self.withoutCount(text).utf8)
  }

  private static let fields: [(Field, Dimension)] = [
    (.stage, .stage), (.rep, .rep), (.account, .account), (.team, .team), (.region, .region),
    (.segment, .segment), (.product, .product), (.source, .source), (.type, .type),
  ]

  /// The text of a record that may be a title: short, in one of the first cells, and alone or beside
  /// sums.
  ///
  /// Where a deal has more than a name and an amount, a row without all the rest is none.
  private static func text(
    of record: Record, _ reader: RecordReader, _ layout: DealLayout
  ) -> (text: String, isLone: Bool)? {
    guard record.problem == nil else { return nil }
    let filled = record.cells.indices.filter { !reader.isBlank($0, of: record) }
    guard let first = filled.first, first < 3,
      record.cells[first].end - record.cells[first].start <= 200
    else { return nil }
    let identities = layout.identities
    guard
      filled.count == 1
        || identities.count > 2 && filled.dropFirst().allSatisfy({ !identities.contains($0) })
    else { return nil }
    return (String(trimming: reader.text(of: record.cells[first])), filled.count == 1)
  }

  /// The label of `Stage: Prospecting`, and the name behind it.
  static func parts(of text: String) -> (HeaderKey, String)? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let name = String(trimming: String(text[text.index(after: colon)...]))
    let key = HeaderKey(String(text[..<colon]))
    guard !name.isEmpty, !FieldAliases.matches(of: key).isEmpty else { return nil }
    return (key, name)
  }

  /// `Prospecting (2 records)` without its end.
  private static func withoutCount(_ text: String) -> String {
    guard SummaryLabel(text).countsRecords, let open = text.lastIndex(of: "(") else { return text }
    return String(trimming: String(text[..<open]))
  }
}
