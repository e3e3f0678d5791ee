import PipelineImport
import PipelineModel
import Testing

@Suite struct ProbabilityScaleTests {
  /// The weights of a whole column by the scale its own cells prove, `?` for unreadable ones.
  private func weights(_ cells: [String]) -> [String] {
    var evidence = ProbabilityEvidence()
    var notation = ProbabilityNotation()
    for cell in cells { _ = notation.weight(in: Array(cell.utf8).span, evidence: &evidence) }
    notation = evidence.notation
    return cells.map { cell in
      switch notation.weight(in: Array(cell.utf8).span, evidence: &evidence) {
      case .nothing: ""
      case .value(let weight): weight.description
      case .unreadable: "?"
      }
    }
  }

  @Test(arguments: [
    (["60", "100", "0"], ["60%", "100%", "0%"]),
    (["60%", " 12.5 % ", "0%"], ["60%", "12.5%", "0%"]),
    (["0.6", "1", "0"], ["60%", "100%", "0%"]),
    (["60,0 %", "12,5"], ["60%", "12.5%"]), (["%60", "% 12,5"], ["60%", "12.5%"]),
    (["0,6", "0,25"], ["60%", "25%"]),
    (["1", "40", "60"], ["1%", "40%", "60%"]),
    (["0.4", "40", "1", "40 %", "1%"], ["0.4%", "40%", "?", "40%", "1%"]),
    (["1", "0", "1"], ["100%", "0%", "100%"]),
    (["150", "101%", "-10", "maybe", "NaN%", "1e1"], ["?", "?", "?", "?", "?", "?"]),
    (["", "n/a", "-", "50"], ["", "", "", "50%"]),
    (["high", "Medium", "LOW", "hoch"], ["75%", "50%", "25%", "75%"]),
    (["high", "40", "higher", "-10%"], ["75%", "40%", "?", "?"]),
    (["0", "1"], ["0%", "100%"]), (["1.0", "0.0"], ["100%", "0%"]),
    (["0.3", "1", "60"], ["0.3%", "?", "60%"]), (["６０％", "٤٠"], ["60%", "40%"]),
  ])
  func `one scale holds for the whole column`(_ cells: [String], _ expected: [String]) {
    #expect(weights(cells) == expected)
  }
}
