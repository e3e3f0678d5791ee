import PipelineImport
import PipelineModel
import RandomData
import Testing

@Suite struct StageTableEditTests {
  /// A file, the stage and weight that are set, and the file afterwards; `~` stands for a new line.
  struct Change: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var before: String
    var stage = "Proposal"
    var weight = "40%"
    var after: String

    init(
      _ words: String, _ before: String, stage: String = "Proposal", weight: String = "40%",
      gives after: String
    ) {
      testDescription = words
      (self.before, self.stage, self.weight, self.after) = (before, stage, weight, after)
    }
  }

  static let changes = [
    Change(
      "percent with signs", "stage,weight\nLead,5%\nProposal,35%\nWon,100%\n",
      gives: "stage,weight\nLead,5%\nProposal,40%\nWon,100%\n"),
    Change(
      "bare percent", "stage,weight\nLead,5\nProposal,35\nWon,100\n",
      gives: "stage,weight\nLead,5\nProposal,40\nWon,100\n"),
    Change(
      "shares", "stage,weight\nLead,0.05\nProposal,0.35\nWon,1\n",
      gives: "stage,weight\nLead,0.05\nProposal,0.4\nWon,1\n"),
    Change(
      "no weight yet", "stage,weight,category\nLead,5%,pipeline\nProposal,,commit\n",
      gives: "stage,weight,category\nLead,5%,pipeline\nProposal,40%,commit\n"),
    Change(
      "CRLF, a byte order mark, notes, blank lines and a column of nobody's",
      "\u{FEFF}note,Stage,Weight\r\n\r\n# mine,#keep,\r\nx, proposal , 35% \r\n\r\n\"a\nb\",Won,100%",
      gives:
        "\u{FEFF}note,Stage,Weight\r\n\r\n# mine,#keep,\r\nx, proposal , 40% \r\n\r\n\"a\nb\",Won,100%"
    ),
    Change(
      "quotes stay", "\"stage\",\"weight\"\n\"Proposal\",\"35%\"\n\"Won\",\"100%\"\n",
      gives: "\"stage\",\"weight\"\n\"Proposal\",\"40%\"\n\"Won\",\"100%\"\n"),
    Change(
      "text behind a quote", "stage,weight\nProposal,\"3\"5%\nWon,100%\n",
      gives: "stage,weight\nProposal,40%\nWon,100%\n"),
    Change(
      "semicolons and decimal commas", "stage;weight\nLead;7,5\nProposal;35\n", weight: "12.5%",
      gives: "stage;weight\nLead;7,5\nProposal;12,5\n"),
    Change(
      "a decimal comma between commas", "stage,weight\nLead,\"7,5%\"\nProposal,35%\n",
      weight: "12.5%", gives: "stage,weight\nLead,\"7,5%\"\nProposal,\"12,5%\"\n"),
    Change(
      "a short line", "stage,category,weight\nProposal\nWon,closed,100%\n",
      gives: "stage,category,weight\nProposal,,40%\nWon,closed,100%\n"),
    Change(
      "the last line lacks its end", "stage\tweight\rProposal\t35%",
      gives: "stage\tweight\rProposal\t40%"),
    Change(
      "a repeated stage: the first line counts",
      "stage,weight\nPROPOSAL,35%\nProposal,60%\n",
      gives: "stage,weight\nPROPOSAL,40%\nProposal,60%\n"),
    Change(
      "a number that another line's meaning hangs on", "stage,weight\nProposal,40\nTrial,1\n",
      weight: "50%", gives: "stage,weight\nProposal,50\nTrial,1\n"),
    Change(
      "a share that would become percent", "stage,weight\nProposal,0.4\nLead,0.05\nTrial,1\n",
      weight: "100%", gives: "stage,weight\nProposal,1\nLead,0.05\nTrial,1\n"),
    Change(
      "a new stage goes behind the last open one",
      "stage,weight,category,outcome\nLead,5%,pipeline,open\nWon,100%,,won\nLost,0%,,lost\n",
      gives:
        "stage,weight,category,outcome\nLead,5%,pipeline,open\nProposal,40%,,open\nWon,100%,,won\nLost,0%,,lost\n"
    ),
    Change(
      "a new stage behind a last line without its end", "weight;stage\r\n5;Lead",
      gives: "weight;stage\r\n5;Lead\r\n40;Proposal"),
    Change(
      "a new stage with a delimiter and quotes in its name", "stage,weight\nWon,100%\n",
      stage: "Verbal, \"yes\"",
      gives: "stage,weight\n\"Verbal, \"\"yes\"\"\",40%\nWon,100%\n"),
    Change(
      "a new stage behind titles alone", "stage,weight", gives: "stage,weight\nProposal,40%"),
    Change(
      "a stated delimiter", "sep=;\nstage;weight\nProposal;35%\n",
      gives: "sep=;\nstage;weight\nProposal;40%\n"),
  ]

  @Test(arguments: changes)
  func `one weight changes and nothing else`(change: Change) throws {
    let weight = try #require(Weight(typed: change.weight))
    let edit = try StageTableEdit(
      of: Array(change.before.utf8), stage: RawText(change.stage), weight: weight)
    #expect(String(decoding: edit.bytes, as: UTF8.self) == change.after)
    #expect(change.after.contains(edit.after.unsanitized))
    if let before = edit.before { #expect(change.before.contains(before.unsanitized)) }
    #expect(edit.titles == nil)
  }

  @Test func `bytes that are no UTF-8 stay as they are`() throws {
    let bytes = Array("stage,weight,note\nAngebot,35%,f".utf8) + [0xFC] + Array("r uns\n".utf8)
    let edit = try StageTableEdit(
      of: bytes, stage: RawText("Angebot"), weight: try #require(Weight(percent: 40)))
    var expected = bytes
    expected.replaceSubrange(26..<29, with: "40%".utf8)
    #expect(edit.bytes == expected)
  }

  @Test func `the lines before and after are named`() throws {
    let edit = try StageTableEdit(
      of: Array("stage,weight,note\r\nProposal,35%,\"a, b\"\r\n".utf8), stage: RawText("Proposal"),
      weight: try #require(Weight(percent: 40)))
    #expect(edit.before == RawText("Proposal,35%,\"a, b\""))
    #expect(edit.after == RawText("Proposal,40%,\"a, b\""))
  }

  @Test func `without a file one is made with titles`() throws {
    let edit = try StageTableEdit(
      of: nil, stage: RawText("Proposal"), weight: try #require(Weight(percent: 40)))
    #expect(
      String(decoding: edit.bytes, as: UTF8.self)
        == "stage,weight,category,outcome\nProposal,40%,,open\n")
    #expect(edit.titles == RawText("stage,weight,category,outcome"))
    #expect(edit.after == RawText("Proposal,40%,,open"))
    #expect(edit.before == nil)
  }

  @Test(arguments: [
    ("stage,category\nProposal,commit\n", "no column weight"), ("", "no record"),
    ("step,weight\nProposal,5%\n", "no column stage"), ("PK\u{3}\u{4}", "Excel workbook"),
  ])
  func `a file that cannot hold it is left alone with the reason`(text: String, reason: String) {
    let error = #expect(throws: StageTableEditError.self) {
      try StageTableEdit(
        of: Array(text.utf8), stage: RawText("Proposal"), weight: #require(Weight(percent: 40)))
    }
    #expect(error?.parts.text.contains(reason) == true, "\(error?.parts.text ?? "")")
  }

  /// What an edit promises: the weight is read back, and of every other stage what stood before.
  @Test(arguments: 0..<300 as Range<UInt64>)
  func `random tables say the new weight and nothing else new`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let names = ["Lead", "Proposal", "\"A, b\"", "Won", "Lost", " Trial ", "#note", "Über", ""]
    let weights = [
      "", "5", "40", "0.4", "1", "1%", "7,5", "12.5%", "x", "100", "0", "\"3\"4", "\"",
    ]
    let delimiter = [",", ";", "\t"].randomElement(using: &generator) ?? ","
    let end = ["\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
    var text = ["stage", "weight", "note"].joined(separator: delimiter)
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      let cells = [names, weights, ["", "x", "open"]].map {
        $0.randomElement(using: &generator) ?? ""
      }
      text +=
        end + cells.prefix(Int.random(in: 1...3, using: &generator)).joined(separator: delimiter)
    }
    if Bool.random(using: &generator) { text += end }
    let stage = ["Lead", "Proposal", "New", "A, b"].randomElement(using: &generator) ?? ""
    let weight = try #require(
      Weight(billionths: Int.random(in: 0...1000, using: &generator) * 1_000_000))
    func table(_ bytes: [UInt8]) throws -> StageTable {
      try StageTable(bytes, file: RawText("stages.csv"))
    }
    let before = Array(text.utf8)
    guard let edit = try? StageTableEdit(of: before, stage: RawText(stage), weight: weight) else {
      return
    }
    let (old, new) = (try table(before), try table(edit.bytes))
    #expect(new.stage(named: stage)?.weight == weight)
    for other in old.stages where other.name.unsanitized.lowercased() != stage.lowercased() {
      let same = new.stage(named: other.name.unsanitized)
      #expect(same?.weight == other.weight && same?.outcome == other.outcome, "\(text)")
    }
    #expect(new.stages.count - old.stages.count == (edit.before == nil ? 1 : 0))
    // All but one stretch of the bytes is as it was.
    let head = zip(before, edit.bytes).prefix { $0 == $1 }.count
    let tail = zip(before.dropFirst(head).reversed(), edit.bytes.dropFirst(head).reversed())
      .prefix { $0 == $1 }.count
    #expect(edit.bytes.count - head - tail <= edit.after.unsanitized.utf8.count + 2)
  }
}
