import PipelineImport
import PipelineModel
import Testing

@Suite struct NamesByIDTests {
  private func table(_ lines: String) throws(ImportError) -> NamesByID {
    try NamesByID(Array(lines.utf8), file: RawText("users.csv"))
  }

  @Test(arguments: [
    ("Id,Name\n7,Ann Lee\n", "7"), ("Name,User ID\nAnn Lee,7\n", "7"),
    ("hubspot_owner_id,First name,Last name\n7,Ann,Lee\n", "7"),
    ("Record Id;Full Name\nzcrm_7;Ann Lee\n", "zcrm_7"),
    ("External_Id__c,Name\nSales_User.7,Ann Lee\n", "Sales_User.7"),
    ("Owner ID,Email,Name\n7,Ann@lee.example,Ann Lee\n", "ann@LEE.example"),
    ("ID,NAME\n0055e000001AbCd,Ann Lee\n", "0055e000001AbCdEFG"),
    ("ID,NAME\n0055e000001AbCdEFG,Ann Lee\n", "0055e000001AbCd"),
    ("ID,NAME\n0055e000001AbCdEFG,Ann Lee\n0055e000001AbCdEFG,Bo\n", "0055e000001AbCdEFG"),
  ])
  func `an id has the name of its row`(_ lines: String, _ id: String) throws {
    #expect(try table(lines).name(of: id)?.unsanitized == "Ann Lee")
  }

  @Test func `ids of 15 characters differ in upper and lower case`() throws {
    #expect(try table("Id,Name\n0055e000001AbCd,Ann Lee\n").name(of: "0055e000001aBcD") == nil)
  }

  @Test(arguments: ["First Name,Last Name\nAnn,Lee\n", "Id,Colour\n7,Red\n", ""])
  func `a table without ids or names is none`(_ lines: String) {
    #expect(throws: ImportError.self) { try table(lines) }
  }

  private func imported(_ deals: String, users: String?, accounts: String? = nil) throws
    -> Importer.Import
  {
    var importer = Importer()
    importer.users = try users.map { try NamesByID(Array($0.utf8), file: RawText("users.csv")) }
    importer.accounts = try accounts.map {
      try NamesByID(Array($0.utf8), file: RawText("accounts.csv"))
    }
    return try importer.deals(
      in: Array(deals.utf8), file: RawText("deals.csv"), asOf: Day(number: 20_778))
  }

  private static let deals = """
    Name,StageName,Amount,CloseDate,OwnerId,AccountId
    Bridge,Proposal,1,2026-12-01,0055e000001AbCdEFG,0011
    Tunnel,Proposal,2,2026-12-01,0055e000001AbCdEFG,0012
    Ferry,Proposal,4,2026-12-01,0055e000009ZzZzEFG,0011
    Mast,Proposal,8,2026-12-01,,
    """

  @Test(arguments: [1, 300])
  func `reps and accounts are named by their ids, and unknown ids stay`(_ times: Int) throws {
    let lines = Self.deals.split(separator: "\n")
    let many = ([lines[0]] + (0..<times).flatMap { _ in lines.dropFirst() }).joined(separator: "\n")
    let read = try imported(
      many, users: "Id,Name\n0055e000001AbCd,Ann Lee\n", accounts: "Id,Name\n0011,Aurora\n")
    #expect(
      (0..<4).map { read.pipeline[$0].name(.rep)?.unsanitized }
        == ["Ann Lee", "Ann Lee", "0055e000009ZzZzEFG", nil])
    #expect(
      (0..<4).map { read.pipeline[$0].name(.account)?.unsanitized }
        == ["Aurora", "0012", "Aurora", nil])
    let uses = read.receipt.namedByID
    #expect(uses.map(\.file.unsanitized) == ["users.csv", "accounts.csv"])
    #expect(uses.map(\.named) == [2 * times, 2 * times])
    #expect(uses.map(\.unnamed) == [times, times])
  }

  @Test func `without a table an id is shown as it is`() throws {
    let read = try imported(Self.deals, users: nil)
    #expect(read.pipeline[0].name(.rep)?.unsanitized == "0055e000001AbCdEFG")
    #expect(read.receipt.namedByID == [])
  }

  @Test func `a column of names needs no table`() throws {
    let read = try imported(
      "Name,Stage,Amount,Close Date,Owner\nA,Proposal,1,2026-12-01,Ann Lee\n",
      users: "Id,Name\n7,Ann Lee\n8,Bo Ray\n")
    #expect(read.pipeline[0].name(.rep)?.unsanitized == "Ann Lee")
    #expect(read.receipt.namedByID == [])
  }
}
