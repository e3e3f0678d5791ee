import PipelineModel

extension Day {
  /// Monday to Friday.
  var isWorkday: Bool { weekday < 5 }

  /// The last day of this day's month.
  var monthEnd: Day {
    let (year, month, day) = civil
    return self + (Day.daysInMonth(month, year: year) - day)
  }

  /// The last day of this day's calendar quarter.
  var quarterEnd: Day {
    var end = monthEnd
    while end.civil.month % 3 != 0 { end = (end + 1).monthEnd }
    return end
  }

  /// Percent of the usual pace at which deals are decided: they bunch at month and quarter ends.
  var pace: Int {
    if quarterEnd.days(since: self) < 6 { return 340 }
    if monthEnd.days(since: self) < 4 { return 210 }
    return civil.day <= 10 ? 55 : 85
  }

  /// Percent of the usual number of new deals: summers and Christmas are quiet.
  var season: Int {
    let (_, month, day) = civil
    switch month {
    case 7, 8: return 78
    case 12 where day > 15: return 50
    case 1, 9, 10: return 112
    default: return 100
    }
  }
}
