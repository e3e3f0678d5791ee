import Glibc
import PipecastApp
import PipelineModel
import RandomData
import Testing
import TextUI

@Suite struct DrawingTests {
  /// All sizes with `PIPECAST_LONG=1`, else the corners of the size classes and a sample.
  static let sizes: [(columns: Int, rows: Int)] = {
    if getenv("PIPECAST_LONG") != nil {
      return (1...130).flatMap { columns in (1...50).map { (columns, $0) } }
    }
    var generator = SeededGenerator(seed: 7)
    let corners = [(1, 1), (1, 50), (130, 1), (39, 10), (40, 9), (40, 10), (79, 24), (80, 24)]
    return (corners + [(99, 30), (100, 29), (100, 30), (130, 50), (2, 2), (96, 12)]).map {
      (columns: $0.0, rows: $0.1)
    }
      + (0..<40).map { _ in
        (Int.random(in: 1...130, using: &generator), Int.random(in: 1...50, using: &generator))
      }
  }()

  @Test(arguments: Scene.all)
  func `every row is exactly as wide as the terminal at any size`(scene: Scene) throws {
    let session = try Session.sampled.get()
    for appearance in [Appearance.unicode, .ascii] {
      var driver = ScreenDriver(session, appearance: appearance)
      for key in scene.keys { driver.press(key) }
      for size in Self.sizes {
        driver.resize(columns: size.columns, rows: size.rows)
        let lines = driver.lines
        #expect(lines.count == size.rows)
        for line in lines {
          let scalars = line.unicodeScalars
          let columns = scalars.reduce(0) { $0 + CharacterWidth.columns(of: $1) }
          #expect(columns == size.columns, "\(size): \(line)")
          if appearance == .ascii {
            #expect(scalars.allSatisfy { (0x20...0x7E).contains($0.value) }, "\(size): \(line)")
          }
        }
      }
    }
  }

  @Test(arguments: Scene.all.filter(\.hasSelection))
  func `what is selected can be seen from 34 columns and 8 rows on`(scene: Scene) throws {
    var driver = scene.driver(try Session.sampled.get())
    for size in Self.sizes where size.columns >= 34 && size.rows >= 8 {
      driver.resize(columns: size.columns, rows: size.rows)
      #expect(!driver.selected.isEmpty, "\(size)\n\(driver.text)")
    }
  }

  @Test(arguments: ScreenSnapshotTests.views.filter { $0.name != "reps-by-team" })
  func `the footer keeps the keys of help and of the end`(view: ScreenSnapshotTests.View) throws {
    var driver = ScreenDriver(try Session.sampled.get())
    for key in view.keys { driver.press(key) }
    for size in Self.sizes where size.columns >= 20 && size.rows >= 4 {
      driver.resize(columns: size.columns, rows: size.rows)
      // In the help letters search.
      let keys = view.name == "help" ? ["Ctrl-C quit"] : ["? help", "q quit"]
      for key in keys { #expect(driver.footer.contains(key), "\(size): \(driver.footer)") }
    }
  }

  @Test func `one row shows the figures of the horizons`() throws {
    let driver = ScreenDriver(try Session.sampled.get(), columns: 60, rows: 1)
    let rows = OverviewReport(try Session.sampled.get().scope)
    let words = rows.scope.outlook.horizons.indices.map {
      "\(rows.scope.outlook.horizons[$0].days)d \(rows.headlines($0)[0].weighted.short)"
    }
    #expect(driver.text == words.joined(separator: " ") + "\n")
  }
}
