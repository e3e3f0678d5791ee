import PipelineModel
import TextUI

extension Bridge.Step {
  /// The line of the bridge: `Due, but usually later`.
  var words: SafeText {
    switch self {
    case .weighted: "Weighted"
    case .later: "Due, but usually later"
    case .chances: "Chances against your weights"
    case .early: "Due later, but may land"
    case .before: "Due before these days"
    case .pastDue: "Past due"
    case .noDate: "Without a close date"
    case .omitted: "Omitted"
    case .habit: "Own pace"
    case .coming: "Not in pipeline yet"
    case .forecast: "Forecast"
    }
  }
}

extension Bridge.Bar {
  /// Why the amount changes at this step, in sentences; `money` is its amount.
  func explanation(_ money: SafeText, days: Int) -> [SafeText] {
    let count = SafeText(deals, "deal")
    let open = SafeText(deals, "open deal")
    return switch step {
    case .weighted:
      ["Weighted \(money): amount × weight of \(open) due in the \(days) days."]
    case .later:
      [
        "\(money): some of the \(open) due in the \(days) days will be won, but after them, as deals of their age were in the past. Their close dates are nearer than history says."
      ]
    case .chances:
      [
        "\(money): the chance that the \(open) due are won at all, from the past of this file, against the weights of their stages."
      ]
    case .early:
      [
        "\(money): \(count) with a close date after the \(days) days, some of which history expects to be won within them. Weighted leaves them out."
      ]
    case .before:
      [
        "\(money): \(count) due before these days that may be won in them. Weighted leaves them out."
      ]
    case .pastDue:
      [
        "\(money): \(count) past due. Weighted leaves them out; the Forecast counts what history says of deals of their age."
      ]
    case .noDate:
      ["\(money): \(count) without a close date. Weighted leaves them out."]
    case .omitted:
      ["\(money): \(count) of the category omitted. Weighted leaves them out."]
    case .habit:
      [
        "\(money): what these reps usually bring in beyond what their deals suggest, or short of it. Over all reps this is nothing."
      ]
    case .coming:
      [
        "\(money): deals that are not in the pipeline yet, created and won within the \(days) days, as often as in the past. No deal stands behind it."
      ]
    case .forecast:
      [
        "Forecast \(money): what history says will be won in the \(days) days. It is the sum of all steps."
      ]
    }
  }
}
