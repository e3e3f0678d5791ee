import Glibc
import SampleCompany
import Testing

/// The committed SampleData folder; `RECORD_SNAPSHOTS=1 swift test` writes it anew.
struct SampleDataTests {
  @Test func `the committed files are what the generator makes`() {
    for file in SampleCompany().files() {
      let path = sampleFolder + "/" + file.name
      if getenv("RECORD_SNAPSHOTS") != nil { write(file.bytes, to: path) }
      let isSame = bytes(at: path) == file.bytes
      #expect(isSame, "SampleData/\(file.name) is not what the generator makes")
    }
  }

  // Tests/SampleCompanyTests/SampleDataTests.swift lies three steps below the package.
  private var sampleFolder: String {
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/SampleData"
  }

  private func bytes(at path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      all += buffer.prefix(count)
    }
    return all
  }

  private func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "w") else { return }
    defer { fclose(file) }
    fwrite(bytes, 1, bytes.count, file)
  }
}
