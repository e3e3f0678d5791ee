import PipelineImport
import PipelineModel
import Testing

@Suite struct ImportErrorTests {
  @Test func `an alias for a number is an error`() {
    let options = ImportOptions(aliases: [ImportOptions.Alias(field: .amount, from: "TBD", to: "0")]
    )
    #expect(throws: ImportError.noAliases(.amount)) {
      try imported("Stage,Amount\nA,TBD\n", options: options)
    }
  }

  @Test func `a column that is not there is an error that names the headers`() {
    let options = ImportOptions(columns: [.closeDate: "Datum"])
    let error = #expect(throws: ImportError.self) {
      try imported("Stage,Amount\nA,5\n", options: options)
    }
    #expect(
      error?.parts.text
        == #"--column close-date="Datum" names no column; found "Stage", "Amount""#)
  }

  @Test(arguments: [
    ("", "the file holds no record; export the deals with a header row"),
    (
      "colour,shape\nred,round\n",
      #"no header row of deals was found; found "colour", "shape"; "#
        + "name the columns, as in --column amount=HEADER --column stage=HEADER"
    ),
    (
      "Name,Owner\nPumps,Ada\n",
      #"neither an amount nor a stage was found; found "Name", "Owner"; "#
        + "name them, as in --column amount=HEADER --column stage=HEADER"
    ),
    (
      "stage,weight,category,outcome\nProspecting,5%,Pipeline,open\nClosed Won,100%,Closed,won\n",
      #"no header row of deals was found; found "stage", "weight", "category", "outcome"; "#
        + "name the columns, as in --column amount=HEADER --column stage=HEADER"
    ),
  ])
  func `a file without deals says what was found`(_ file: String, _ text: String) {
    let error = #expect(throws: ImportError.self) { try imported(file) }
    #expect(error?.parts.text == text)
  }

  @Test(arguments: [
    ([0x50, 0x4B, 0x03, 0x04] as [UInt8], "this is an Excel workbook: save it as CSV"),
    ([0xD0, 0xCF, 0x11, 0xE0], "this is an Excel workbook: save it as CSV"),
    ([0x1F, 0x8B], "this is a compressed file: unpack it first"),
  ])
  func `a file that is no text says what to do`(_ start: [UInt8], _ text: String) {
    let bytes = start + Array("\u{8}\0Stage,Amount\nA,5\n".utf8)
    let deals = #expect(throws: ImportError.self) {
      try Importer().deals(in: bytes, file: RawText("deals.csv"), asOf: Day(number: 20_778))
    }
    let stages = #expect(throws: ImportError.self) {
      try StageTable(bytes, file: RawText("stages.csv"))
    }
    #expect(deals?.parts.text == text)
    #expect(stages?.parts.text == text)
  }

  @Test(arguments: [
    ("xl/workbook.xml", "", "this is an Excel workbook: save it as CSV"),
    ("[Content_Types].xml", "", "this is an Excel workbook: save it as CSV"),
    ("deals.csv", "", "this is a compressed file: unpack it first"),
    (
      "mimetype", "application/vnd.oasis.opendocument.spreadsheet",
      "this is an OpenDocument spreadsheet: export the deals as CSV"
    ),
    ("Index/Document.iwa", "", "this is a Numbers document: export the deals as CSV"),
  ])
  func `an archive is named by its first file`(_ name: String, _ content: String, _ text: String) {
    let start: [UInt8] = [0x50, 0x4B, 0x03, 0x04] + Array(repeating: 0, count: 22)
    let bytes = start + [UInt8(name.utf8.count), 0, 0, 0] + Array((name + content).utf8)
    let error = #expect(throws: ImportError.self) {
      try Importer().deals(in: bytes, file: RawText("deals.csv"), asOf: Day(number: 20_778))
    }
    #expect(error?.parts.text == text)
  }

  @Test(arguments: [
    ("<!DOCTYPE html><html>", "a web page"), ("\u{FEFF}  <HTML lang=en>", "a web page"),
    ("<?xml version=\"1.0\"?>", "an XML file"), ("{\"deals\": []}", "a JSON file"),
    ("[{\"amount\": 1}]", "a JSON file"), ("%PDF-1.7", "a PDF file"),
    ("\u{7F}ELF\u{2}\u{1}\u{1}\u{3}\u{0}\u{0}\u{0}", "no text"),
  ])
  func `files of other kinds are named`(_ text: String, _ kind: String) {
    let error = #expect(throws: ImportError.self) { try imported(text) }
    #expect(error?.parts.text == "this is \(kind): export the deals as CSV")
  }

  @Test func `a header in brackets is no JSON`() throws {
    #expect(try imported("[Stage],Amount\nA,5\n").receipt.deals == 1)
  }
}
