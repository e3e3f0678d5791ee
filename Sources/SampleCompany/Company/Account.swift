/// A customer: one rep, one region and one segment for all of its deals.
struct Account: Sendable {
  let name: String
  let rep: Rep
  let region: String
  let segment: Segment

  /// All customers, dealt out to the reps in turn.
  static let all: [Account] = names.enumerated().map { index, name in
    Account(
      name: name, rep: Rep.all[index % Rep.all.count],
      region: regions[index / Rep.all.count % regions.count],
      segment: Segment.mix[index * 7 % Segment.mix.count])
  }

  static let regions = ["North America", "Western Europe", "Nordics", "Asia Pacific"]

  // Every name is invented.
  private static let names = [
    "Alderquist Foods", "Brackenfell Paper", "Castellane Aciers, S.A.", "Dunmarrow Chemicals",
    "Eibenthal Antriebe GmbH", "Fjällhamra Papper", "Garrowby Castings", "Hollinfare Dairies",
    "Ironmere Turbines", "Jessamy Plastics", "Kestrelwick Cement", "Loxdale Breweries",
    "Märzbach Pumpen GmbH", "Norrsunda Kraft", "Orrinvale Textiles", "Pellworth Packaging",
    "Quarrington Mills", "Rosskamp Getriebe AG", "Saltervik Shipyards", "Thornaby Vale Water",
    "Ullsholt Verktyg", "Vantorre Ceramics", "Wexcombe Rail Parts", "Yarrowfield Seeds",
    "Zellbrunn Optik", "Ashcombe, Pryor & Vale", "Birchanger Robotics", "Corvane Mining",
    "Drumlanrick Distillers", "Elverslund Vind", "Farrowdeep Quarries", "Gillamoor Foundry",
    "Hartvane Compressors", "Île-Verte Énergie", "Jorvane Elevators", "Kaltwasser Kühlung",
    "Lindenau Förderband", "Marrowbeck Steel", "Netherquay Terminals", "Oskervik Fisk",
    "Penhallan Tin", "Quillmoor Print", "Ravensholt Presses", "Sablière du Nord",
    "蒼原精機製作所", "Tarvastu Timber", "Umberleigh Glass", "Verrastrand Hydro",
    "Wolfsegg Walzwerk", "Yelverthorn Tools", "Zandhoven Baggers", "Ambleforth Gases",
    "Brunnvika Bruk", "Calderstane Coatings", "Dovrholm Aluminium", "Esterwald Federn",
    "Fenwhistle Grain", "Glaisby Bearings", "Havredal Mejeri", "Inverluce Gearworks",
    "Jarlsberga Motor", "Kirkholt Conveyors", "Lanthorne Lighting", "Mossgate \"Old Mill\" Paper",
    "Nøkkestad Offshore", "Ollerbeck Springs", "Pórtico Cerámica, S.L.", "Querbach Sägewerk",
    "Rumbleholm Crushers", "Skerrowdale Salt", "Trevannion Boats", "Ulvåsen Batterier",
  ]
}

/// How large a customer is, and so its deals.
enum Segment: Sendable {
  case enterprise, midMarket, smallBusiness

  /// Which share of the customers each segment has.
  static let mix: [Segment] = [
    .midMarket, .smallBusiness, .enterprise, .midMarket, .smallBusiness, .midMarket, .enterprise,
    .smallBusiness, .midMarket,
  ]

  var name: String {
    switch self {
    case .enterprise: "Enterprise"
    case .midMarket: "Mid-Market"
    case .smallBusiness: "Small Business"
    }
  }

  /// The dollars that half of its new deals exceed.
  var medianAmount: Int {
    switch self {
    case .enterprise: 92_000
    case .midMarket: 34_000
    case .smallBusiness: 11_000
    }
  }
}
