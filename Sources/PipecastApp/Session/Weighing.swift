import PipelineImport
import PipelineModel
import TextUI

/// Where the weights of the stages are written, and what stood there when the files were read.
struct Weighing: Sendable {
  /// The bytes of `stages.csv` as they were read; nil where there was none.
  let bytes: [UInt8]?
  private let place: PipelineInput.StagesPlace
  private let order: WeightOrder

  init(_ input: PipelineInput, order: WeightOrder) {
    bytes = input.stages?.bytes
    place = input.stagesPlace
    self.order = order
  }

  /// Where `stages.csv` stands or would stand, or why a weight set there is of no use.
  var path: Result<RawText, Refusal> {
    guard order != .crm else {
      return .failure(
        Refusal("Weights come from the deals' file alone (--weights crm): none can be set."))
    }
    switch place {
    case .path(let path): return .success(path)
    case .nowhere:
      return .failure(
        Refusal("No folder to write stages.csv into: open the deals as a file or a folder."))
    case .memory:
      return .failure(
        Refusal("The demo lives in memory: pipecast demo --write FOLDER makes files to change."))
    }
  }

  /// Why no weight can be set, in a sentence.
  struct Refusal: Error {
    let words: SafeText

    init(_ words: SafeText) {
      self.words = words
    }
  }
}
