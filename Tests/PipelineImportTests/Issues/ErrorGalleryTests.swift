import Glibc
import PipelineImport
import PipelineModel
import Testing

/// One file per issue code, with the lines its issues print as.
@Suite struct ErrorGalleryTests {
  private static let codes = IssueCode.allCases.map(\.rawValue) + ["hostile-text"]

  @Test(arguments: codes)
  func `every issue says where it is, what was found and what would be right`(
    _ name: String
  ) throws {
    let bytes = try #require(Self.bytes(of: "\(name).csv"))
    let expected = String(
      decoding: try #require(Self.bytes(of: "\(name).txt")), as: UTF8.self)
    let issues = try Self.issues(in: bytes, file: "\(name).csv")
    #expect(issues.kept.map { $0.text + "\n" }.joined() == expected)
    if let code = IssueCode(rawValue: name) { #expect(issues.count(of: code) > 0) }
  }

  private static func issues(in bytes: [UInt8], file: String) throws -> IssueList {
    if file.hasPrefix(IssueCode.repeatedEntry.rawValue) {
      return try StageTable(bytes, file: RawText(file)).issues
    }
    var importer = Importer()
    // A cell of 16 MB is no small file.
    if file.hasPrefix(IssueCode.longCell.rawValue) { importer.cellLimit = 64 }
    return try importer.deals(in: bytes, file: RawText(file), asOf: Day(number: 20_778))
      .receipt.issues
  }

  private static func bytes(of name: String) -> [UInt8]? {
    let folder = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    guard let file = fopen("/\(folder)/Fixtures/errors/\(name)", "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return bytes
  }
}
