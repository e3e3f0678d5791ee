/// What became of a deal: nothing yet, won, or lost.
public enum Outcome: UInt8, CaseIterable, Sendable {
  case open, won, lost
}
