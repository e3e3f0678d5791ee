public import PipelineModel

/// The rows of `team.csv`: each rep's manager and team.
public struct TeamTable: Sendable {
  /// One rep of the table.
  public struct Member: Hashable, Sendable {
    /// The name, as the exports write it.
    public let rep: RawText
    /// To whom the rep reports; empty where the row says nothing.
    public let manager: RawText
    /// The rep's team; empty where the row says nothing.
    public let team: RawText
  }

  /// The reps in the order of the file.
  public private(set) var members: [Member] = []
  /// Cells of the file that could not be used.
  public let issues: IssueList

  private var places: [String: Int] = [:]

  /// Reads `rep,manager,team`; all columns but the first are optional.
  public init(_ bytes: [UInt8], file: RawText) throws(ImportError) {
    var table = try SideTable(bytes, file: file)
    guard let rep = table.column("rep", "owner", "name", "sales agent", "sales rep") else {
      throw .missingColumn("rep", headers: table.headers)
    }
    let manager = table.column("manager")
    let team = table.column("team")
    for row in table.rows {
      let name = table.text(row, rep)
      guard !name.isEmpty else { continue }
      guard places[name] == nil else {
        table.add(
          .repeatedEntry, row, rep,
          .text("rep ", RawText(name), " was listed before; keep one of the two rows"))
        continue
      }
      places[name] = members.count
      members.append(
        Member(
          rep: RawText(name), manager: RawText(table.text(row, manager)),
          team: RawText(table.text(row, team))))
    }
    issues = table.issues
  }

  /// The row of a rep, by exactly that name.
  public func member(named name: RawText) -> Member? {
    places[name.unsanitized].map { members[$0] }
  }
}
