import TextUI

/// Whether a frame that was full of `x` still is, outside of a rectangle.
func isUntouched(_ frame: Frame, outside rect: Rect) -> Bool {
  (0..<frame.size.rows).allSatisfy { row in
    (0..<frame.size.columns).allSatisfy { column in
      let isInside = rect.contains(Position(row: row, column: column))
      return isInside || frame[row, column].letter.base == "x"
    }
  }
}
