import Glibc
import PipelineFiles
import PipelineModel
import Testing

struct FileErrorTests {
  @Test(arguments: [
    (FileError.Reason.notFound, "there is no such file or folder"),
    (.notPermitted, "permission denied"),
    (.notAFile(.pipe), "not a file but a pipe"),
    (.notAFolder, "not a folder"),
    (.tooLarge, "larger than 2 GB, which is more than pipecast reads"),
    (.keepsChanging, "it is being written; try again when it is complete"),
    (.exists, "exists already and was left as it is"),
    (
      .isInput, "this file was read; pipecast never writes over its input: choose another name"
    ),
    (.readFailed(EIO), "could not be read: the disk reports an error"),
    (.writeFailed(ENOSPC), "could not be written: the disk is full"),
    (.writeFailed(9999), "could not be written: system error 9999"),
  ])
  func `each reason is told in plain words`(reason: FileError.Reason, words: String) {
    #expect(FileError("x.csv", reason).description == words)
  }

  @Test func `a path with control characters stays out of the words`() {
    let error = FileError("a\u{1B}[2J.csv", .notFound)
    #expect(!error.description.unicodeScalars.contains("\u{1B}"))
    #expect(!"\(error.path)".unicodeScalars.contains("\u{1B}"))
    #expect(error.path.unsanitized == "a\u{1B}[2J.csv")
  }
}
