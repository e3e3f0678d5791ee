/// The days of the week in English, German, French, Spanish, Italian, Portuguese and Dutch.
enum WeekdayNames {
  /// Moves behind a name, whole or shortened, and the mark and blanks after it; false without any.
  ///
  /// What follows is the date: `Sat 21 Nov 2026`, `Samstag, 21. November 2026`.
  static func skip(_ cell: Span<UInt8>, _ index: inout Int) -> Bool {
    var ahead = index
    guard let name = Word(lettersIn: cell, &ahead), names.contains(name) else { return false }
    // "segunda-feira"
    if cell.skip("-", &ahead), Word(lettersIn: cell, &ahead) != "feira" { return false }
    _ = cell.skip(".", &ahead)
    let hasComma = cell.skip(",", &ahead)
    guard cell.skipBlanks(&ahead) || hasComma else { return false }
    index = ahead
    return true
  }

  private static let names: Set<Word> = Set(
    """
    monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat \
    sunday sun montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sa \
    sonntag so lundi lun mardi mar mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim \
    lunes martes miercoles mie jueves jue viernes vie sabado sab domingo dom lunedi martedi \
    mercoledi giovedi gio venerdi sabato domenica segunda seg terca ter quarta qua quinta qui \
    sexta sex maandag ma dinsdag woensdag wo donderdag vrijdag vr zaterdag za zondag zo
    """.split(separator: " ").map { Word(String($0)) })
}
