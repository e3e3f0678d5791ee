import PipelineImport
import PipelineModel
import Testing

/// The header rows of each CRM: which column is taken for what, field by field.
@Suite struct CRMExportTests {
  /// An export with invented names, and what is to be read of it.
  struct Export: CustomTestStringConvertible {
    var testDescription: String
    var crm: CRM?
    var lines: String
    /// The title of each field's column; fields that are not here have none.
    var columns: [Field: String]
    /// Open, won and lost deals.
    var outcomes: [Int]
    /// What all amounts sum to.
    var sums: [String]
  }

  @Test(arguments: salesforceToDynamics + odooToCapsule)
  func `every column is taken for what it is`(_ export: Export) throws {
    let read = try imported(export.lines)
    let columns = read.receipt.columns
    let found = Dictionary(
      columns.choices.map { ($0.field, columns.titles[$0.column].unsanitized) }
    ) { first, _ in first }
    #expect(read.receipt.crm == export.crm)
    #expect(found == export.columns)
    #expect(read.receipt.outcomes == export.outcomes)
    #expect(
      read.receipt.sums.map { Money(minorUnits: $0.deals, currency: $0.currency).decimal }
        == export.sums)
    #expect(read.receipt.records == read.receipt.deals + read.receipt.rejected)
  }
}
