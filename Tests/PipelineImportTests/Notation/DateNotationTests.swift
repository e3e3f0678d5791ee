import PipelineImport
import PipelineModel
import Testing

@Suite struct DateNotationTests {
  private func reading(_ text: String, _ notation: DateNotation) -> Reading<Day> {
    var evidence = DateEvidence()
    return notation.day(in: Array(text.utf8).span, evidence: &evidence)
  }

  private func day(_ text: String, _ notation: DateNotation = DateNotation()) -> String? {
    if case .value(let day) = reading(text, notation) { return day.description }
    return nil
  }

  @Test(arguments: [
    ("2026-11-21", "2026-11-21"), (" 2026-11-21 ", "2026-11-21"), ("2026-1-5", "2026-01-05"),
    ("2026-11-21T23:30:00Z", "2026-11-21"), ("2026-11-21T23:30:00.123+02:00", "2026-11-21"),
    ("2026-11-21 00:00", "2026-11-21"), ("2026-11-21 00:00:00", "2026-11-21"),
    ("2026-11-21 07:42:11.500000-0800", "2026-11-21"), ("2026-11-21 15:55:37 UTC", "2026-11-21"),
    ("2026/11/21", "2026-11-21"), ("2026.11.21", "2026-11-21"), ("20261121", "2026-11-21"),
    ("11/21/2026", "2026-11-21"), ("5/20/2024 7:42", "2024-05-20"),
    ("2026-11-21T10:0 \t", "2026-11-21"), ("5/20/2024 7:42 PM \u{A0}", "2024-05-20"),
    ("5/20/2024 7:42 PM", "2024-05-20"), ("5/20/2024, 7:42:10 p.m.", "2024-05-20"),
    ("3/4/2026", "2026-03-04"), ("3/4/26", "2026-03-04"), ("30.09.2026", "2026-09-30"),
    ("1.2.2026", "2026-02-01"), ("15-12-2018", "2018-12-15"), ("3-4-2026", "2026-04-03"),
    ("30-Jun-2026", "2026-06-30"), ("30-jun-26", "2026-06-30"), ("30 June 2026", "2026-06-30"),
    ("30. June 2026", "2026-06-30"), ("30/Jun/2026", "2026-06-30"),
    ("Jun 30, 2026", "2026-06-30"), ("June 30 2026", "2026-06-30"),
    ("Sept. 5, 2026 10:00 AM", "2026-09-05"), ("29 February 2024", "2024-02-29"),
    ("1782777600000", "2026-06-30"), ("1782777600", "2026-06-30"), ("1782863999", "2026-06-30"),
    ("20261121074200", "2026-11-21"), ("2026-11-21T23:59:59-11:00", "2026-11-21"),
    ("2026-11-21 00:00:00 GMT+2", "2026-11-21"), ("2026-11-21 09:00 CET", "2026-11-21"),
    ("2026-11-21 7:42:11.5 AM", "2026-11-21"), ("5/20/2024 7:42\u{202F}PM", "2024-05-20"),
    ("\u{200E}2026-11-21\u{200E}", "2026-11-21"), ("٢٠٢٦-١١-٢١", "2026-11-21"),
    ("２０２６／１１／２１", "2026-11-21"), ("29 Feb 2000", "2000-02-29"), ("June 1st, 2026", "2026-06-01"),
    ("2nd June 2026", "2026-06-02"), ("30 of June 2026", "2026-06-30"),
    ("9999-12-31", "9999-12-31"), ("0001-01-01", "0001-01-01"),
  ])
  func `a written day is kept as it is written`(_ text: String, _ iso: String) {
    #expect(day(text) == iso)
  }

  @Test(arguments: [
    ("15. März 2026", 3), ("15 MÄRZ 2026", 3), ("15. Ma\u{308}rz 2026", 3), ("15-Mai-26", 5),
    ("15. Okt. 2026", 10), ("15. Dezember 2026", 12), ("15 janv. 2026", 1), ("15 février 2026", 2),
    ("15 FÉVRIER 2026", 2), ("15 juin 2026", 6), ("15 juil. 2026", 7), ("15 août 2026", 8),
    ("15 déc. 2026", 12), ("15 de enero de 2026", 1), ("15 de agosto de 2026", 8),
    ("15-dic-2026", 12), ("15 gennaio 2026", 1), ("15 mag 2026", 5), ("15 lug 2026", 7),
    ("15 set 2026", 9), ("15 ott 2026", 10), ("15 de março de 2026", 3),
    ("15 de fevereiro de 2026", 2), ("15 de dezembro de 2026", 12), ("15/out/2026", 10),
    ("15 maart 2026", 3), ("15 mrt. 2026", 3), ("15 mei 2026", 5), ("15 augustus 2026", 8),
    ("marzo 15, 2026", 3), ("Okt 15, 2026", 10), ("15 декабря 2026", 12),
    ("15 дек. 2026 г.", 12), ("15 МАЯ 2026", 5), ("15 grudnia 2026", 12),
    ("15 września 2026", 9), ("15 Aralık 2026", 12), ("15 Şub 2026", 2), ("15 maj 2026", 5),
    ("15 desember 2026", 12), ("15 září 2026", 9),
  ])
  func `months have names in seven languages`(_ text: String, _ month: Int) {
    #expect(day(text) == "2026-\(month < 10 ? "0" : "")\(month)-15")
  }

