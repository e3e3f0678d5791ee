public import PipelineModel

/// The rows of `users.csv` or `accounts.csv`: the name that each id of an export stands for.
///
/// An export for machines names the owner by `OwnerId` alone; the table of users says who that is.
public struct NamesByID: Sendable {
  /// The name of the table's file.
  public let file: RawText
  private var names: [String: String] = [:]
  private var known: Set<String> = []

  /// Reads every column of ids, such as `Id`, `Email` and `Alias`, and one of names.
  public init(_ bytes: [UInt8], file: RawText) throws(ImportError) {
    let table = try SideTable(bytes, file: file)
    self.file = file
    let ids = Self.idHeaders.compactMap { table.column($0) }
    guard !ids.isEmpty else { throw .missingColumn("id", headers: table.headers) }
    let whole = Self.nameHeaders.compactMap { table.column($0) }.first
    let parts = [table.column("first name"), table.column("last name")]
    guard whole ?? parts[1] != nil else { throw .missingColumn("name", headers: table.headers) }
    for row in table.rows {
      var name = table.text(row, whole)
      if name.isEmpty {
        name = parts.map { table.text(row, $0) }.filter { !$0.isEmpty }.joined(separator: " ")
      }
      guard !name.isEmpty else { continue }
      known.insert(name)
      for id in ids {
        let key = Self.key(table.text(row, id))
        if !key.isEmpty, names[key] == nil { names[key] = name }
      }
    }
  }

  /// The name that an id stands for, nil for text that is no id of the table.
  ///
  ///     users.name(of: "0055e000001AbCdEFG")
  ///     // Ann Lee, whose id stands there as 0055e000001AbCd
  public func name(of id: String) -> RawText? { names[Self.key(id)].map { RawText($0) } }

  /// Whether it is the name of some row.
  func isName(_ name: RawText) -> Bool { known.contains(name.unsanitized) }

  /// Salesforce writes an id with 15 characters or with 3 more that only check it.
  private static func key(_ id: String) -> String {
    let isSalesforce =
      [15, 18].contains(id.utf8.count) && id.utf8.allSatisfy { $0.isLetter || $0.isDigit }
    if isSalesforce { return String(id.prefix(15)) }
    return id.utf8.contains(UInt8(ascii: "@")) ? id.lowercased() : id
  }

  private static let idHeaders = [
    "id", "user id", "owner id", "account id", "company id", "record id", "external id",
    "hubspot owner id", "hs object id", "do not modify user", "case safe id", "18 digit id",
    "email", "owner email", "user email", "primary email", "username", "alias",
  ]
  private static let nameHeaders = [
    "name", "full name", "owner name", "user name", "account name", "company name", "owner",
    "user", "company",
  ]
}
