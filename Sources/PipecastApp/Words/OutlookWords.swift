import PipelineModel
import TextUI

extension Outlook {
  /// `next 30 days`, or where the outlook was shifted, `30 days from 22 Dec`.
  func words(ofHorizon index: Int) -> SafeText {
    let days = horizons[index].days
    return isShifted ? "\(days) days from \(from.words(near: asOf))" : "next \(days) days"
  }
}
