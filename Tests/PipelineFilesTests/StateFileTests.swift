import Glibc
import PipelineFiles
import PipelineModel
import Testing

struct StateFileTests {
  private func name(_ file: StateFile?) throws -> String {
    let path = try #require(file).path.unsanitized
    return String(path.split(separator: "/").last ?? "")
  }

  private func mode(_ path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : nil
  }

  @Test func `it lies in the home of the state, by default below the user's`() {
    let file = StateFile(for: "/", stateHome: "/x/state/", home: "/home/ana")
    #expect(file?.path.unsanitized.hasPrefix("/x/state/pipecast/") == true)
    for stateHome in [nil, "", "relative"] {
      let file = StateFile(for: "/", stateHome: stateHome, home: "/home/ana")
      #expect(file?.path.unsanitized.hasPrefix("/home/ana/.local/state/pipecast/") == true)
    }
    for home in [nil, "", "relative"] {
      #expect(StateFile(for: "/", stateHome: nil, home: home) == nil)
    }
    for path in ["", "/nonexistent/x", "/\u{0}"] {
      #expect(StateFile(for: path, stateHome: "/x", home: nil) == nil)
    }
  }

  @Test func `every path to a folder and to a file inside leads to one file, others to others`()
    throws
  {
    let folder = TemporaryFolder()
    for name in ["a", "b"] { #expect(mkdir(folder.path + "/" + name, 0o700) == 0) }
    try atomicallyWrite([], to: folder.path + "/a/deals.csv", replacing: false)
    #expect(symlink("a", folder.path + "/link") == 0)
    let files = ["a", "a/", "b/../a", "link", "a/deals.csv", "link/deals.csv"].map {
      StateFile(for: folder.path + "/" + $0, stateHome: "/x", home: nil)
    }
    #expect(Set(files).count == 1)
    #expect(try name(files[0]).hasPrefix("a-"))
    #expect(try name(files[0]).utf8.count == 18)
    #expect(StateFile(for: folder.path + "/b", stateHome: "/x", home: nil) != files[0])
  }

  @Test func `it is written for its owner alone, with the folders above it`() throws {
    let folder = TemporaryFolder()
    let home = folder.path + "/deep/state"
    let file = try #require(StateFile(for: folder.path, stateHome: home, home: nil))
    #expect(throws: FileError.self) { try file.contents(limit: 10) }
    try file.write(Array("one".utf8))
    try file.write(Array("two".utf8))
    #expect(try file.contents(limit: 3) == Array("two".utf8))
    #expect(throws: FileError.self) { try file.contents(limit: 2) }
    #expect(mode(file.path.unsanitized) == 0o600)
    for path in [folder.path + "/deep", home, home + "/pipecast"] { #expect(mode(path) == 0o700) }
  }

  @Test func `a home that does not exist is not made`() throws {
    let folder = TemporaryFolder()
    let home = folder.path + "/gone"
    let file = try #require(StateFile(for: folder.path, stateHome: nil, home: home))
    #expect(throws: FileError.self) { try file.write([]) }
    #expect(mode(home) == nil)
  }

  @Test func `what is no regular file is neither read nor replaced`() throws {
    let folder = TemporaryFolder()
    let file = try #require(StateFile(for: folder.path, stateHome: folder.path, home: nil))
    let path = file.path.unsanitized
    #expect(mkdir(folder.path + "/pipecast", 0o700) == 0)
    #expect(mkfifo(path, 0o600) == 0)
    #expect(throws: FileError.self) { try file.contents(limit: 10) }
    #expect(throws: FileError.self) { try file.write([]) }
    #expect(remove(path) == 0 && mkdir(path, 0o700) == 0)
    #expect(throws: FileError.self) { try file.contents(limit: 10) }
    #expect(throws: FileError.self) { try file.write([]) }
    #expect(remove(path) == 0)
  }
}
