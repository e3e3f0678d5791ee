/// The folder of sample exports that comes with the program.
let sampleData = root + "/SampleData"

/// The newest of the sample exports.
let newestExport = sampleData + "/deals-2026-11-21.csv"

/// The folder of what the commands are expected to print.
let expectedFolder = root + "/Tests/PipecastTests/Expected"

/// The folder of the package.
let root = #filePath.split(separator: "/", omittingEmptySubsequences: false)
  .dropLast(3).joined(separator: "/")
