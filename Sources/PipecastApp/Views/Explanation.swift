import PipelineModel
import TextUI

/// Sentences that say why a number is what it is, with the arithmetic.
enum Explanation {
  /// Why a Weighted is what it is; `what` names the deals: `16 open deals due to 21 Dec`.
  static func weighted(_ totals: Totals, currency: Currency, what: SafeText) -> [SafeText] {
    func money(_ minorUnits: Int128) -> SafeText {
      Money(minorUnits: minorUnits, currency: currency).exact
    }
    var sentences: [SafeText] = [
      "Weighted \(money(totals.weighted)): amount × weight, rounded once per deal and summed over \(what). Their full amount is \(money(totals.amount))."
    ]
    if totals.withoutWeight > 0 {
      sentences.append(
        "\(SafeText(totals.withoutWeight, "deal")) of them without a weight (\(money(totals.amountWithoutWeight))) \(totals.withoutWeight == 1 ? "adds" : "add") nothing: 5 Stages, Enter on the stage sets one."
      )
    }
    if totals.withoutAmount > 0 {
      sentences.append(
        "\(SafeText(totals.withoutAmount, "deal")) of them without an amount \(totals.withoutAmount == 1 ? "adds" : "add") nothing."
      )
    }
    return sentences
  }

  /// Why one deal's Weighted is what it is.
  static func weighted(_ deal: Deal) -> [SafeText] {
    guard deal.outcome == .open else {
      return [
        "This deal is \(deal.outcome == .won ? "won" : "lost"): it is not in Weighted or Due."
      ]
    }
    guard let amount = deal.amount else {
      return ["The file gives no readable amount, so the deal adds nothing to any number."]
    }
    guard let weight = deal.weight, let weighted = deal.weighted else {
      guard let stage = deal.name(.stage)?.safe else {
        return ["The deal has no stage and so no weight: \(amount.exact) adds nothing to Weighted."]
      }
      return [
        "Nothing gives the stage \(stage) a weight, so \(amount.exact) adds nothing to Weighted. Enter on it on 5 Stages sets one."
      ]
    }
    let percent = SafeText(sanitizing: weight.description)
    return [
      "\(amount.exact) × \(percent) = \(weighted.exact)", source(deal, percent: percent),
    ]
  }

  /// Where the deal's weight comes from.
  private static func source(_ deal: Deal, percent: SafeText) -> SafeText {
    let stage = deal.name(.stage)?.safe ?? "(none)"
    return switch deal.weightSource {
    case .stagesFile: "\(percent) is the weight of the stage \(stage) in stages.csv."
    case .probabilityColumn: "\(percent) is the deal's own probability in the file."
    case .crmDefault:
      "\(percent) is what the CRM that wrote this file gives the stage \(stage) by default."
    case .probabilityWord:
      "\(percent) stands for the word in the file's probability column: our own round figure."
    case .none: "Nothing gives this deal a weight."
    }
  }
}
