import Testing
import TextUI

struct ColumnChartTests {
  @Test func `columns stand on zero beside a scale and above their labels`() {
    #expect(
      picture(weeks, rows: 7, columns: 40) == [
        "€411K ┤             ▇▇▇▇        ████    ",
        "      │             ████        ████    ",
        "€205K ┤ ▅▅▅▅        ████        ████    ",
        "      │ ████  ▃▃▃▃  ████        ████    ",
        "    0 ┤ ████  ████  ████        ████    ",
        "        23Nov 30Nov 7Dec  14Dec 21Dec   ",
        "        214K  110K  399K  0     411K    ",
      ])
  }

  @Test func `a narrow chart leaves out labels, then the scale, then columns`() {
    #expect(
      picture(weeks, rows: 6, columns: 24) == [
        "€411K ┤       ▇▇    ██  ",
        "      │ ▁▁    ██    ██  ",
        "      │ ██ ▁▁ ██    ██  ",
        "    0 ┤ ██ ██ ██    ██  ",
        "        23Nov 7Dec 21Dec",
        "        214K  399K 411K ",
      ])
    #expect(
      picture(weeks, rows: 6, columns: 12) == [
        "    ▇   █   ",
        "▁   █   █   ",
        "█ ▁ █   █   ",
        "█ █ █   █   ",
        "23Nov 14Dec ",
        "214K  0     ",
      ])
    #expect(
      picture(weeks, rows: 6, columns: 4) == [
        "  ▇›",
        "▁ █ ",
        "█▁█ ",
        "███ ",
        "23N…",
        "214K",
      ])
  }

  @Test func `the selected column is always in view`() {
    var chart = weeks
    chart.selected = 4
    #expect(
      picture(chart, rows: 6, columns: 4) == [
        "‹▇ █",
        " █ █",
        "▁█ █",
        "██ █",
        "21D…",
        "411K",
      ])
    var frame = Frame(size: Size(rows: 6, columns: 40))
    chart.draw(on: &frame, in: frame.bounds)
    #expect(
      frame.styleMap == [
        "......d.rrrr..rrrr..rrrr..rrrr..rrrr....",
        "......d.rrrr..rrrr..rrrr..rrrr..rrrr....",
        "......d.rrrr..rrrr..rrrr..rrrr..rrrr....",
        "......d.rrrr..rrrr..rrrr..rrrr..rrrr....",
        "................................SSSSS...",
        "................................SSSSS...",
      ])
  }

  @Test func `without labels the selected column itself is marked`() {
    var frame = Frame(size: Size(rows: 2, columns: 6))
    let chart = ColumnChart(columns: [1, 2, 1].map { .init(value: $0) }, selected: 1)
    chart.draw(on: &frame, in: frame.bounds)
    #expect(frame.styleMap == ["r.R.r.", "r.R.r."])
  }

  @Test func `a low chart keeps two rows for the columns`() {
    #expect(
      picture(weeks, rows: 3, columns: 40) == [
        "€411K ┤             ████        ████    ",
        "    0 ┤ ████  ▄▄▄▄  ████        ████    ",
        "        23Nov 30Nov 7Dec  14Dec 21Dec   ",
      ])
    #expect(
      picture(weeks, rows: 1, columns: 40) == [
        "€411K ┤ ▄▄▄▄  ▂▂▂▂  ████        ████    "
      ])
  }

  @Test func `in ASCII`() {
    #expect(
      picture(weeks, rows: 6, columns: 40, appearance: .ascii) == [
        "EUR411K +             ####        ####  ",
        "        | ....        ####        ####  ",
        "        | ####  ....  ####        ####  ",
        "      0 + ####  ####  ####        ####  ",
        "          23Nov 30Nov 7Dec  14Dec 21Dec ",
        "          214K  110K  399K  0     411K  ",
      ])
  }

  @Test func `values below zero and those that are no numbers draw nothing`() {
    let chart = ColumnChart(columns: [.nan, -5, 0, .infinity, 2].map { .init(value: $0) })
    #expect(
      picture(chart, rows: 2, columns: 10) == [
        "        █ ",
        "        █ ",
      ])
  }

  @Test func `a maximum puts charts on one scale`() {
    let chart = ColumnChart(columns: [.init(value: 2)], maximum: 4)
    #expect(
      picture(chart, rows: 2, columns: 4) == [
        "    ",
        "███ ",
      ])
  }

  @Test func `any size is drawn without a trap`() {
    for rows in 0...12 {
      for columns in 0...40 {
        var chart = weeks
        chart.selected = columns % 7
        var frame = Frame(size: Size(rows: 12, columns: 40))
        frame.fill(frame.bounds, with: "x")
        let rect = Rect(row: 0, column: 0, rows: rows, columns: columns)
        chart.draw(on: &frame, in: rect)
        #expect(isUntouched(frame, outside: rect))
      }
    }
  }

  private var weeks: ColumnChart {
    let values = [214.0, 110, 399, 0, 411]
    let labels: [SafeText] = ["23Nov", "30Nov", "7Dec", "14Dec", "21Dec"]
    let amounts: [SafeText] = ["214K", "110K", "399K", "0", "411K"]
    return ColumnChart(
      columns: values.indices.map { .init(value: values[$0], labels: [labels[$0], amounts[$0]]) },
      scale: ["€411K", "€205K", "0"])
  }

  private func picture(
    _ chart: ColumnChart, rows: Int, columns: Int, appearance: Appearance = .unicode
  ) -> [String] {
    var frame = Frame(size: Size(rows: rows, columns: columns), appearance: appearance)
    chart.draw(on: &frame, in: frame.bounds)
    return frame.lines
  }
}
