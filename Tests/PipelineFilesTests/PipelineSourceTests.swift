import Glibc
import PipelineFiles
import PipelineModel
import Testing

struct PipelineSourceTests {
  @Test func `of a folder with dated exports the newest is read, with its side tables`() throws {
    let folder = TemporaryFolder()
    folder.add("deals-2026-11-14.csv", text: "old")
    folder.add("deals-2026-11-21.csv", text: "new")
    folder.add("accounts.csv", text: "undated")
    folder.add("stages.csv", text: "stage,weight\n")
    let source = try PipelineSource(path: folder.path)
    #expect(source.candidates.map(\.bytes) == [Array("new".utf8)])
    #expect(source.day == Day(iso: "2026-11-21"))
    #expect(source.stages?.bytes == Array("stage,weight\n".utf8))
    #expect(source.team == nil)
  }

  @Test(arguments: [
    (nil as String?, "2026-11-21"), ("2026-11-30", "2026-11-21"), ("2026-11-21", "2026-11-21"),
    ("2026-11-20", "2026-11-14"), ("2026-11-14", "2026-11-14"), ("2026-11-13", "2026-11-07"),
    ("2026-11-01", "2026-11-07"),
  ])
  func `an as-of day reads the export that was the newest then`(
    asOf: String?, expected: String
  ) throws {
    let folder = TemporaryFolder()
    for day in ["2026-11-07", "2026-11-14", "2026-11-21"] {
      folder.add("deals-\(day).csv", text: day)
    }
    let source = try PipelineSource(path: folder.path, asOf: asOf.flatMap { Day(iso: $0) })
    #expect(source.candidates.map(\.bytes) == [Array(expected.utf8)])
    #expect(source.day == Day(iso: expected))
  }

  @Test(arguments: [
    ("users.csv", "accounts.csv"), ("User.csv", "Account.csv"), ("Owners.csv", "ACCOUNTS.CSV"),
  ])
  func `tables of ids lie beside the deals and are no deals`(users: String, accounts: String) throws
  {
    let folder = TemporaryFolder()
    folder.add("opportunities.csv", text: "deals")
    folder.add(users, text: "Id,Name\n")
    folder.add(accounts, text: "Id,Name,Colour\n")
    let source = try PipelineSource(path: folder.path)
    #expect(source.candidates.map(\.name) == [RawText("opportunities.csv")])
    #expect(source.users?.name == RawText(users))
    #expect(source.accounts?.name == RawText(accounts))
    let file = try PipelineSource(path: folder.path("opportunities.csv"))
    #expect(file.users?.name == RawText(users))
    #expect(file.inputs.count == (accounts == "ACCOUNTS.CSV" ? 2 : 3))
    let itself = try PipelineSource(path: folder.path(users))
    #expect(itself.candidates.map(\.name) == [RawText(users)])
    #expect(itself.users == nil)
  }

  @Test func `without dated exports every file could be the deals`() throws {
    let folder = TemporaryFolder()
    folder.add("b.csv", text: "b")
    folder.add("a.csv", text: "a")
    let source = try PipelineSource(path: folder.path)
    #expect(source.candidates.map(\.name) == [RawText("a.csv"), RawText("b.csv")])
    #expect(source.day == nil)
  }

  @Test func `of several candidates those that cannot be read are passed over`() throws {
    let folder = TemporaryFolder()
    folder.add("deals.csv", text: "deals")
    folder.add("void.csv", text: "")
    folder.add("large.csv")
    truncate(folder.path("large.csv"), Limits.fileBytes + 1)
    let source = try PipelineSource(path: folder.path)
    #expect(source.candidates.map(\.name) == [RawText("deals.csv")])
    #expect(source.folder?.undated.count == 3)
  }

  @Test func `a lone file that cannot be read is said`() throws {
    let folder = TemporaryFolder()
    folder.add("large.csv")
    truncate(folder.path("large.csv"), Limits.fileBytes + 1)
    let error = #expect(throws: FileError.self) { try PipelineSource(path: folder.path) }
    #expect(error?.reason == .tooLarge)
  }

  @Test func `a file is read with what lies beside it, and its name tells the day`() throws {
    let folder = TemporaryFolder()
    folder.add("export_20261121.csv", text: "deals")
    folder.add("team.csv", text: "rep,team\n")
    let source = try PipelineSource(path: folder.path + "/export_20261121.csv")
    #expect(source.name == RawText("export_20261121.csv"))
    #expect(source.day == Day(iso: "2026-11-21"))
    #expect(source.team?.bytes == Array("rep,team\n".utf8))
  }

  @Test func `stages.csv has a place beside the deals, whether it stands there or not`() throws {
    let folder = TemporaryFolder()
    folder.add("deals.csv", text: "deals")
    let place = RawText(folder.path("stages.csv"))
    for path in [folder.path, folder.path + "/", folder.path("deals.csv")] {
      #expect(try PipelineSource(path: path).stagesPath == place)
    }
    folder.add("stages.csv", text: "stage,weight\n")
    #expect(try PipelineSource(path: folder.path).stagesPath == place)
    // Deals are never written to, whatever their file is called.
    #expect(try PipelineSource(path: folder.path("stages.csv")).stagesPath == nil)
  }

  @Test func `every file that is read counts as input`() throws {
    let folder = TemporaryFolder()
    folder.add("deals.csv", "more.csv", "stages.csv", "team.csv", "quotas.csv")
    let inputs = try PipelineSource(path: folder.path).inputs
    #expect(
      inputs.map(\.path.unsanitized).sorted()
        == ["deals.csv", "more.csv", "stages.csv", "team.csv"].map(folder.path))
  }

  @Test func `what is not there is said with its path`() throws {
    let folder = TemporaryFolder()
    let missing = folder.path + "/missing.csv"
    let error = try #require(throws: FileError.self) { try PipelineSource(path: missing) }
    #expect(error.path == RawText(missing))
    #expect(error.reason == .notFound)
  }
}
