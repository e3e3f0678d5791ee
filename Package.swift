// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "pipecast",
  products: [
    .executable(name: "pipecast", targets: ["pipecast"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Loops over many bytes and many numbers.
    .target(name: "CScan"),

    // Values of the field: no input, no output, no clock.
    .target(name: "PipelineModel", dependencies: ["CScan"]),

    // Bytes to deals.
    .target(name: "DelimitedText", dependencies: ["CScan"]),
    .target(name: "PipelineImport", dependencies: ["CScan", "DelimitedText", "PipelineModel"]),
    .target(name: "PipelineFiles", dependencies: ["PipelineModel"]),

    // Deals to what will be won: chances, ranges, replays. Pure numbers.
    .target(name: "ForecastEngine", dependencies: ["PipelineModel"]),

    // An invented company, from a seed: the demo, SampleData and the benchmark's input.
    .target(name: "SampleCompany", dependencies: ["PipelineModel"]),

    // Screens and reports as values.
    .target(name: "TextUI"),
    .target(
      name: "PipecastApp",
      dependencies: [
        "DelimitedText", "ForecastEngine", "PipelineImport", "PipelineModel", "TextUI",
      ]),

    // The only code that sees ncurses.
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
    ),
    .target(name: "Terminal", dependencies: ["CNcurses", "TextUI"]),

    // Programs.
    .executableTarget(
      name: "pipecast",
      dependencies: [
        "CScan", "PipecastApp", "PipelineFiles", "PipelineImport", "PipelineModel",
        "SampleCompany", "Terminal", "TextUI",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .executableTarget(
      name: "pipecast-bench",
      dependencies: [
        "DelimitedText", "ForecastEngine", "PipecastApp", "PipelineImport", "PipelineModel",
        "SampleCompany", "TextUI",
      ]
    ),

    // Tests. The pseudo-terminal, its screen model and the random data serve the tests alone.
    .target(
      name: "CPseudoTerminal", path: "Tests/CPseudoTerminal",
      linkerSettings: [.linkedLibrary("util")]),
    .target(
      name: "TerminalHarness", dependencies: ["CPseudoTerminal"], path: "Tests/TerminalHarness"),
    .target(name: "RandomData", dependencies: ["PipelineModel"], path: "Tests/RandomData"),
    .testTarget(name: "PipelineModelTests", dependencies: ["PipelineModel", "RandomData"]),
    .testTarget(name: "DelimitedTextTests", dependencies: ["DelimitedText", "RandomData"]),
    .testTarget(
      name: "PipelineImportTests",
      dependencies: ["CScan", "DelimitedText", "PipelineImport", "PipelineModel", "RandomData"],
      exclude: ["Fixtures"]),
    .testTarget(name: "PipelineFilesTests", dependencies: ["PipelineFiles", "PipelineModel"]),
    .testTarget(
      name: "ForecastEngineTests", dependencies: ["ForecastEngine", "PipelineModel", "RandomData"],
      exclude: ["Golden"]),
    .testTarget(
      name: "SampleCompanyTests", dependencies: ["SampleCompany", "PipelineModel"]),
    .testTarget(name: "TextUITests", dependencies: ["RandomData", "TextUI"]),
    .testTarget(
      name: "PipecastAppTests",
      dependencies: [
        "DelimitedText", "ForecastEngine", "PipecastApp", "PipelineImport", "PipelineModel",
        "RandomData",
        "SampleCompany", "TextUI",
      ],
      exclude: ["Snapshots"]),
    // Depends on the program so that `swift test` builds it before it runs it.
    .testTarget(
      name: "PipecastTests", dependencies: ["SampleCompany", "TerminalHarness", "pipecast"],
      exclude: ["Expected"]),
  ],
  swiftLanguageModes: [.v6]
)

// A replay of the past is some seconds of arithmetic that tests wait for: optimised in debug too.
let isOptimized: Set = ["ForecastEngine"]

for target in package.targets where !target.name.hasPrefix("C") {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
  // Else each generic type is looked up by name when it is first used, among all types of the
  // program: a tenth of the time that a small file takes.
  target.swiftSettings?.append(
    .unsafeFlags(
      ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"],
      .when(configuration: .release)))
  if isOptimized.contains(target.name) {
    target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
  }
}
