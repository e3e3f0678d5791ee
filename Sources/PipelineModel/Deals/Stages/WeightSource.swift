/// Where a deal's weight comes from, in the order in which `--weights auto` asks.
public enum WeightSource: UInt8, CaseIterable, Sendable {
  /// The stage's row in `stages.csv`.
  case stagesFile
  /// The deal's own cell in the file's probability column.
  case probabilityColumn
  /// What the recognised CRM gives a stage of exactly that name.
  case crmDefault
  /// Nothing gives one: the deal needs a weight.
  case none
  /// A word such as `high` in the file's probability column, which has no number.
  case probabilityWord
}
