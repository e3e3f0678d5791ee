import DelimitedText
import Glibc
import PipelineModel

/// Reads a file part by part, on several threads, and adds the deals in the order of the file.
///
/// A thread takes the next part, guesses where its first record begins, and reads what can be read
/// without knowing what stands before. Then it waits for its turn: one part after the other is
/// added. A part that does not begin where the one before ends was guessed wrong, and is read again
/// from there, so what comes out depends on neither the threads nor the length of the parts.
final class PartReading: @unchecked Sendable {
  /// Why reading ended before the end of the file.
  enum Failure: Error {
    case stopped
    /// The file is not what it was.
    case changed
    /// It cannot be read in parts: some bytes are not UTF-8, or a record is too long.
    case needsWholeText
  }

  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let turnEnded = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private let plan: ReadingPlan
  private let total: Int
  /// Where the parts begin that threads take; those before are longer and longer.
  private var firstPart = 0
  // What the lock guards.
  private var taken = 0
  private var turn = 0
  private var failure: Failure?
  // What belongs to the thread whose turn it is.
  /// Until they are handed over.
  private var deals: DealReader?
  private var end: Int
  /// What a thread begins with that starts later.
  private var first: PartReader

  init(_ deals: consuming DealReader, from start: Int, _ first: PartReader, _ plan: ReadingPlan) {
    self.deals = consume deals
    self.first = first
    total = first.source.count
    // Of a small file the parts are shorter, so that each thread has some of them.
    self.plan = ReadingPlan(
      partLength: min(plan.partLength, max(total >> 4, 1 << 14)), threads: plan.threads)
    end = start
    pthread_mutex_init(lock, nil)
    pthread_cond_init(turnEnded, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    pthread_cond_destroy(turnEnded)
    lock.deallocate()
    turnEnded.deallocate()
  }

  /// Reads to the end of the file, and hands over its deals; `isWanted` hears how many bytes are done, and may stop it.
  func run(isWanted: (_ done: Int) -> Bool) throws(Failure) -> DealReader {
    // The first parts are short, so that little is read before stages and currencies are known.
    var length = min(plan.partLength, 1 << 14)
    while end < total, length < plan.partLength {
      try add(nil, upTo: min(end + length, total), &first)
      length *= 2
    }
    firstPart = end
    var threads: [pthread_t] = []
    let count = min(plan.threads, (total - end) / plan.partLength)
    for _ in 0..<max(0, count - 1) {
      if let thread = start() { threads.append(thread) }
    }
    var own = first
    work(&own, isWanted: isWanted)
    for thread in threads { pthread_join(thread, nil) }
    if let failure { throw failure }
    guard var deals = deals.take() else { throw .changed }
    deals.finish()
    return deals
  }

  private func start() -> pthread_t? {
    var thread = pthread_t()
    let reading = Unmanaged.passRetained(self)
    let code = pthread_create(
      &thread, nil,
      { reading in
        guard let reading else { return nil }
        let parts = Unmanaged<PartReading>.fromOpaque(reading).takeRetainedValue()
        var own = parts.first
        parts.work(&own) { _ in true }
        return nil
      }, reading.toOpaque())
    if code == 0 { return thread }
    reading.release()
    return nil
  }

  /// Reads parts until there are none.
  private func work(_ reader: inout PartReader, isWanted: (_ done: Int) -> Bool) {
    var nextReport = firstPart + ReadProgress.interval
    while let place = takePart() {
      let start = firstPart + place * plan.partLength
      let limit = min(start + plan.partLength, total)
      let isGuessed = place > 0 && plan.threads > 1
      let guess = isGuessed ? try? reader.likelyPart(from: start, before: limit) : nil
      guard waitForTurn(place) else { return }
      do throws(Failure) {
        try add(guess ?? nil, upTo: limit, &reader)
        if end >= nextReport {
          guard isWanted(end) else { throw .stopped }
          nextReport = end + ReadProgress.interval
        }
        endTurn(nil)
      } catch {
        endTurn(error)
      }
    }
  }

  /// Adds a part that was read already, unless it does not begin where it should.
  private func add(_ guess: FilePart?, upTo limit: Int, _ reader: inout PartReader) throws(Failure)
  {
    guard end < limit else { return }
    var part: FilePart
    if let guess, guess.start == end {
      part = guess
    } else {
      do throws(PartReader.Failure) {
        part = try reader.part(from: end, before: limit)
      } catch {
        throw error == .changed ? .changed : .needsWholeText
      }
    }
    guard part.isText else { throw .needsWholeText }
    deals?.add(&part, reader.batches, &reader.known)
    end = part.end
  }

  /// The number of a part that no thread has read; nil when there is none.
  private func takePart() -> Int? {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    guard failure == nil, firstPart + taken * plan.partLength < total else { return nil }
    taken += 1
    return taken - 1
  }

  private func waitForTurn(_ place: Int) -> Bool {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while turn != place, failure == nil { pthread_cond_wait(turnEnded, lock) }
    return failure == nil
  }

  private func endTurn(_ failure: Failure?) {
    pthread_mutex_lock(lock)
    turn += 1
    self.failure = failure
    pthread_cond_broadcast(turnEnded)
    pthread_mutex_unlock(lock)
  }
}
