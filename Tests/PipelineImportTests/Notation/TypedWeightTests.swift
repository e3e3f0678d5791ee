import PipelineImport
import PipelineModel
import Testing

@Suite struct TypedWeightTests {
  @Test(arguments: [
    ("40", "40%"), ("40%", "40%"), ("0.4", "40%"), (" 40 % ", "40%"), ("12,5", "12.5%"),
    ("0,25", "25%"), ("0", "0%"), ("100", "100%"), ("1%", "1%"), ("0.5%", "0.5%"),
    ("33.333", "33.333%"),
  ])
  func `a weight is read as it is written in files`(text: String, weight: String) {
    #expect(Weight(typed: text)?.description == weight)
  }

  @Test(arguments: ["", " ", "%", "1", "101", "-5", "4o", "40 40", "1e9", "∞", "40%%", "n/a"])
  func `anything else is no weight`(text: String) {
    #expect(Weight(typed: text) == nil)
  }
}
