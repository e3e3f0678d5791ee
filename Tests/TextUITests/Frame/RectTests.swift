import Testing
import TextUI

struct RectTests {
  @Test func `pieces are cut off a rectangle`() {
    var rest = Rect(Size(rows: 30, columns: 100))
    #expect(rest.cutTop(2) == Rect(row: 0, column: 0, rows: 2, columns: 100))
    #expect(rest.cutBottom(1) == Rect(row: 29, column: 0, rows: 1, columns: 100))
    #expect(rest.cutRight(40) == Rect(row: 2, column: 60, rows: 27, columns: 40))
    #expect(rest.cutLeft(10) == Rect(row: 2, column: 0, rows: 27, columns: 10))
    #expect(rest == Rect(row: 2, column: 10, rows: 27, columns: 50))
  }

  @Test func `no more is cut than there is`() {
    var rest = Rect(Size(rows: 2, columns: 3))
    #expect(rest.cutTop(.max) == Rect(row: 0, column: 0, rows: 2, columns: 3))
    #expect(rest.cutLeft(-4).isEmpty)
    #expect(rest == Rect(row: 2, column: 0, rows: 0, columns: 3))
  }

  @Test func `an inset larger than the rectangle leaves nothing`() {
    let rect = Rect(row: 1, column: 1, rows: 4, columns: 6)
    #expect(rect.inset(rows: 1, columns: 2) == Rect(row: 2, column: 3, rows: 2, columns: 2))
    #expect(rect.inset(rows: 9).isEmpty)
  }

  @Test func `a size is never negative and never beyond all memory`() {
    #expect(Size(rows: -1, columns: .max) == Size(rows: 0, columns: Size.limit))
  }

  @Test(arguments: [(1, 1, true), (2, 3, true), (0, 1, false), (3, 1, false), (1, 4, false)])
  func `a place is inside or not`(row: Int, column: Int, isInside: Bool) {
    let rect = Rect(row: 1, column: 1, rows: 2, columns: 3)
    #expect(rect.contains(Position(row: row, column: column)) == isInside)
  }
}
