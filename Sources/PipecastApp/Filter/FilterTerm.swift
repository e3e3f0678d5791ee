public import PipelineModel

/// One condition of a filter, possibly negated.
public struct FilterTerm: Hashable, Sendable {
  /// What is asked of a deal.
  public var condition: FilterCondition
  /// Whether the deals that do not meet the condition are kept: written `!` before the term.
  public var isNegated: Bool

  /// Makes a term; not negated unless told so.
  public init(_ condition: FilterCondition, isNegated: Bool = false) {
    self.condition = condition
    self.isNegated = isNegated
  }

  /// Whether the term says which of open, won and lost deals are meant: `!is:open` does too.
  var isScope: Bool {
    if case .outcome = condition { return true }
    return !isNegated && condition.isScope
  }
}

/// What a deal must meet.
public enum FilterCondition: Hashable, Sendable {
  /// The deal's name or id, or its account, rep, team, stage or product contains it: `acme`.
  case word(String)
  /// The name in that dimension contains one of the words, of which there is at least one:
  /// `stage:nego,commit`.
  case contains(Dimension, [String])
  /// The name in that dimension is exactly this: `rep="Ana Ruiz"`.
  case equals(Dimension, RawText)
  /// The deal has none: `no:date`.
  case missing(FilterField)
  /// `amount>100k`, in thousandths of the currency's major unit.
  case amount(FilterComparison, Int64)
  /// `close<30d`, `close>=2026-12-01`.
  case close(FilterComparison, FilterDay)
  /// `idle>45`: days since the last activity.
  case idle(FilterComparison, Int)
  /// `is:open`, `is:won`, `is:lost`.
  case outcome(Outcome)
  /// Open, with a close date before the as-of day: `past-due`.
  case pastDue
  /// Open, not omitted, with a close date from one day to another: `due:2026-11-21..2026-12-21`.
  case due(Window)
  /// Won from one day to another: `won:2026-10-23..2026-11-21`.
  case won(Window)
  /// `currency=EUR`; the unnamed currency is written `currency=none`.
  case currency(Currency)
  /// `category=omitted`.
  case category(ForecastCategory)
  /// `is:any`: deals of every outcome and of every day.
  case anyOutcome

  /// Whether the condition itself says which of open, won and lost deals are meant, and when.
  var isScope: Bool {
    switch self {
    case .outcome, .pastDue, .due, .won, .missing(.date), .anyOutcome: true
    default: false
    }
  }
}

/// What `no:` can ask for.
public enum FilterField: Hashable, Sendable {
  case date, amount, weight, nextStep, activity
  case dimension(Dimension)
}

/// `<`, `<=`, `>`, `>=` or `=`.
public enum FilterComparison: String, CaseIterable, Sendable {
  case lessOrEqual = "<="
  case greaterOrEqual = ">="
  case less = "<"
  case greater = ">"
  case equal = "="

  /// Whether `a` compares to `b` that way.
  func holds<T: Comparable>(_ a: T, _ b: T) -> Bool {
    switch self {
    case .less: a < b
    case .lessOrEqual: a <= b
    case .greater: a > b
    case .greaterOrEqual: a >= b
    case .equal: a == b
    }
  }
}

/// A day in a filter: a date, or days after the as-of day.
public enum FilterDay: Hashable, Sendable {
  case date(Day)
  case after(Int)

  func day(asOf: Day) -> Day {
    switch self {
    case .date(let day): day
    case .after(let days): asOf + days
    }
  }
}
