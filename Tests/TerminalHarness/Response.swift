import CPseudoTerminal
import Glibc

/// What a program sent because of some keys.
public struct Response: Equatable, Sendable {
  /// How many bytes it wrote.
  public let bytes: Int
  /// The rows that look different from before, from 0.
  public let changedRows: [Int]
}

extension Session {
  /// Sends keys and waits until the program has answered all of them and sleeps.
  ///
  /// It goes by what the kernel counts of the process, so that neither a pause nor a busy machine
  /// misleads it. A lone Esc is read before the program knows that it is one: not for this.
  ///
  ///     try session.response(to: NamedKey.down.rawValue)
  ///     // bytes 240, changedRows [12, 13]
  public func response(to keys: String) throws(SessionError) -> Response {
    let start = try activity(until: "it sleeps") { $0.isAsleep }
    while receive(waiting: 0) {}
    let (cells, received) = (screen.cells, receivedBytes)
    send(keys)
    let wanted = start.readBytes + keys.utf8.count
    let end = try activity(until: "it has read \(keys.debugDescription)") {
      $0.readBytes >= wanted && $0.isAsleep
    }
    let bytes = end.writtenBytes - start.writtenBytes
    try wait(until: "all that was written has come") { _ in receivedBytes - received >= bytes }
    let rows = screen.cells.indices.filter { screen.cells[$0] != cells[$0] }
    return Response(bytes: bytes, changedRows: rows)
  }

  /// Presses one key and waits for the answer.
  public func response(to key: NamedKey) throws(SessionError) -> Response {
    try response(to: key.rawValue)
  }

  private func activity(
    until state: String, _ isReached: (Activity) -> Bool
  ) throws(SessionError) -> Activity {
    var reached: Activity?
    try wait(until: state) { _ in
      let now = Activity(of: terminal.process)
      if let now, isReached(now) { reached = now }
      return reached != nil
    }
    guard let reached else { throw SessionError(description: "no program to look at") }
    return reached
  }
}

/// What a process has done so far, as the kernel counts it.
private struct Activity {
  var readBytes: Int
  var writtenBytes: Int
  /// Whether it waits for something to happen, with no other thread at work.
  var isAsleep: Bool

  init?(of process: pid_t) {
    // The state is looked at last: a process that sleeps now has counted all before.
    let before = Self.text("/proc/\(process)/stat")
    let counts = Self.text("/proc/\(process)/io").split(separator: "\n")
    let after = Self.text("/proc/\(process)/stat")
    func count(_ name: String) -> Int? {
      counts.first { $0.hasPrefix(name) }.flatMap { Int($0.dropFirst(name.count)) }
    }
    guard let read = count("rchar: "), let written = count("wchar: ") else { return nil }
    (readBytes, writtenBytes) = (read, written)
    // `1234 (name) S …` with the number of threads as the 20th; the name may hold anything.
    isAsleep = [before, after].allSatisfy { stat in
      let fields = stat.split(separator: ")").last?.split(separator: " ") ?? []
      return fields.count > 17 && fields[0] == "S" && fields[17] == "1"
    }
  }

  private static func text(_ path: String) -> String {
    guard let file = fopen(path, "re") else { return "" }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }
}
