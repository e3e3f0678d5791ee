public import PipelineImport
public import PipelineModel

/// What Enter opens from a figure or a row.
public enum Opening: Hashable, Sendable {
  /// The deals that make the figure.
  case deals(DealFilter)
  /// The rep's own screen; nil for deals without a rep.
  case rep(RawText?)
  /// One deal by its index in the pipeline.
  case deal(Int)
  /// Why the Forecast of the deals that meet a filter, in a currency and a horizon by its index, is
  /// what it is.
  case forecast(Currency, horizon: Int, DealFilter)
  /// The Data screen.
  case data
  /// The whole text of what is shown in one line, such as an issue.
  case explanation
  /// The Stages screen, on the row of that stage.
  case stage(RawText)
  /// The weight of the stage, to be set.
  case weight(RawText)
  /// The question which column is what, above all of this field.
  case columns(Field?)
  /// The open deals that make a Forecast, with the horizon of that Forecast in the lead.
  case openDeals(DealFilter, horizon: Int)

  /// The conditions on the deals that it opens; nil where it opens something else.
  var filter: DealFilter? {
    switch self {
    case .deals(let filter), .openDeals(let filter, _): filter
    default: nil
    }
  }
}