  @Test(arguments: [
    "Sat 21 Nov 2026", "Saturday, November 21, 2026", "SAT, 21-Nov-2026", "Sat. Nov 21, 2026",
    "Sat 2026-11-21", "Samstag, 21. November 2026", "Sa 21.11.2026",
    "Sa., 21.11.2026 09:30", "samedi 21 novembre 2026", "sam. 21 nov. 2026",
    "sábado, 21 de noviembre de 2026", "sabato 21 novembre 2026", "zaterdag 21 november 2026",
    "sexta-feira, 21 de novembro de 2026", "mar 21 novembre 2026", "2026年11月21日",
    "2026年11月21日（土）", "2026年11月21日(土) 10:30", "2026年 11月 21日", "２０２６年１１月２１日",
    "2026년 11월 21일", "2026년 11월 21일 (토)", "2026. 11. 21.", "2026. 11. 21",
    "Sat Nov 21 2026 00:00:00 GMT+0100 (Central European Standard Time)",
  ])
  func `a weekday before the date and signs between its numbers are read over`(_ text: String) {
    #expect(day(text) == "2026-11-21")
  }

  @Test(arguments: [
    "Someday 21 Nov 2026", "Sat", "Sat Sat 21 Nov 2026", "Sat21 Nov 2026", "Sat 30 Feb 2026",
    "2026年11月", "2026年13月1日", "2026年11月21", "2026년 11月 21일", "2026年11月21日(x)", "Sat, next",
  ])
  func `a weekday alone and signs of half a date are no date`(_ text: String) {
    guard case .unreadable = reading(text, DateNotation()) else {
      Issue.record("\(text) was read")
      return
    }
  }

  @Test(arguments: [
    ("46347,66", "2026-11-21"), ("46347.66", "2026-11-21"), ("46347", "2026-11-21"),
  ])
  func `the share of the day behind a serial has either mark`(_ text: String, _ iso: String) {
    #expect(day(text, DateNotation(hasSerials: true)) == iso)
  }

  @Test(arguments: [
    ("3/4/2026", "2026-04-03"), ("21/11/2026", "2026-11-21"), ("3-4-2026", "2026-04-03"),
    ("30.09.2026", "2026-09-30"), ("2026-03-04", "2026-03-04"), ("Jun 3, 2026", "2026-06-03"),
  ])
  func `a column of days first is read days first`(_ text: String, _ iso: String) {
    #expect(day(text, DateNotation(order: .dayFirst)) == iso)
  }

  @Test func `dashes follow the order that a column proves`() {
    #expect(day("3-4-2026", DateNotation(order: .monthFirst)) == "2026-03-04")
  }

  @Test(arguments: [
    "2026-02-30", "2026-13-01", "2026-00-10", "2026-11-21x", "2026-11-21T", "2026-11-21T25:00",
    "2026-11-21 10:61", "2026-11-21 7", "21/11/2026", "2/30/2026", "31.4.2026", "2026", "11/2026",
    "soon", "Foo 30, 2026", "Jun 31, 2026", "29 February 2025", "1/2/3", "1/2/026", "2026-1121",
    "46203", "1e5", "2026-11-21 10:00 PM AM", "13:00 PM", "2026-11-21 13:00 PM", "--", "Q3 2026",
    "2026-11-21;", "1/2-2026", "99999999", "123", "7/7/2026 later", "30-Jun-2026-2",
    "29 Feb 1900", "1900-02-29", "30 Fevruary 2026", "Mä 5 2026", "4102444800", "9999999999",
    "20261121256000", "20260230", "20261301000000", "2026-11-21 10:00 later", "60", "1 de 2026",
    "2026-11-21 CET+2", "31 de junio de 2026", "0000-01-01", "10000-01-01", "-2026-11-21",
    "30 février 2026", "12 34 5678", "5th 2026", "46203.5.1",
  ])
  func `a cell that is no day is never moved to another one`(_ text: String) {
    #expect(day(text) == nil)
  }

  @Test(arguments: ["", " ", "-", "N/A", "null", "0000-00-00", "0000-00-00 00:00:00", "00/00/0000"])
  func `an empty date is no date and no mistake`(_ text: String) {
    guard case .nothing = reading(text, DateNotation()) else {
      Testing.Issue.record("\(text) should hold nothing")
      return
    }
  }

  @Test(arguments: [
    ("46203", "2026-06-30"), ("46203.5", "2026-06-30"), ("25569", "1970-01-01"),
    ("2026-06-30", "2026-06-30"),
  ])
  func `spreadsheet serials are days in a column of such`(_ text: String, _ iso: String) {
    #expect(day(text, DateNotation(hasSerials: true)) == iso)
  }

  @Test(arguments: [
    (["3/4/2026", "13/4/2026"], DateOrder.dayFirst), (["3/4/2026", "4/13/2026"], .monthFirst),
    (["3/4/2026", "5/5/2026"], nil), (["13/4/2026", "14/4/2026", "4/13/2026"], .dayFirst),
    (["13/4/2026", "4/13/2026"], .monthFirst), (["2026-04-13", "30.4.2026"], nil),
  ])
  func `the column's cells decide which number is the day`(_ cells: [String], _ order: DateOrder?) {
    var evidence = DateEvidence()
    for cell in cells { _ = DateNotation().day(in: Array(cell.utf8).span, evidence: &evidence) }
    #expect(evidence.order == order)
  }

  @Test func `mostly serials make a column of serials`() {
    var evidence = DateEvidence()
    for cell in ["46203", "46204", "2026-06-30"] {
      _ = DateNotation().day(in: Array(cell.utf8).span, evidence: &evidence)
    }
    #expect(evidence.notation.hasSerials)
  }
}
