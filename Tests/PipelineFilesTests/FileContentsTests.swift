import Glibc
import PipelineFiles
import PipelineModel
import Testing

struct FileContentsTests {
  private let folder = TemporaryFolder()

  private func reason(_ path: String) -> FileError.Reason? {
    do {
      _ = try FileContents(path: path)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test func `a file is read with its name, its bytes and its stamp`() throws {
    folder.add("deals.csv", text: "a,b\n1,2\n")
    let contents = try FileContents(path: folder.path("deals.csv"))
    #expect(contents.name.unsanitized == "deals.csv")
    #expect(contents.path.unsanitized == folder.path("deals.csv"))
    #expect(contents.bytes == Array("a,b\n1,2\n".utf8))
    #expect(contents.stamp?.size == 8)
  }

  @Test func `the stamp tells that a file was written to`() throws {
    folder.add("a.csv")
    let before = try FileContents(path: folder.path("a.csv")).stamp
    #expect(try FileContents(path: folder.path("a.csv")).stamp == before)
    folder.add("a.csv", text: "a,b,c\n")
    #expect(try FileContents(path: folder.path("a.csv")).stamp != before)
  }

  @Test func `an empty file and a file of unknown size are read`() throws {
    folder.add("empty.csv", text: "")
    #expect(try FileContents(path: folder.path("empty.csv")).bytes.isEmpty)
    // The system makes this file up while it is read and gives its size as 0.
    #expect(try FileContents(path: "/proc/self/status").bytes.count > 100)
  }

  @Test func `what is no file is refused at once`() {
    mkfifo(folder.path("pipe.csv"), 0o600)
    symlink("nothing", folder.path("link.csv"))
    symlink("circle.csv", folder.path("circle.csv"))
    #expect(reason(folder.path("pipe.csv")) == .notAFile(.pipe))
    #expect(reason(folder.path) == .notAFile(.folder))
    #expect(reason("/dev/zero") == .notAFile(.device))
    #expect(reason(folder.path("link.csv")) == .notFound)
    #expect(reason(folder.path("circle.csv")) == .readFailed(ELOOP))
    #expect(reason(folder.path("missing.csv")) == .notFound)
    #expect(reason("") == .notFound)
  }

  @Test func `a path is not cut at a NUL`() {
    folder.add("a.csv")
    #expect(reason(folder.path("a.csv\0.txt")) == .notFound)
  }

  @Test func `a file above the limit is refused before it is read`() {
    folder.add("large.csv")
    truncate(folder.path("large.csv"), FileContents.largestSize + 1)
    #expect(reason(folder.path("large.csv")) == .tooLarge)
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `a file without permission is refused`() {
    folder.add("secret.csv")
    chmod(folder.path("secret.csv"), 0)
    #expect(reason(folder.path("secret.csv")) == .notPermitted)
  }

  @Test func `a pipe is read to its end as standard input`() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    let text = Array("a,b\n1,2\n".utf8)
    #expect(write(ends[1], text, text.count) == text.count)
    close(ends[1])
    let contents = try FileContents.contents(ofDescriptor: ends[0])
    close(ends[0])
    #expect(contents.bytes == text)
    #expect(contents.name.unsanitized == "standard input")
    #expect(contents.stamp == nil)
  }

  @Test func `standard input that comes from a file is known by its stamp`() throws {
    folder.add("deals.csv", text: "a,b\n")
    let file = open(folder.path("deals.csv"), O_RDONLY)
    defer { close(file) }
    let contents = try FileContents.contents(ofDescriptor: file)
    #expect(try contents.stamp == FileContents(path: folder.path("deals.csv")).stamp)
  }

  @Test func `closed standard input is an error`() {
    #expect(throws: FileError("standard input", .readFailed(EBADF))) {
      try FileContents.contents(ofDescriptor: -1)
    }
  }
}
