import Glibc
import PipelineFiles
import PipelineModel
import Testing

struct PipelineFolderTests {
  private let folder = TemporaryFolder()

  @Test func `files are sorted by what their names say`() throws {
    folder.add(
      "deals-2026-11-21.csv", "deals-2026-11-07.csv", "a 20261114.CSV", "open.csv", "all.csv",
      "stages.csv", "quotas.csv", "team.csv", "rates.csv", "pipecast.conf")
    let read = try PipelineFolder(path: folder.path)
    #expect(
      read.exports.map(\.file.name.unsanitized)
        == ["deals-2026-11-07.csv", "a 20261114.CSV", "deals-2026-11-21.csv"])
    #expect(read.exports.map(\.day.description) == ["2026-11-07", "2026-11-14", "2026-11-21"])
    #expect(read.undated.map(\.name.unsanitized) == ["all.csv", "open.csv"])
    #expect(read.stages?.path.unsanitized == folder.path("stages.csv"))
    #expect(read.quotas?.name.unsanitized == "quotas.csv")
    #expect(read.team?.name.unsanitized == "team.csv")
    #expect(read.rates?.name.unsanitized == "rates.csv")
    #expect(read.configuration?.name.unsanitized == "pipecast.conf")
    #expect(read.skipped.isEmpty)
  }

  @Test func `everything left out is named with its reason`() throws {
    folder.add(
      ".hidden.csv", "notes.txt", "deals-2026-11-21.csv.part", "csv", "pipecast-deals.csv")
    mkdir(folder.path("2025.csv"), 0o700)
    mkfifo(folder.path("pipe.csv"), 0o600)
    symlink("nothing", folder.path("broken.csv"))
    let read = try PipelineFolder(path: folder.path)
    #expect(
      read.skipped.map { "\($0.name): \($0)" } == [
        ".hidden.csv: hidden file",
        "2025.csv: not a file but a folder",
        "broken.csv: a link to nothing",
        "csv: not a CSV file",
        "deals-2026-11-21.csv.part: not a CSV file",
        "notes.txt: not a CSV file",
        "pipe.csv: not a file but a pipe",
        "pipecast-deals.csv: an export of pipecast",
      ])
    #expect(read.exports.isEmpty && read.undated.isEmpty)
  }

  @Test func `of two exports of one day the one with the shorter name is taken`() throws {
    folder.add("deals-2026-11-21 (1).csv", "deals-2026-11-21.csv", "deals-20261121-b.csv")
    let read = try PipelineFolder(path: folder.path)
    #expect(read.exports.map(\.file.name.unsanitized) == ["deals-2026-11-21.csv"])
    #expect(
      read.skipped.map(\.reason)
        == Array(repeating: .sameDay(as: RawText("deals-2026-11-21.csv")), count: 2))
  }

  @Test func `what stands in the way of reading a file is known before it is opened`() throws {
    folder.add("void.csv", text: "")
    folder.add("deals.csv")
    folder.add("large.csv")
    truncate(folder.path("large.csv"), Limits.fileBytes + 1)
    folder.add("just.csv")
    truncate(folder.path("just.csv"), Limits.fileBytes)
    let read = try PipelineFolder(path: folder.path)
    #expect(
      read.undated.map { "\($0.name) \($0.problem?.rawValue ?? "-")" }
        == ["deals.csv -", "just.csv -", "large.csv larger than 2 GB", "void.csv empty"])
  }

  @Test func `links to files are followed and names that are no text are left out`() throws {
    folder.add("deals.csv")
    symlink("deals.csv", folder.path("link.csv"))
    let bytes = Array(folder.path("").utf8CString.dropLast()) + [-1] + Array(".csv".utf8CString)
    fclose(fopen(bytes, "w"))
    let read = try PipelineFolder(path: folder.path)
    #expect(read.undated.map(\.name.unsanitized) == ["deals.csv", "link.csv"])
    #expect(read.skipped.map(\.reason) == [.unreadableName])
  }

  @Test func `what is no folder is refused`() {
    folder.add("deals.csv")
    #expect(throws: FileError(folder.path("deals.csv"), .notAFolder)) {
      try PipelineFolder(path: folder.path("deals.csv"))
    }
    #expect(throws: FileError(folder.path("missing"), .notFound)) {
      try PipelineFolder(path: folder.path("missing"))
    }
  }

  @Test func `an ending slash of the path is not doubled`() throws {
    folder.add("deals.csv")
    let read = try PipelineFolder(path: folder.path + "/")
    #expect(read.undated.map(\.path.unsanitized) == [folder.path("deals.csv")])
  }
}
