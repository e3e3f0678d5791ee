import Testing
import TextUI

struct TableTests {
  @Test func `a table shows its header, the pointer and the total`() {
    #expect(
      picture(deals, rows: 6, columns: 52) == [
        "  Account    Stage     Amount▼  Close       Rep     ",
        "  Aperture   Commit    180,000  past due    Ana Ruiz",
        "▸ 東京シス…  Proposal  120,000  Thu 10 Dec  Chi Tan…",
        "  Globex C…  Negotia…   80,000  Mon 14 Dec  Ben Oka…",
        "  Total                380,000                      ",
        "                                                    ",
      ])
  }

  @Test func `while the first column is chosen the whole row is marked`() {
    var frame = Frame(size: Size(rows: 5, columns: 30))
    var table = deals
    table.selectedColumn = 0
    table.draw(on: &frame, in: frame.bounds)
    #expect(frame.styleMap[2] == "SSSSSSSSSSSSSSSSSSSSSSSSSSSSSS")
    #expect(frame.styleMap[0] == "..TTTTTTTT..ttttttt..ttttttt..")
  }

  @Test func `the cell and the column that were chosen are marked`() {
    var frame = Frame(size: Size(rows: 5, columns: 30))
    var table = deals
    table.selectedColumn = 1
    table.draw(on: &frame, in: frame.bounds)
    #expect(
      frame.styleMap == [
        "..tttttttt..TTTTTTT..ttttttt..",
        "..............................",
        "............SSSSSSS...........",
        "..............................",
        "..tttttttt..ttttttt..ttttttt..",
      ])
  }

  @Test(arguments: [
    (
      42,
      [
        "  Account   Stage    Amount▼  Close      ›",
        "  Aperture  Commit   180,000  past due    ",
        "▸ 東京シ…   Propos…  120,000  Thu 10 Dec  ",
      ]
    ),
    (
      34,
      [
        "  Account      Stage     Amount▼ ›",
        "  Aperture     Commit    180,000  ",
        "▸ 東京システ…  Proposal  120,000  ",
      ]
    ),
    (
      26,
      [
        "  Account       Amount▼  ›",
        "  Aperture      180,000   ",
        "▸ 東京システム  120,000   ",
      ]
    ),
    (
      20,
      [
        "  Account  Amount▼ ›",
        "  Apertu…  180,000  ",
        "▸ 東京シ…  120,000  ",
      ]
    ),
    (
      14,
      [
        "  …  Amount▼ ›",
        "  …  180,000  ",
        "▸ …  120,000  ",
      ]
    ),
  ])
  func `columns leave by priority and text is cut`(columns: Int, lines: [String]) {
    #expect(picture(deals, rows: 3, columns: columns) == lines)
  }

  @Test func `the selected column stays`() {
    var table = deals
    table.selectedColumn = 3
    #expect(
      picture(table, rows: 3, columns: 28) == [
        "‹ Accou…  Amount▼  Close   ›",
        "  Apert…  180,000  past d…  ",
        "▸ 東京…   120,000  Thu 10…  ",
      ])
  }

  @Test func `in ASCII`() {
    #expect(
      picture(deals, rows: 3, columns: 34, appearance: .ascii) == [
        "  Account     Stage     Amount v >",
        "  Aperture    Commit     180,000  ",
        "> ???????...  Proposal   120,000  ",
      ])
  }

  @Test(arguments: [
    (
      1,
      [
        "▸ 東京システ…  Proposal  120,000  "
      ]
    ),
    (
      2,
      [
        "  Account      Stage     Amount▼ ›",
        "▸ 東京システ…  Proposal  120,000  ",
      ]
    ),
    (
      4,
      [
        "  Account      Stage     Amount▼ ›",
        "  Aperture     Commit    180,000  ",
        "▸ 東京システ…  Proposal  120,000  ",
        "  Total                  380,000  ",
      ]
    ),
  ])
  func `a low table gives up the total, then the header`(rows: Int, lines: [String]) {
    #expect(picture(deals, rows: rows, columns: 34) == lines)
  }

  @Test func `a number that finds no room is not cut to a wrong one`() {
    let table = Table(
      columns: [TableColumn("Amount", isNumber: true)], rowCount: 1, totals: [["1,234,567"]]
    ) { _ in ["1,234,567"] }
    #expect(
      picture(table, rows: 4, columns: 8) == ["  Amount", "       …", "       …", "        "])
  }

  @Test func `only visible rows are asked for`() {
    var asked: [Int] = []
    var frame = Frame(size: Size(rows: 4, columns: 20))
    var table = Table(columns: [TableColumn("Deal")], rowCount: 1_000_000, selectedRow: 500_001) {
      asked.append($0)
      return ["D-\($0)"]
    }
    table.offset = 500_000
    table.draw(on: &frame, in: frame.bounds)
    #expect(asked == [500_000, 500_001, 500_002])
    #expect(
      frame.lines == [
        "  Deal              ", "  D-500000          ", "▸ D-500001          ",
        "  D-500002          ",
      ])
  }

  @Test func `a row may have too few or too many cells`() {
    let table = Table(columns: [TableColumn("A"), TableColumn("B")], rowCount: 2) { row in
      row == 0 ? ["a"] : ["a", "b", "c"]
    }
    #expect(picture(table, rows: 3, columns: 10) == ["  A  B    ", "  a       ", "  a  b    "])
  }

  @Test(arguments: [
    (0, 0..<3), (2, 2..<5), (7, 7..<10), (9, 7..<10), (.max, 7..<10), (-1, 0..<3),
  ])
  func `the offset chooses the visible rows`(offset: Int, rows: Range<Int>) {
    let table = Table(columns: [], rowCount: 10, offset: offset) { _ in [] }
    #expect(table.visibleRows(in: Rect(Size(rows: 4, columns: 9))) == rows)
  }

  @Test(arguments: [
    (0, 0, 10, 0), (12, 0, 10, 3), (9, 0, 10, 0), (2, 5, 10, 2), (7, 5, 10, 5), (3, 0, 0, 3),
    (-1, -1, -1, 0), (.max, .max, .max, .max), (.max, 0, 1, .max), (5, .max, 2, 5),
  ])
  func `scrolling moves as little as it can`(
    selected: Int, offset: Int, height: Int, result: Int
  ) {
    #expect(
      Table.scrolledOffset(selected: selected, offset: offset, height: height) == result)
  }

  @Test(
    arguments: [
      (0, 4, .heading(column: 0)), (0, 11, nil), (0, 16, .heading(column: 1)),
      (1, 4, .row(0, column: 0)), (2, 0, .row(1, column: nil)), (2, 16, .row(1, column: 1)),
      (3, 11, .row(2, column: nil)), (4, 4, .row(3, column: 0)), (5, 4, nil), (1, 60, nil),
    ] as [(Int, Int, Spot?)])
  func `the mouse meets what is drawn`(line: Int, column: Int, spot: Spot?) {
    var frame = Frame(size: Size(rows: 6, columns: 60))
    deals.draw(on: &frame, in: Rect(row: 0, column: 0, rows: 6, columns: 52))
    #expect(frame.spot(at: Position(row: line, column: column)) == spot)
  }

  @Test func `a selected total has the pointer, and the rows above it stay where they are`() {
    var frame = Frame(size: Size(rows: 4, columns: 30))
    var table = deals
    table.selectedRow = 3
    table.selectedColumn = 1
    table.offset = 1
    table.draw(on: &frame, in: frame.bounds)
    #expect(frame.lines.last?.hasPrefix("▸ Total") == true)
    #expect(frame.styleMap.last == "..tttttttt..TTTTTTT..ttttttt..")
    #expect(frame.lines[1].hasPrefix("  東京"))
  }

  @Test(arguments: 1...8)
  func `a selected total is in view however few rows there are`(rows: Int) {
    var table = deals
    table.totals = (1...3).map { ["T\($0)"] }
    for selected in 1...3 {
      table.selectedRow = 2 + selected
      let lines = picture(table, rows: rows, columns: 30)
      #expect(lines.contains { $0.hasPrefix("▸ T\(selected)") }, "\(lines)")
      #expect(lines.count { $0.contains("▸") } == 1)
    }
  }

  @Test(arguments: [
    (52, 14, "  Account         Stage        Amount▼  Close      ›"),
    (52, 4, "  Acc…  Stage        Amount▼  Close       Rep"),
    (52, 30, "  Account                     Stage        Amount▼ ›"),
    // At most half of the room is kept free for it.
    (26, 30, "  Account        Amount▼ ›"),
  ])
  func `a column is as wide as the user made it`(columns: Int, width: Int, header: String) {
    var table = deals
    table.columns[0].width = width
    #expect(picture(table, rows: 6, columns: columns)[0].hasPrefix(header))
  }

  @Test(arguments: [1, 5, 7, 9, 14])
  func `a number is never narrower than it needs`(width: Int) {
    var table = deals
    table.columns[2].width = width
    let lines = picture(table, rows: 6, columns: 52)
    let blanks = String(repeating: " ", count: max(0, width - 7))
    #expect(lines[0].contains("  \(blanks)Amount▼"))
    #expect(lines[1].contains("  \(blanks)180,000"))
  }

  @Test func `any size is drawn without a trap and stays in its place`() {
    for rows in 0...12 {
      for columns in 0...40 {
        for selected in [nil, 0, 3, 9] {
          var table = deals
          table.selectedColumn = selected
          var frame = Frame(size: Size(rows: 12, columns: 40))
          frame.fill(frame.bounds, with: "x")
          let rect = Rect(row: 0, column: 0, rows: rows, columns: columns)
          table.draw(on: &frame, in: rect)
          #expect(isUntouched(frame, outside: rect))
        }
      }
    }
  }

  private var deals: Table {
    let rows: [[TableCell]] = [
      ["Aperture", "Commit", "180,000", TableCell("past due", role: .bad), "Ana Ruiz"],
      ["東京システム", "Proposal", "120,000", "Thu 10 Dec", "Chi Tanaka"],
      ["Globex Corporation of Europe", "Negotiation", "80,000", "Mon 14 Dec", "Ben Okafor"],
    ]
    return Table(
      columns: [
        TableColumn("Account", minimum: 8),
        TableColumn("Stage", priority: 2),
        TableColumn("Amount", isNumber: true, sort: .descending),
        TableColumn("Close", minimum: 10, priority: 3),
        TableColumn("Rep", priority: 4),
      ],
      rowCount: rows.count, totals: [["Total", "", "380,000"]], selectedRow: 1
    ) { rows[$0] }
  }

  private func picture(
    _ table: Table, rows: Int, columns: Int, appearance: Appearance = .unicode
  ) -> [String] {
    var frame = Frame(size: Size(rows: rows, columns: columns), appearance: appearance)
    table.draw(on: &frame, in: frame.bounds)
    return frame.lines
  }
}
