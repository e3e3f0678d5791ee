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

  @Test func `a file of exactly the limit is opened, and nothing of it is read`() throws {
    folder.add("large.csv")
    truncate(folder.path("large.csv"), FileContents.largestSize)
    let contents = try FileContents(opening: folder.path("large.csv"))
    #expect(contents.source.count == 2_000_000_000)
    #expect(contents.source.memory == nil)
    #expect(contents.source.bytes(in: 0..<4) == Array("a,b\n".utf8))
    #expect(contents.source.bytes(in: 1_999_999_999..<2_000_000_000) == [0])
    truncate(folder.path("large.csv"), FileContents.largestSize + 1)
    let error = #expect(throws: FileError.self) {
      try FileContents(opening: folder.path("large.csv"))
    }
    #expect(error?.description == "larger than 2 GB, which is more than pipecast reads")
    #expect(contents.source.bytes(in: 0..<4) == nil, "it was written to")
  }

  @Test(arguments: [1, 2, 3])
  func `a file that is written to while it is read is read again, three times at most`(
    _ changes: Int
  ) throws {
    let path = folder.path("live.csv")
    let text = "a,b\n1,2\n3,4\n5,6\n"
    folder.add("live.csv", text: text)
    var size = text.utf8.count
    var count = 0
    // Each time its bytes were read, the file loses its last line.
    let read = Result { () throws(FileError) in
      try FileContents(path: path) { _ in
        guard count < changes else { return true }
        count += 1
        size -= 4
        return truncate(path, size) == 0
      }
    }
    guard changes < 3 else {
      #expect(throws: FileError(path, .keepsChanging)) { try read.get() }
      return
    }
    #expect(try read.get().bytes == Array(text.utf8.prefix(size)))
    #expect(try read.get().stamp?.size == size)
  }

  @Test func `a file that grows while it is read is read again`() throws {
    let path = folder.path("grows.csv")
    folder.add("grows.csv", text: "a,b\n")
    var hasGrown = false
    let contents = try FileContents(path: path) { _ in
      if !hasGrown { folder.add("grows.csv", text: "c,d\n1,2\n") }
      hasGrown = true
      return true
    }
    #expect(contents.bytes == Array("c,d\n1,2\n".utf8))
    #expect(contents.stamp?.size == 8)
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

  @Test func `a large file stays on the disk and gives its bytes when they are asked for`() throws {
    let text = String(repeating: "0123456789", count: FileContents.largeSize / 10 + 1)
    folder.add("large.csv", text: text)
    let source = try FileContents(opening: folder.path("large.csv")).source
    #expect(source.memory == nil)
    #expect(source.count == text.utf8.count)
    #expect(source.bytes(in: 12..<15) == Array("234".utf8))
    #expect(source.bytes(in: source.count - 2..<source.count + 9) == Array("89".utf8))
    folder.add("other.csv", text: "another file")
    rename(folder.path("other.csv"), folder.path("large.csv"))
    #expect(source.bytes(in: 0..<3) == Array("012".utf8), "the file that was opened is the same")
  }

  @Test func `a large file that is written to gives no bytes any more`() throws {
    let text = String(repeating: "x", count: FileContents.largeSize)
    folder.add("large.csv", text: text)
    let source = try FileContents(opening: folder.path("large.csv")).source
    #expect(source.bytes?.count == text.utf8.count)
    truncate(folder.path("large.csv"), 100)
    #expect(source.bytes == nil)
    #expect(source.bytes(in: 0..<3) == nil)
  }

  @Test func `a small file that is opened is in memory`() throws {
    folder.add("small.csv", text: "a,b\n")
    let contents = try FileContents(opening: folder.path("small.csv"))
    #expect(contents.source.memory == Array("a,b\n".utf8))
    #expect(reason(folder.path("missing.csv")) == .notFound)
  }
}
