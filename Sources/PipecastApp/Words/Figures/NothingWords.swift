import PipelineModel
import TextUI

extension DealFilter {
  /// That no deal meets the conditions, in one sentence.
  ///
  ///     // No open deal of Ana Ruiz is due from 23 Nov to 29 Nov.
  func nothingWords(near asOf: Day) -> SafeText {
    let whose: SafeText = name.map { " of " + $0.safe } ?? ""
    if let due { return "No open deal" + whose + " is due" + due.words(near: asOf) + "." }
    if let won { return "No deal" + whose + " was won" + won.words(near: asOf) + "." }
    return "There is no " + (isOfOpenDeals ? "open " : "") + "deal" + whose + " here."
  }

  /// The days in which deals are due, where it asks for that.
  var due: Window? {
    terms.lazy.compactMap { term in
      if case .due(let window) = term.condition, !term.isNegated { window } else { nil }
    }.first
  }

  /// The days in which deals were won, where it asks for that.
  var won: Window? {
    terms.lazy.compactMap { term in
      if case .won(let window) = term.condition, !term.isNegated { window } else { nil }
    }.first
  }

  /// Whether it asks for open deals.
  var isOfOpenDeals: Bool { terms.contains(FilterTerm(.outcome(.open))) }

  /// Whether it asks for deals that are won, or lost.
  var isOfClosedDeals: Bool {
    won != nil || [.won, .lost].contains { terms.contains(FilterTerm(.outcome($0))) }
  }

  /// The rep, stage and so on that it asks for by name.
  private var name: RawText? {
    terms.lazy.compactMap { term in
      if case .equals(_, let name) = term.condition, !term.isNegated { name } else { nil }
    }.first
  }
}

extension Window {
  /// ` from 23 Nov to 29 Nov`, or ` on 23 Nov`.
  func words(near asOf: Day) -> SafeText {
    first == last
      ? " on " + first.words(near: asOf)
      : " from " + first.words(near: asOf) + " to " + last.words(near: asOf)
  }
}

extension AppState {
  /// That nothing is behind the selected figure, where it is 0; nil where something is.
  ///
  /// Names stand for the deals that they open, and are looked at where `countingNames` says so.
  func nothingWords(countingNames: Bool) -> SafeText? {
    guard let filter = place.content.opening(at: place.selection)?.filter,
      let value = place.content.cell(at: place.selection)?.value,
      value.isZero || countingNames && !value.isNumber,
      filter.indices(in: session.pipeline).isEmpty
    else { return nil }
    return filter.nothingWords(near: outlook.asOf)
  }
}

extension ReportValue {
  fileprivate var isZero: Bool {
    switch self {
    case .count(let count): count == 0
    case .money(let money): money.minorUnits == 0
    default: false
    }
  }

  fileprivate var isNumber: Bool {
    switch self {
    case .name, .words, .day: false
    default: true
    }
  }
}
