/// The files that say what the ids of a CRM's export stand for, as CRMs name them.
enum NamesFile {
  case users
  case accounts

  /// Whether a file of that name is meant; case does not matter.
  func isNamed(_ name: String) -> Bool { names.contains(name.lowercased()) }

  /// The names to look for beside a file.
  var spellings: [String] {
    names + names.map { $0.prefix(1).uppercased() + $0.dropFirst() }
  }

  private var names: [String] {
    switch self {
    case .users: ["users.csv", "user.csv", "owners.csv", "owner.csv"]
    case .accounts: ["accounts.csv", "account.csv"]
    }
  }
}
