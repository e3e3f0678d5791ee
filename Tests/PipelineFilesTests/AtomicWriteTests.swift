import Glibc
import PipelineFiles
import Testing

struct AtomicWriteTests {
  private let folder = TemporaryFolder()

  private func contents(_ name: String) -> String? {
    (try? FileContents(path: folder.path(name))).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  private func mode(_ name: String) -> mode_t {
    var status = stat()
    lstat(folder.path(name), &status)
    return status.st_mode & 0o7777
  }

  private func reason(_ path: String, replacing: Bool = false) -> FileError.Reason? {
    do {
      try atomicallyWrite(Array("new".utf8), to: path, replacing: replacing)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test(arguments: [false, true])
  func `a new file is written whole and for its owner only`(replacing: Bool) throws {
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
    try atomicallyWrite(bytes, to: folder.path("out.csv"), replacing: replacing)
    #expect(try FileContents(path: folder.path("out.csv")).bytes == bytes)
    #expect(mode("out.csv") == 0o600)
    #expect(folder.names == ["out.csv"])
  }

  @Test func `an empty file can be written`() throws {
    try atomicallyWrite([], to: folder.path("out.csv"), replacing: false)
    #expect(contents("out.csv") == "")
  }

  @Test func `an existing file stays unless it is to be replaced`() {
    folder.add("out.csv", text: "old")
    #expect(reason(folder.path("out.csv")) == .exists)
    #expect(contents("out.csv") == "old")
    #expect(reason(folder.path("out.csv"), replacing: true) == nil)
    #expect(contents("out.csv") == "new")
    #expect(mode("out.csv") == 0o600)
    #expect(folder.names == ["out.csv"])
  }

  @Test func `a replaced file keeps its mode where that is asked for`() throws {
    folder.add("stages.csv", text: "old")
    for mode in [0o644, 0o600, 0o664] as [mode_t] {
      chmod(folder.path("stages.csv"), mode)
      try atomicallyWrite(
        Array("new".utf8), to: folder.path("stages.csv"), replacing: true, keepingMode: true)
      #expect(self.mode("stages.csv") == mode)
      #expect(contents("stages.csv") == "new")
    }
    try atomicallyWrite([], to: folder.path("new.csv"), replacing: true, keepingMode: true)
    #expect(mode("new.csv") == 0o600)
  }

  @Test func `a second name of a replaced file keeps the old contents`() {
    folder.add("deals.csv", text: "old")
    link(folder.path("deals.csv"), folder.path("out.csv"))
    #expect(reason(folder.path("out.csv"), replacing: true) == nil)
    #expect(contents("deals.csv") == "old")
    #expect(contents("out.csv") == "new")
  }

  @Test(arguments: [false, true])
  func `links, folders and pipes are never written to`(replacing: Bool) {
    folder.add("deals.csv", text: "old")
    symlink("deals.csv", folder.path("link.csv"))
    symlink("missing.csv", folder.path("broken.csv"))
    mkdir(folder.path("folder"), 0o700)
    mkfifo(folder.path("pipe"), 0o600)
    let names = folder.names
    #expect(reason(folder.path("link.csv"), replacing: replacing) == .notAFile(.symbolicLink))
    #expect(reason(folder.path("broken.csv"), replacing: replacing) == .notAFile(.symbolicLink))
    #expect(reason(folder.path("folder"), replacing: replacing) == .notAFile(.folder))
    #expect(reason(folder.path("folder/"), replacing: replacing) == .notAFile(.folder))
    #expect(reason(folder.path("folder/.."), replacing: replacing) == .notAFile(.folder))
    #expect(reason(folder.path("pipe"), replacing: replacing) == .notAFile(.pipe))
    #expect(contents("deals.csv") == "old")
    #expect(folder.names == names)
  }

  @Test(arguments: [false, true])
  func `a file that was read is never written over, whatever it is called`(replacing: Bool) throws {
    folder.add("deals.csv", "stages.csv", text: "old")
    mkdir(folder.path("folder"), 0o700)
    symlink("deals.csv", folder.path("link.csv"))
    symlink(".", folder.path("here"))
    link(folder.path("deals.csv"), folder.path("second.csv"))
    let inputs = try PipelineSource(path: folder.path("deals.csv")).inputs
    let names = folder.names
    for name in [
      "deals.csv", "./deals.csv", "folder/../deals.csv", "here/deals.csv", "link.csv",
      "second.csv", "stages.csv",
    ] {
      #expect(throws: FileError(folder.path(name), .isInput)) {
        try atomicallyWrite([], to: folder.path(name), replacing: replacing, protecting: inputs)
      }
    }
    #expect(contents("deals.csv") == "old")
    #expect(contents("stages.csv") == "old")
    #expect(folder.names == names)
    try atomicallyWrite(
      [], to: folder.path("out.csv"), replacing: replacing, protecting: inputs)
    #expect(contents("out.csv") == "")
  }

  @Test func `a file that took the place of one that was read is not written over either`() throws {
    folder.add("deals.csv", text: "old")
    let inputs = try PipelineSource(path: folder.path("deals.csv")).inputs
    folder.add("new.csv", text: "new")
    rename(folder.path("new.csv"), folder.path("deals.csv"))
    #expect(throws: FileError(folder.path("deals.csv"), .isInput)) {
      try atomicallyWrite([], to: folder.path("deals.csv"), replacing: true, protecting: inputs)
    }
    #expect(contents("deals.csv") == "new")
  }

  @Test func `an error names what is wrong and leaves nothing behind`() {
    folder.add("file")
    let long = String(repeating: "x", count: 300)
    let cases: [(target: String, wrong: String, reason: FileError.Reason)] = [
      ("missing/out.csv", "missing", .notFound),
      ("file/out.csv", "file", .notAFolder),
      ("a\0b", "a\0b", .writeFailed(EINVAL)),
      (long, long, .writeFailed(ENAMETOOLONG)),
    ]
    for (target, wrong, reason) in cases {
      #expect(throws: FileError(folder.path(wrong), reason)) {
        try atomicallyWrite([], to: folder.path(target), replacing: false)
      }
    }
    #expect(folder.names == ["file"])
  }

  @Test func `of many writers of one new file exactly one succeeds`() async {
    let path = folder.path("out.csv")
    let winners = await withTaskGroup(of: Int?.self) { group in
      for writer in 1...16 {
        group.addTask {
          let bytes = [UInt8](repeating: UInt8(writer), count: 10_000)
          do throws(FileError) {
            try atomicallyWrite(bytes, to: path, replacing: false)
            return writer
          } catch {
            #expect(error.reason == .exists)
            return nil
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }.compactMap(\.self)
    }
    #expect(winners.count == 1)
    let bytes = (try? FileContents(path: path))?.bytes
    #expect(bytes == winners.first.map { [UInt8](repeating: UInt8($0), count: 10_000) })
    #expect(folder.names == ["out.csv"])
  }
}
