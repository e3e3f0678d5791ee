import PipelineModel

extension Pipeline {
  /// The texts of a deal that a word is searched in, beside the names that deals share.
  static let searchedTexts: [TextKind] = [.name, .id]

  /// Reads those texts of the open deals.
  fileprivate func readSearchedTexts() {
    let open = indices(.open)
    for kind in Self.searchedTexts { _ = folded(kind, of: open, by: Folding.append) }
  }
}

extension Session {
  /// Reads what a filter searches of the open deals, so that the first key of one does not have to.
  public func readSearchedTexts() { pipeline.readSearchedTexts() }
}
