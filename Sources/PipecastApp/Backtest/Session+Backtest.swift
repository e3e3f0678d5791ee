extension Session {
  /// The replayed past of the session's deals as a report; nil when `goesOn` stopped it.
  ///
  /// `goesOn` is called every few milliseconds with the share done, 0...1.
  public func backtest(
    step: BacktestStep? = nil, listsWindows: Bool = false, goesOn: @escaping (Double) -> Bool
  ) throws(BacktestError) -> Report? {
    var report = try BacktestReport(scope, step: step, goesOn: goesOn)?
      .report(listsWindows: listsWindows)
    report?.source = sourceTitle
    return report
  }
}
