import DelimitedText
import PipelineModel

/// Issues in the order in which they were found: all counted, the first ten thousand kept.
///
/// Records are read from top to bottom; only the weights of `stages.csv` are read before its rows.
public struct IssueList: Hashable, Sendable {
  /// The issues that can be shown, ``maximumKept`` at most.
  public private(set) var kept: [Issue] = []
  private var counts = [Int](repeating: 0, count: IssueCode.allCases.count)

  /// More than this many are counted only: no file may fill the memory with its issues.
  public static let maximumKept = Limits.keptIssues

  /// A list of no issues.
  public init() {}

  /// How many issues there are, kept or not.
  public var count: Int { counts.reduce(0, +) }

  /// Kinds that occur, with how often, in the order of ``IssueCode``.
  public var byCode: [(code: IssueCode, count: Int)] {
    zip(IssueCode.allCases, counts).filter { $0.1 > 0 }.map { (code: $0.0, count: $0.1) }
  }

  /// How many issues there are of one kind.
  public func count(of code: IssueCode) -> Int {
    IssueCode.allCases.firstIndex(of: code).map { counts[$0] } ?? 0
  }

  /// Whether another issue would be kept, so that it is worth making.
  var hasRoom: Bool { kept.count < Self.maximumKept }

  /// Counts an issue, and keeps it where there is room.
  mutating func add(_ code: IssueCode, _ issue: Issue?) {
    if let index = IssueCode.allCases.firstIndex(of: code) { counts[index] += 1 }
    if let issue, hasRoom { kept.append(issue) }
  }

  /// Says of each issue where in the file it is: so far that is its offset in the text.
  mutating func place(in text: DecodedText, of file: [UInt8]) {
    guard !text.isUnchanged else { return }
    let offsets = text.fileOffsets(of: kept.map(\.byteOffset), in: file)
    for (index, offset) in zip(kept.indices, offsets) { kept[index].byteOffset = offset }
  }

  /// Adds the issues of another file behind these.
  public mutating func append(_ other: IssueList) {
    for index in counts.indices { counts[index] += other.counts[index] }
    kept += other.kept.prefix(Self.maximumKept - kept.count)
  }
}
