import CPseudoTerminal
import Glibc

/// The program without a terminal: what it prints, and how it ends.
///
///     let ended = try Program.run(["report", "reps", "-"], input: bytes)
///     ended.status  // .exit(0)
public struct Program: Sendable {
  /// How it ended.
  public let status: Ending
  /// All bytes of its standard output.
  public let output: [UInt8]
  /// All bytes of its standard error.
  public let errors: [UInt8]

  /// Its standard output as text.
  public var text: String { String(decoding: output, as: UTF8.self) }
  /// Its standard error as text.
  public var errorText: String { String(decoding: errors, as: UTF8.self) }

  /// Runs the program under test to its end.
  ///
  /// What it prints goes to files in memory, so that no amount of it makes one side wait for the
  /// other.
  ///
  /// - Parameters:
  ///   - arguments: Without the program's own name.
  ///   - input: Bytes that a pipe holds for its standard input, at most a megabyte.
  ///   - environment: Added to `Session.environment`.
  ///   - folder: The folder it runs in.
  ///   - output: What takes the place of its standard output.
  /// - Returns: What it printed and how it ended.
  /// - Throws: When the program cannot be started.
  public static func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:],
    in folder: String = "/", output: Output = .memory
  ) throws(SessionError) -> Program {
    let printed =
      switch output {
      case .memory: pt_memory()
      case .file(let path): open(path, O_WRONLY | O_CLOEXEC)
      case .closedPipe: pt_deaf_pipe()
      }
    let descriptors = [pt_full_pipe(input, input.count), printed, pt_memory()]
    defer { for descriptor in descriptors where descriptor >= 0 { close(descriptor) } }
    guard descriptors.allSatisfy({ $0 >= 0 }) else {
      throw SessionError(description: "no descriptors for \(arguments)")
    }
    return Program(
      status: try ending(arguments, environment: environment, in: folder, descriptors: descriptors),
      output: output == .memory ? contents(of: printed) : [],
      errors: contents(of: descriptors[2]))
  }

  /// Where standard output goes.
  public enum Output: Hashable, Sendable {
    case memory
    /// A file that exists, such as /dev/full.
    case file(String)
    /// A pipe whose reader has gone away.
    case closedPipe
  }

  private static func ending(
    _ arguments: [String], environment: [String: String], in folder: String, descriptors: [Int32]
  ) throws(SessionError) -> Ending {
    let variables = Session.variables(adding: environment)
    var argumentList = ([builtProgram] + arguments).map { strdup($0) } + [nil]
    var variableList = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { (argumentList + variableList).forEach { free($0) } }
    var value: Int32 = 0
    switch pt_run(&argumentList, &variableList, folder, descriptors, &value) {
    case PT_EXITED: return .exit(value)
    case PT_SIGNALLED: return .signal(value)
    default: throw SessionError(description: "\(builtProgram) could not be started")
    }
  }

  private static func contents(of descriptor: Int32) -> [UInt8] {
    let size = Int(max(lseek(descriptor, 0, SEEK_END), 0))
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(pread(descriptor, buffer.baseAddress, size, 0), 0)
    }
  }
}
