/// Ages at which something may change: they part all ages into pieces.
struct AgeCuts: Sendable {
  /// The youngest age of each piece in days, rising from 0.
  let ages: [Int]
  private let pieceOfAge: [UInt16]

  /// Cuts at `ages`, each of them once, and at 0.
  init(_ ages: [Int]) {
    let sorted = ([0] + ages).sorted()
    let cuts = sorted.indices.filter { $0 == 0 || sorted[$0 - 1] != sorted[$0] }
      .map { sorted[$0] }
    var pieces = [UInt16](repeating: 0, count: (cuts.last ?? 0) + 1)
    for (piece, from) in cuts.enumerated() {
      let to = piece + 1 < cuts.count ? cuts[piece + 1] : from + 1
      for age in from..<to { pieces[age] = UInt16(clamping: piece) }
    }
    self.ages = cuts
    pieceOfAge = pieces
  }

  /// How many pieces there are.
  var count: Int { ages.count }

  /// The piece that `age` (0 or more days) lies in.
  func piece(_ age: Int) -> Int {
    Int(pieceOfAge[min(max(age, 0), pieceOfAge.count - 1)])
  }

  /// The last age of a piece; the last piece has no end.
  func end(ofPiece piece: Int) -> Int {
    piece + 1 < ages.count ? ages[piece + 1] - 1 : Int(Int32.max)
  }
}
