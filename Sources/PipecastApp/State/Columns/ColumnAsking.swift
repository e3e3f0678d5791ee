import PipelineImport
import PipelineModel
import TextUI

// Which column is what, asked about the file that is shown.
extension AppState {
  /// Asks which column is what, with the pointer at `field`.
  mutating func askColumns(about field: Field?) {
    mapping = ColumnQuestion(of: session, about: field).map {
      ColumnMapping($0, size: size, appearance: appearance)
    }
  }

  /// Takes in an event while it is asked; without a change the screen before comes back as it was.
  mutating func answer(_ event: InputEvent, of mapping: ColumnMapping) -> [Effect] {
    if case .resize(let size) = event {
      self.size = size
      settle()
    }
    var mapping = mapping
    let answer = mapping.update(event)
    self.mapping = answer == nil ? mapping : nil
    switch answer {
    case .quit: return [.quit]
    case .use(let choices, let saving) where !choices.isEmpty:
      return [.useColumns(choices, saving: saving)]
    case .use, .leave, nil: return []
    }
  }

  /// What became of the lines for the next time.
  static func words(keptIn path: RawText, _ problem: SafeText?) -> SafeText {
    problem.map { "Read so, but not added to " + path.safe + ": " + $0 + "." }
      ?? "The columns are known from now on: added to " + path.safe + "."
  }
}
