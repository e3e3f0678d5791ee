/// The chances of the open deals after each step that changed them.
package struct ChanceSteps: Sendable {
  /// From the hazards alone.
  package internal(set) var learned: [Double]
  /// After the shift by stage.
  package internal(set) var staged: [Double]
  /// After the shift by close date.
  package internal(set) var dated: [Double]
  /// After the correction by the replay: as issued.
  package internal(set) var issued: [Double]
}
