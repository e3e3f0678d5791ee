import PipelineModel
import SampleCompany

/// An export read by a tiny reader of its own, so that the writer does not check itself.
struct Export {
  let header: [String]
  /// The rows below the header, whatever their number of cells.
  let rows: [[String]]

  init(_ bytes: [UInt8]) {
    let records = Self.records(of: bytes)
    header = records.first ?? []
    rows = Array(records.dropFirst())
  }

  /// The rows that fit the header, the first one of each id.
  var deals: [String: DealRow] {
    let fitting = rows.lazy.filter { $0.count == header.count }
      .map { DealRow(cells: Dictionary(uniqueKeysWithValues: zip(header, $0))) }
    return Dictionary(fitting.map { ($0["Deal ID"], $0) }, uniquingKeysWith: { first, _ in first })
  }

  // RFC 4180 with LF: a quote opens only at the start of a cell.
  private static func records(of bytes: [UInt8]) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\"") where isQuoted:
        if index + 1 < bytes.count, bytes[index + 1] == byte {
          cell.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
      case UInt8(ascii: "\"") where cell.isEmpty:
        isQuoted = true
      case UInt8(ascii: ",") where !isQuoted, UInt8(ascii: "\n") where !isQuoted:
        record.append(String(decoding: cell, as: UTF8.self))
        cell = []
        if byte == UInt8(ascii: "\n") {
          records.append(record)
          record = []
        }
      default:
        cell.append(byte)
      }
      index += 1
    }
    return records
  }
}

/// The cells of one deal by the words of the header.
struct DealRow {
  let cells: [String: String]

  subscript(column: String) -> String { cells[column] ?? "" }

  var isOpen: Bool { !self["Stage"].hasPrefix("Closed") }
  var closeDate: Day? { Day(iso: self["Close Date"]) }
}
